package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Stance;
import java.util.List;

/** A sentence that only says no to what another voice has counted before it: "The ministry denied this." */
final class Rebuttals {

    private final Lexicon lexicon;

    Rebuttals(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether the sentence may take up what was said before; most are passed over by this. */
    boolean mayBe(Sentence sentence) {
        return lexicon.mayBeIn(sentence, Cue.TAKES_UP) && lexicon.sayings.mayStandIn(sentence);
    }

    /** Marks what the sentence before counted, where it was another's word and this voice denies it. */
    void mark(Sentence before, Sentence sentence, List<Voice> voices, List<Reading> readings) {
        var untrue = lexicon.in(sentence, Cue.DISPROVED);
        for (var voice : voices) {
            if (untrue && voice.how() == Lexicon.Saying.SAY && !voice.isStranger()) {
                deny(before, voice, readings);
                return;
            }
            var denies = voice.how() == Lexicon.Saying.DENY || voice.how() == Lexicon.Saying.DOUBT;
            if (denies && !voice.isStranger() && takesUp(sentence, voice.at())) {
                deny(before, voice, readings);
                return;
            }
        }
    }

    private static void deny(Sentence before, Voice voice, List<Reading> readings) {
        for (var i = readings.size() - 1; i >= 0; i--) {
            var reading = readings.get(i);
            if (reading.mention().sentence() != before) {
                return;
            }
            var others = !reading.statement().untold() && reading.stance() == Stance.REPORTED;
            if (others && !reading.statement().who().equals(voice.who())) {
                readings.set(i, reading.saidBy(voice.who(), Stance.DENIED, Rule.DENIED));
            } else if (reading.stance() == Stance.CLAIMED && reading.statement().contestedBy() == null) {
                readings.set(i, reading.contestedBy(voice.who()));
            }
        }
    }

    /** "Denied this", "rejected the figure", "dismissed the number as absurd", "called the figure propaganda". */
    private boolean takesUp(Sentence sentence, int verb) {
        var saying = lexicon.sayings.at(sentence, verb).length();
        var at = verb + saying;
        var length = lexicon.length(Cue.TAKES_UP, sentence, at);
        var next = sentence.word(at + length);
        return saying > 2 || length > 0 && (sentence.boundary(at + length) || next.equals("as"));
    }
}
