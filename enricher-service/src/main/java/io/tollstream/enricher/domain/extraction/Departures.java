package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import org.jspecify.annotations.Nullable;

/** Tells those brought out of danger from those who had to leave home: both are "evacuated". */
final class Departures {

    private static final int REACH = 8;

    private final Lexicon lexicon;

    Departures(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What leaving means here; null where "forced" speaks of something else. */
    @Nullable
    Measure measure(Sentence sentence, int from, int to, Measure measure) {
        if (measure != Measure.DISPLACED) {
            return measure;
        }
        var word = sentence.word(from);
        if (word.startsWith("evacuat")) {
            return brought(sentence, from, to) ? Measure.RESCUED : Measure.DISPLACED;
        }
        var coerced = to - from == 1 && lexicon.is(Cue.COERCE, sentence, from);
        return !coerced || near(Cue.FROM_HOME, sentence, to, to + REACH) ? measure : null;
    }

    /** Out of a wreck, to a hospital, by rescuers, or people who have no home there: passengers, the wounded. */
    private boolean brought(Sentence sentence, int from, int to) {
        return near(Cue.ABOARD, sentence, from - REACH, to + REACH / 2)
                || near(Cue.RESCUER, sentence, from - REACH / 2, to + REACH)
                || near(Cue.WRECK, sentence, to, to + REACH);
    }

    private boolean near(Cue cue, Sentence sentence, int from, int to) {
        for (var at = Math.max(0, from); at < Math.min(sentence.size(), to); at++) {
            if (lexicon.is(cue, sentence, at)) {
                return true;
            }
        }
        return false;
    }
}
