package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import org.jspecify.annotations.Nullable;

/** Tells whom a verb struck dead, as the words behind them say: "shot a man dead", "shot her to death", "killing the youth". */
record Deaths(Clause clause) {

    /** How far behind the people struck the words may stand that they died of it. */
    private static final int REACH = 14;

    /** The death of people whom a verb struck, or null where the words behind them tell of none. */
    @Nullable
    Event of(People struck) {
        if (clause.sentence.is(struck.to(), "to") && clause.sentence.is(struck.to() + 1, "death")) {
            return new Event(struck.to(), struck.to() + 2, Measure.KILLED, Lexicon.Kind.STATE);
        }
        for (var event : clause.events) {
            var right = event.measure() == Measure.KILLED && event.from() >= struck.to();
            if (right && event.kind() == Lexicon.Kind.STATE && event.from() == struck.to()) {
                return event;
            }
            var result = right && event.from() - struck.to() <= REACH && killing(event);
            if (result && struck.single() && again(event, struck)) {
                return event;
            }
        }
        return null;
    }

    private boolean killing(Event event) {
        return event.kind() == Lexicon.Kind.DOING
                && event.measure() == Measure.KILLED
                && clause.sentence.is(event.from() - 1, ",");
    }

    /** "Killing him", "killing the youth": nobody else is told of between, and the words mean somebody told of before. */
    private boolean again(Event event, People struck) {
        for (var other : clause.people) {
            if (other.from() >= struck.to() && other.to() <= event.from()) {
                return false;
            }
        }
        if (lexicon().is(Cue.OBJECT_PRONOUN, clause.sentence, event.to())) {
            return clause.sentence.boundary(event.to() + 1);
        }
        return clause.sentence.is(event.to(), "the") && lexicon().is(Cue.GENERIC, clause.sentence, event.to() + 1);
    }

    private Lexicon lexicon() {
        return clause.lexicon;
    }
}
