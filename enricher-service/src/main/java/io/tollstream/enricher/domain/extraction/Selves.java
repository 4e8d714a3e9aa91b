package io.tollstream.enricher.domain.extraction;

import org.jspecify.annotations.Nullable;

/** Finds the words by which an attacker is told to have died or been hurt by the own hand. */
record Selves(Lexicon lexicon, Clause clause) {

    /** Whether an event is done to oneself: "killed himself", "committed suicide", "took her own life". */
    static boolean own(Lexicon lexicon, Sentence sentence, Event event) {
        for (var at = event.from(); at < event.to(); at++) {
            if (lexicon.is(Cue.REFLEXIVE, sentence, at)) {
                return true;
            }
        }
        return false;
    }

    /** What the word at this place says somebody did to himself: "then killed himself", "and then himself"; or null. */
    @Nullable
    Event at(int at) {
        for (var event : clause.events) {
            if (event.from() <= at && at < event.to() && event.kind() == Lexicon.Kind.HAPPENED) {
                return event;
            }
        }
        var direct = clause.eventEndingAt(at);
        if (direct != null && deed(direct)) {
            return direct;
        }
        var before = clause.sentence.word(at - 1);
        return before.equals("then") || before.equals("and") || before.equals(",") ? lastDeed(at) : null;
    }

    private @Nullable Event lastDeed(int at) {
        Event last = null;
        for (var event : clause.events) {
            if (event.to() <= at && deed(event)) {
                last = event;
            }
        }
        return last;
    }

    private static boolean deed(Event event) {
        return switch (event.kind()) {
            case DONE, SHOT, DO, DOING -> true;
            case HAPPENED, STATE, OF, COUNTED, TOLL, TAKE, SEND -> false;
        };
    }
}
