package io.tollstream.enricher.domain.extraction;

/**
 * One word, number or mark of a text.
 *
 * @param lower the text in small letters, with a plain apostrophe
 * @param capital whether its capital tells a name; in a text all in capitals none does
 */
record Token(String text, String lower, int start, int end, Kind kind, boolean capital) {

    enum Kind {
        WORD,
        /** Digits that may be a count. */
        NUMBER,
        /** Digits that are none: times, ordinals, money, percentages, calibres. */
        CODE,
        MARK
    }

    boolean mark() {
        return kind == Kind.MARK;
    }
}
