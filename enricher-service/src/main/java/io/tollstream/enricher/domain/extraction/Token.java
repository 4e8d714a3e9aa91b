package io.tollstream.enricher.domain.extraction;

/**
 * One word, number or mark of a text.
 *
 * @param lower the text in small letters, with a plain apostrophe
 */
record Token(String text, String lower, int start, int end, Kind kind) {

    enum Kind {
        WORD,
        /** Digits that may be a count. */
        NUMBER,
        /** Digits that are none: times, ordinals, money, percentages, calibres. */
        CODE,
        MARK
    }

    boolean capital() {
        return Character.isUpperCase(text.charAt(0));
    }

    boolean mark() {
        return kind == Kind.MARK;
    }
}
