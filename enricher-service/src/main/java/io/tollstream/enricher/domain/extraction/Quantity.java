package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;

/**
 * A number in a sentence, from its first token to after its last, the words that bound it included.
 *
 * @param more whether it comes on top ("another three", "two more")
 */
record Quantity(int from, int to, Count count, boolean more) {

    Quantity additional() {
        return new Quantity(from, to, count, true);
    }
}
