package io.tollstream.enricher.domain.extraction;

/** A text cut into sentences and tokens, with no rule applied. */
public final class Tokens {

    private final Lexicon lexicon = Lexicon.of("en");

    /** How many tokens there are. */
    public int count(String text) {
        var count = 0;
        for (var sentence : Sentences.of(text, lexicon.vocabulary)) {
            count += sentence.size();
        }
        return count;
    }
}
