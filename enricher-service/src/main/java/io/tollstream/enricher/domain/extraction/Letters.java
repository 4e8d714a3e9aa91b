package io.tollstream.enricher.domain.extraction;

/** What a character is: as {@link Character} says it, but at once for the characters of plain English. */
final class Letters {

    /** Characters below are of plain English. */
    static final int PLAIN = 0x80;

    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte WHITE = 4;
    private static final byte CAPITAL = 8;
    private static final byte STOP = 16;
    private static final byte[] KINDS = new byte[PLAIN];
    private static final char[] SMALL = new char[PLAIN];

    static {
        for (char c = 0; c < PLAIN; c++) {
            var letter = Character.isLetter(c) ? LETTER : 0;
            var digit = Character.isDigit(c) ? DIGIT : 0;
            var white = Character.isWhitespace(c) ? WHITE : 0;
            var capital = Character.isUpperCase(c) ? CAPITAL : 0;
            var stop = "\n[.!?".indexOf(c) >= 0 ? STOP : 0;
            SMALL[c] = Character.toLowerCase(c);
            KINDS[c] = (byte) (letter | digit | white | capital | stop);
        }
    }

    static boolean letter(char c) {
        return c < PLAIN ? (KINDS[c] & LETTER) != 0 : Character.isLetter(c);
    }

    static boolean digit(char c) {
        return c < PLAIN ? (KINDS[c] & DIGIT) != 0 : Character.isDigit(c);
    }

    static boolean letterOrDigit(char c) {
        return c < PLAIN ? (KINDS[c] & (LETTER | DIGIT)) != 0 : Character.isLetterOrDigit(c);
    }

    /** A letter, a digit or the vowel sign of a script that sets them as marks. */
    static boolean ofWord(char c) {
        return c < PLAIN
                ? (KINDS[c] & (LETTER | DIGIT)) != 0
                : Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    static boolean white(char c) {
        return c < PLAIN ? (KINDS[c] & WHITE) != 0 : Character.isWhitespace(c);
    }

    static boolean capital(char c) {
        return c < PLAIN ? (KINDS[c] & CAPITAL) != 0 : Character.isUpperCase(c);
    }

    /** Whether a sentence may end at it: at any other character none does. */
    static boolean stop(char c) {
        return c < PLAIN ? (KINDS[c] & STOP) != 0 : c == '。';
    }

    static boolean quote(char c) {
        return switch (c) {
            case '"', '“', '”', '‘', '’', '\'', '«', '»' -> true;
            default -> false;
        };
    }

    /** The small letter, with a plain apostrophe for any. */
    static char small(char c) {
        if (c < PLAIN) {
            return SMALL[c];
        }
        return c == '’' ? '\'' : Character.toLowerCase(c);
    }

    private Letters() {}
}
