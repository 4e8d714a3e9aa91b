package io.tollstream.enricher.domain.extraction;

import java.util.Set;

/** Cuts what stands to the left of a verb at its commas: "Ana Ruiz, a judge, and Juan Paz were" has three segments. */
final class Segments {

    private static final int LONGEST = 30;
    private static final Set<String> EDGES = Set.of(";", ":", "-", "\"", "]", ".");

    private final Lexicon lexicon;

    Segments(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Where the segment begins that ends at this place. */
    int start(Sentence sentence, int end) {
        var at = end;
        while (at > 0 && end - at < LONGEST && !edge(sentence, at - 1)) {
            at = opened(sentence, at - 1);
        }
        return at;
    }

    private boolean edge(Sentence sentence, int at) {
        return sentence.is(at, ",")
                || EDGES.contains(sentence.word(at))
                || lexicon.is(Cue.STOP, sentence, at) && !sentence.is(at - 1, ",")
                || lexicon.sayings.at(sentence, at).length() > 0;
    }

    /** The place before a bracket that closes here. */
    static int opened(Sentence sentence, int end) {
        var close = sentence.word(end - 1);
        if (!close.equals(")")) {
            return end;
        }
        for (var at = end - 2; at >= Math.max(0, end - LONGEST); at--) {
            if (sentence.is(at, "(")) {
                return at;
            }
        }
        return end;
    }
}
