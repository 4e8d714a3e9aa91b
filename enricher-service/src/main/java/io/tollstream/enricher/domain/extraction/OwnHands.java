package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who died by their own hand: "killed himself", "killed his wife, then himself", "a murder-suicide". */
final class OwnHands {

    private OwnHands() {}

    /** The mentions of a sentence, those who took their own life marked, or added where the words name nobody else. */
    static List<Mention> marked(Clause clause, List<Mention> mentions) {
        if (!clause.lexicon.mayBeIn(clause.sentence, Cue.SELF)
                && !clause.lexicon.mayBeIn(clause.sentence, Cue.MURDER_SUICIDE)
                && !clause.lexicon.mayBeIn(clause.sentence, Cue.BLEW_UP)) {
            return mentions;
        }
        var marked = new ArrayList<Mention>();
        var told = false;
        for (var mention : mentions) {
            var event = mention.people().single() ? mention.event() : null;
            var last = event != null && lastShot(clause, event);
            var own = event != null && self(clause, event) || last;
            marked.add(
                    last
                            ? new Mention(clause.sentence, mention.people(), Measure.KILLED, event, Rule.OWN_HAND)
                            : own ? mention.by(Rule.OWN_HAND) : mention);
            told = told || own;
        }
        with(clause, marked);
        var words = told ? null : words(clause);
        if (words != null) {
            marked.add(words);
        }
        return marked;
    }

    /** "Killed himself and nine others": these are killed, too; "shot himself and a woman". */
    private static void with(Clause clause, List<Mention> marked) {
        for (var event : clause.events) {
            var index = ofSelf(clause, event) && clause.sentence.is(event.to(), "and")
                    ? clause.peopleFrom(event.to() + 1, 1)
                    : -1;
            var others = index < 0 ? null : clause.people.get(index);
            if (others != null && marked.stream().noneMatch(one -> one.people().from() == others.from())) {
                marked.add(new Mention(clause.sentence, others, event.measure(), event, Rule.OBJECT));
                return;
            }
        }
    }

    /** The words that say so, as if they named the person. */
    private static @Nullable Mention words(Clause clause) {
        for (var event : clause.events) {
            if (self(clause, event) || lastShot(clause, event) && struckOthers(clause, event)) {
                return mention(clause, event.from(), event.to(), event);
            }
        }
        for (var at = 0; at < clause.sentence.size(); at++) {
            var together = Math.max(
                    clause.lexicon.length(Cue.MURDER_SUICIDE, clause.sentence, at),
                    clause.lexicon.length(Cue.BLEW_UP, clause.sentence, at));
            var listed = listed(clause, at) ? 1 : 0;
            var too = together > 0
                    ? together
                    : Math.max(listed, clause.lexicon.length(Cue.SELF_TOO, clause.sentence, at));
            var event = too > 0 ? before(clause, at) : null;
            if (event != null || together > 0) {
                return mention(clause, at, at + too, together > 0 ? null : event);
            }
        }
        return null;
    }

    /** "Kills wife, son, self", "kills his wife, himself in Orvel": the last of those killed. */
    private static boolean listed(Clause clause, int at) {
        var last = clause.sentence.boundary(at + 1) || clause.lexicon.is(Cue.PREPOSITION, clause.sentence, at + 1);
        return clause.sentence.is(at - 1, ",")
                && (clause.sentence.is(at, "self")
                        || last
                                && clause.lexicon.is(Cue.SELF, clause.sentence, at)
                                && clause.sentence.endsWith(at, "self"));
    }

    /** "Killed seven people before he shot himself": who does so after killing others is dead. */
    private static boolean lastShot(Clause clause, Event event) {
        if (event.measure() != Measure.INJURED || !ofSelf(clause, event)) {
            return false;
        }
        for (var before : clause.events) {
            if (before.measure() == Measure.KILLED && before.to() <= event.from()) {
                return true;
            }
        }
        return false;
    }

    /** "Kills a boy before shooting himself": somebody else is the object of the verb before. */
    private static boolean struckOthers(Clause clause, Event own) {
        for (var before : clause.events) {
            var slew = before.measure() == Measure.KILLED && before.to() <= own.from();
            if (slew && clause.peopleFrom(before.to(), 1) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean self(Clause clause, Event event) {
        return event.measure() == Measure.KILLED && ofSelf(clause, event) && !goingOn(clause.sentence, event);
    }

    /** "They are committing suicide": who is still at it is meant otherwise. */
    private static boolean goingOn(Sentence sentence, Event event) {
        var auxiliary = sentence.is(event.from() - 1, "is") || sentence.is(event.from() - 1, "are");
        return auxiliary && sentence.endsWith(event.from(), "ing");
    }

    private static boolean ofSelf(Clause clause, Event event) {
        for (var at = event.from(); at < event.to(); at++) {
            if (clause.lexicon.is(Cue.SELF, clause.sentence, at)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Event before(Clause clause, int at) {
        for (var event : clause.events) {
            if (event.to() <= at && (event.measure() == Measure.KILLED || event.measure() == Measure.INJURED)) {
                return event;
            }
        }
        return null;
    }

    private static Mention mention(Clause clause, int from, int to, @Nullable Event event) {
        var one = new People(from, to, Count.exactly(1), "", Party.VICTIM, People.Form.KNOWN, null, false, false);
        return new Mention(clause.sentence, one, Measure.KILLED, event, Rule.OWN_HAND);
    }
}
