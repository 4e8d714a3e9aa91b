package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.extraction.People.Form;

/** Finds to whom it happened when they stand on the left: "21 hostages and four soldiers were killed". */
final class Subjects {

    private static final int REACH = 40;
    private final Clause clause;
    private final boolean[] taken;

    /** @param taken which people are already the object of something else */
    Subjects(Clause clause, boolean[] taken) {
        this.clause = clause;
        this.taken = taken;
    }

    /**
     * The rightmost of the people it happened to, or -1.
     *
     * @param verbal whether the event is a verb with its own auxiliary, that may stand far from its subject
     */
    int before(int event, boolean verbal) {
        var near = true;
        for (var at = event - 1; at >= 0 && event - at < REACH; at--) {
            var index = clause.peopleEndingAt(at + 1);
            if (index >= 0) {
                var people = clause.people.get(index);
                if (suits(index, near, verbal)) {
                    return index;
                }
                if (taken[index] && !people.part() && !clause.oblique(index)) {
                    return -1;
                }
                near = near && people.part();
                at = people.from();
            } else if (stops(at)) {
                return -1;
            } else {
                near = near && light(at);
            }
        }
        return -1;
    }

    private boolean suits(int index, boolean near, boolean verbal) {
        var people = clause.people.get(index);
        if (people.part() || taken[index]) {
            return false;
        }
        if (people.form() == Form.BARE || !verbal) {
            return near && !(people.form() == Form.BARE && clause.oblique(index));
        }
        return !clause.oblique(index) || near && people.from() == 1;
    }

    /** "The priests that were killed": a relative that is no bound. */
    private boolean stops(int at) {
        var sentence = clause.sentence;
        if (sentence.word(at).equals(";")
                || sentence.word(at).equals(":")
                || sentence.word(at).equals("—")) {
            return true;
        }
        if (sentence.word(at).equals("that") && clause.peopleEndingAt(at) >= 0) {
            return false;
        }
        var event = clause.eventEndingAt(at + 1);
        var finite = event != null && event.kind() != Lexicon.Kind.STATE && event.kind() != Lexicon.Kind.OF;
        return finite || clause.lexicon.is(Cue.STOP, sentence, at) && !clause.lexicon.is(Cue.ADVERB, sentence, at);
    }

    /** Words that may stand between a number and what happened without making it somebody else's. */
    private boolean light(int at) {
        return clause.sentence.quote(at)
                || clause.lexicon.is(Cue.BE, clause.sentence, at)
                || clause.lexicon.is(Cue.ADVERB, clause.sentence, at)
                || clause.lexicon.is(Cue.PART, clause.sentence, at)
                || clause.sentence.word(at).equals(",") && at > 0 && clause.peopleEndingAt(at) >= 0;
    }
}
