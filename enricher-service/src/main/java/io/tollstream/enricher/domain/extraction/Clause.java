package io.tollstream.enricher.domain.extraction;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One sentence with its people and happenings, and how its words hang together. */
final class Clause {

    private static final int LINK = 9;
    private static final int CLAUSE = 8;

    final Lexicon lexicon;
    final Sentence sentence;
    final List<People> people;
    final List<Event> events;
    private final int[] peopleFrom;
    private final int[] peopleTo;
    private final boolean[] eventFrom;
    private final @Nullable Event[] eventTo;

    Clause(Lexicon lexicon, Sentence sentence, List<People> people, List<Event> events) {
        this.lexicon = lexicon;
        this.sentence = sentence;
        this.people = people;
        this.events = events;
        this.peopleFrom = new int[sentence.size() + 1];
        this.peopleTo = new int[sentence.size() + 1];
        this.eventFrom = new boolean[sentence.size() + 1];
        this.eventTo = new Event[sentence.size() + 1];
        Arrays.fill(peopleFrom, -1);
        Arrays.fill(peopleTo, -1);
        for (var i = 0; i < people.size(); i++) {
            peopleFrom[people.get(i).from()] = i;
            peopleTo[people.get(i).to()] = i;
        }
        for (var event : events) {
            if (event.kind() != Lexicon.Kind.COUNTED) {
                eventFrom[event.from()] = true;
                eventTo[event.to()] = event;
            }
        }
    }

    /** Which people end right before this token, or -1. */
    int peopleEndingAt(int token) {
        return token >= 0 && token < peopleTo.length ? peopleTo[token] : -1;
    }

    /** Which people a relative clause at this token tells of, or -1: "one person who", "a man, who", "a girl, 6, who". */
    int peopleBefore(int token) {
        if (!sentence.is(token - 1, ",")) {
            return peopleEndingAt(token);
        }
        var aged = token > 2 && sentence.is(token - 3, ",") && sentence.number(token - 2);
        return peopleEndingAt(aged ? token - 3 : token - 1);
    }

    /** Which people begin at this token or after up to {@code slack} adverbs or quotes, or -1. */
    int peopleFrom(int token, int slack) {
        for (var at = token; at <= token + slack; at++) {
            var found = startingAt(at);
            if (found >= 0) {
                return found;
            }
            var loose = sentence.quote(at)
                    || lexicon.is(Cue.ADVERB, sentence, at)
                    || sentence.is(at, "of")
                    || lexicon.is(Cue.LOOSE, sentence, at);
            if (!loose) {
                return -1;
            }
        }
        return -1;
    }

    private int startingAt(int token) {
        return token >= 0 && token < peopleFrom.length ? peopleFrom[token] : -1;
    }

    @Nullable
    Event eventEndingAt(int token) {
        return token >= 0 && token < eventTo.length ? eventTo[token] : null;
    }

    /** Whether two neighbours are members of one list: "21 hostages and four soldiers". */
    boolean linked(int left) {
        var from = people.get(left).to();
        var to = people.get(left + 1).from();
        if (to - from > LINK || to <= from || pronoun(left + 1)) {
            return false; // "found the man and he was pronounced dead": a clause of its own
        }
        var joint = to - 1;
        while (joint > from && (lexicon.is(Cue.PART, sentence, joint) || lexicon.is(Cue.LOOSE, sentence, joint))) {
            joint--;
        }
        var joined = joint(joint)
                || joint > from && sentence.is(joint, "as") && sentence.is(joint - 1, "well")
                || joint > from
                        && sentence.is(joint, "with")
                        && (sentence.is(joint - 1, "along") || sentence.is(joint - 1, "together"));
        return joined && plain(from, joint);
    }

    private boolean joint(int at) {
        return sentence.is(at, ",")
                || sentence.is(at, "and")
                || sentence.is(at, "&")
                || sentence.is(at, "plus")
                || sentence.is(at, ";");
    }

    boolean linkedAt(int index) {
        return index + 1 < people.size() && linked(index);
    }

    boolean eventFrom(int token) {
        return token >= 0 && token < eventFrom.length && eventFrom[token];
    }

    /** Nothing between two members but commas and a phrase that says where or which. */
    private boolean plain(int from, int to) {
        if (from >= to) {
            return true;
        }
        var opened = sentence.mark(from)
                || sentence.is(from, "and")
                || sentence.is(from, "as")
                || sentence.is(from, "along")
                || sentence.is(from, "together")
                || lexicon.is(Cue.PREPOSITION, sentence, from);
        if (!opened) {
            return false;
        }
        for (var at = from; at < to; at++) {
            if (lexicon.happenings.at(sentence, at).length() > 0 || trueAuxiliary(at)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a preposition stands before them, so that they are no subject: "by six armed men". */
    boolean oblique(int index) {
        var before = people.get(index).from() - 1;
        while (before >= 0
                && (sentence.quote(before)
                        || sentence.is(before, "the")
                        || lexicon.speakers.at(sentence, before).length() > 0)) {
            before--;
        }
        if (sentence.is(before, "of") && sentence.is(before - 1, "total")) {
            return false;
        }
        return struck(before)
                || lexicon.is(Cue.PREPOSITION, sentence, before)
                        && !opensClause(before, people.get(index).to())
                        && !absolute(before, people.get(index));
    }

    /** "After attacking an officer", "for robbing a man": to whom it was done by whoever the clause is about. */
    private boolean struck(int before) {
        return before > 0
                && sentence.kind(before) == Token.WORD
                && sentence.endsWith(before, "ing")
                && !lexicon.is(Cue.PREPOSITION, sentence, before)
                && !lexicon.is(Cue.PART, sentence, before)
                && lexicon.is(Cue.PREPOSITION, sentence, before - 1)
                && !eventFrom(before);
    }

    boolean pronoun(int index) {
        return lexicon.is(Cue.PRONOUN, sentence, people.get(index).from());
    }

    /** "Ten died, with 14 missing": the number and its state are a clause of their own. */
    private boolean absolute(int before, People who) {
        var at = who.to();
        while (lexicon.is(Cue.ADVERB, sentence, at)) {
            at++;
        }
        return sentence.is(before, "with")
                && !who.single()
                && lexicon.happenings.at(sentence, at).values().stream()
                        .anyMatch(happening -> happening.kind() == Lexicon.Kind.STATE);
    }

    /** "After a man was found dead": no preposition but a conjunction. */
    private boolean opensClause(int before, int from) {
        if (!lexicon.is(Cue.CONJUNCTION, sentence, before)) {
            return false;
        }
        for (var at = from; at < from + CLAUSE && !sentence.mark(at); at++) {
            if (trueAuxiliary(at) || eventFrom(at)) {
                return true;
            }
            if (lexicon.is(Cue.STOP, sentence, at)) {
                return false;
            }
        }
        return false;
    }

    boolean trueAuxiliary(int at) {
        return lexicon.is(Cue.AUXILIARY, sentence, at);
    }

    boolean passive(int at) {
        return lexicon.is(Cue.PASSIVE, sentence, at);
    }
}
