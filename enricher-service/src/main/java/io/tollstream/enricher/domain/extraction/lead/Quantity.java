package io.tollstream.enricher.domain.extraction.lead;

import io.tollstream.enricher.domain.Count;

/**
 * A number in a sentence, from its first token to after its last, the words that bound it included.
 *
 * @param more whether it comes on top ("otros tres")
 * @param article whether it is no more than "un", which needs a noun to count anybody
 */
record Quantity(int from, int to, Count count, boolean more, boolean article) {

    /** "Un matrimonio": two. */
    Quantity pair() {
        return new Quantity(from, to, Count.exactly(2), more, article);
    }

    boolean none() {
        return count.none();
    }
}
