package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Stance;
import java.util.List;

/** Finds what a sentence says is not so: "no evidence that", "proved incorrect", "was false". */
final class Denials {

    private static final int REACH = 3;

    private final Lexicon lexicon;

    Denials(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** "Police fear that 40 people died": more than one, whom nobody knows to be dead. */
    boolean supposed(Mention mention) {
        var sentence = mention.sentence();
        var from = mention.people().from();
        var dead = mention.measure() == Measure.KILLED && !mention.people().single();
        for (var at = from - 1; dead && at >= Math.max(0, from - REACH) && !sentence.mark(at); at--) {
            var words = lexicon.length(Cue.SUPPOSING, sentence, at);
            if (words > 0 && at + words == from) {
                return true;
            }
        }
        return false;
    }

    /** Takes back what the sentence counts, if it says that this did not hold. */
    void takeBack(Sentence sentence, List<Reading> counted) {
        if (lexicon.in(sentence, Cue.RETRACT) || lexicon.in(sentence, Cue.DISPROVED)) {
            counted.replaceAll(this::takenBack);
        }
    }

    /** "There is no evidence that 40 were killed": whoever says so denies it. */
    boolean untrue(Mention mention) {
        var sentence = mention.sentence();
        for (var at = 0;
                lexicon.mayBeIn(sentence, Cue.UNTRUE) && at < mention.people().from();
                at++) {
            if (lexicon.is(Cue.UNTRUE, sentence, at)) {
                return true;
            }
        }
        return false;
    }

    /** "Reports of ten dead proved incorrect; four died": what stands before the words that take back. */
    private Reading takenBack(Reading reading) {
        var sentence = reading.mention().sentence();
        var place = reading.mention().people().from();
        for (var at = sentence.size() - 1; at >= 0; at--) {
            if (wrong(sentence, at) && (at > place || !parted(sentence, at, place))) {
                var denied = lexicon.is(Cue.DISPROVED, sentence, at)
                        && !reading.statement().untold();
                return denied
                        ? reading.standing(Stance.DENIED, Rule.DENIED)
                        : reading.standing(Stance.RETRACTED, Rule.RETRACTED);
            }
        }
        return reading;
    }

    private boolean wrong(Sentence sentence, int at) {
        return lexicon.is(Cue.RETRACT, sentence, at) || lexicon.is(Cue.DISPROVED, sentence, at);
    }

    private static boolean parted(Sentence sentence, int from, int to) {
        for (var at = from; at < to; at++) {
            if (sentence.mark(at) && !sentence.quote(at)) {
                return true;
            }
        }
        return false;
    }
}
