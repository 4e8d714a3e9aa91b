package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells those whom their own bomb struck from its victims: "a man died when the bomb he was planting went off". */
final class OwnBombs {

    private static final int VERB = 3;

    private final Lexicon lexicon;

    OwnBombs(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Puts them on the side of the attackers, under whatever words the text tells of them. */
    void settle(List<Reading> readings) {
        var struck = struck(readings);
        if (struck == null) {
            return;
        }
        for (var i = 0; i < readings.size(); i++) {
            var reading = readings.get(i);
            var same = reading.mention().sentence() == struck
                    || reading.single() && !others(readings, reading.measure(), struck);
            if (same && harmed(reading)) {
                readings.set(i, reading.attacking());
            }
        }
    }

    private @Nullable Sentence struck(List<Reading> readings) {
        for (var reading : readings) {
            if (harmed(reading) && handled(reading.mention())) {
                return reading.mention().sentence();
            }
        }
        return null;
    }

    private static boolean harmed(Reading reading) {
        return reading.party() == Party.VICTIM
                && (reading.measure() == Measure.KILLED || reading.measure() == Measure.INJURED);
    }

    /** Whether other sentences count victims, so that a single person may be one of them. */
    private static boolean others(List<Reading> readings, Measure measure, Sentence struck) {
        for (var reading : readings) {
            var counted = reading.measure() == measure && !reading.single() && harmed(reading);
            if (counted && reading.mention().sentence() != struck) {
                return true;
            }
        }
        return false;
    }

    /** "The bomb that he was planting", "explosives they were about to hurl", behind the people. */
    private boolean handled(Mention mention) {
        var sentence = mention.sentence();
        for (var at = mention.people().from(); lexicon.mayBeIn(sentence, Cue.EXPLOSIVE) && at < sentence.size(); at++) {
            if (lexicon.is(Cue.EXPLOSIVE, sentence, at)) {
                var that = sentence.is(at + 1, "that") || sentence.is(at + 1, "which") ? at + 2 : at + 1;
                var who = lexicon.is(Cue.PRONOUN, sentence, that) || sentence.is(that, "they");
                for (var verb = that + 1; who && verb <= that + VERB; verb++) {
                    if (lexicon.is(Cue.HANDLING, sentence, verb)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
