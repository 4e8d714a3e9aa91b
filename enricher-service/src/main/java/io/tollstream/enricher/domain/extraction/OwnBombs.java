package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells those whom their own bomb struck from its victims: "a man died when the bomb he was planting went off". */
final class OwnBombs {

    /** Words from a pronoun to what they were doing. */
    private static final int VERB = 3;
    /** Words from what they were doing to the bomb. */
    private static final int NOUN = 5;

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

    /** Behind those whom it struck: "the bomb that he was planting", "while planting a bomb". */
    private boolean handled(Mention mention) {
        var sentence = mention.sentence();
        var event = mention.event();
        var from = mention.people().to();
        if (!lexicon.mayBeIn(sentence, Cue.EXPLOSIVE) || event != null && event.from() < from) {
            return false;
        }
        for (var at = from; at < sentence.size(); at++) {
            if (lexicon.is(Cue.EXPLOSIVE, sentence, at) && (theirs(sentence, at) || atWork(sentence, from, at))) {
                return true;
            }
        }
        return false;
    }

    /** "Explosives they were about to hurl". */
    private boolean theirs(Sentence sentence, int bomb) {
        var that = sentence.is(bomb + 1, "that") || sentence.is(bomb + 1, "which") ? bomb + 2 : bomb + 1;
        var who = lexicon.is(Cue.PRONOUN, sentence, that) || sentence.is(that, "they");
        for (var verb = that + 1; who && verb <= that + VERB; verb++) {
            if (lexicon.is(Cue.HANDLING, sentence, verb)) {
                return true;
            }
        }
        return false;
    }

    /** "While planting a bomb", "when he was placing the charge". */
    private boolean atWork(Sentence sentence, int from, int bomb) {
        for (var verb = bomb - 1; verb > Math.max(from, bomb - NOUN); verb--) {
            if (lexicon.is(Cue.HANDLING, sentence, verb)) {
                var before = verb - 1;
                while (lexicon.is(Cue.BE, sentence, before)
                        || lexicon.is(Cue.PRONOUN, sentence, before)
                        || sentence.is(before, "they")) {
                    before--;
                }
                return sentence.is(before, "while") || sentence.is(before, "when") || sentence.is(before, "as");
            }
        }
        return false;
    }
}
