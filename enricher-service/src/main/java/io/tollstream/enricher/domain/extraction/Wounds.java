package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import java.util.List;

/** Finds the wounds that somebody bears, however they are described: "suffered what appeared to be a minor injury". */
final class Wounds {

    /** How many words may describe a wound. */
    private static final int WORDS = 8;

    private static final List<Lexicon.Happening> HURT =
            List.of(new Lexicon.Happening(Measure.INJURED, Lexicon.Kind.HAPPENED));
    private static final List<Lexicon.Happening> DEAD =
            List.of(new Lexicon.Happening(Measure.KILLED, Lexicon.Kind.HAPPENED));
    private static final Phrases.Hit<Lexicon.Happening> NONE = new Phrases.Hit<>(0, List.of());

    private final Lexicon lexicon;

    Wounds(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The words of a wound that begin at this place; of length 0 where none do. */
    Phrases.Hit<Lexicon.Happening> at(Sentence sentence, int at) {
        var bears = lexicon.length(Cue.BEARS, sentence, at);
        if (bears == 0) {
            return NONE;
        }
        var fatal = false;
        for (var next = at + bears; next < at + bears + WORDS; next++) {
            if (lexicon.is(Cue.WOUND, sentence, next)) {
                return new Phrases.Hit<>(next + 1 - at, fatal ? DEAD : HURT);
            }
            var kills = lexicon.is(Cue.MORTAL, sentence, next);
            if (!kills && !lexicon.is(Cue.OF_WOUND, sentence, next)) {
                return NONE;
            }
            fatal |= kills;
        }
        return NONE;
    }
}
