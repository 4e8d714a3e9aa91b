package io.tollstream.enricher.domain.extraction.lead;

/**
 * One word, number or mark of a text.
 *
 * @param word as {@link Fold} writes it; for a part that was cut off a word, that part
 * @param value of a number, without its decimal point; 0 otherwise
 * @param decimals how many of the value's digits stand behind the decimal point
 */
record Token(String word, int start, int end, Kind kind, long value, int decimals) {

    enum Kind {
        WORD,
        /** Digits that may be a count. */
        NUMBER,
        /** Digits that are none: times, ordinals, money, percentages. */
        CODE,
        MARK
    }
}
