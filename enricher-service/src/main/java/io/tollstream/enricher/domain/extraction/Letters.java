package io.tollstream.enricher.domain.extraction;

/** What a character is: as {@link Character} says it, but at once for the characters of plain English. */
final class Letters {

    private static final int PLAIN = 0x80;
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte WHITE = 4;
    private static final byte[] KINDS = new byte[PLAIN];

    static {
        for (char c = 0; c < PLAIN; c++) {
            var letter = Character.isLetter(c) ? LETTER : 0;
            var digit = Character.isDigit(c) ? DIGIT : 0;
            var white = Character.isWhitespace(c) ? WHITE : 0;
            KINDS[c] = (byte) (letter | digit | white);
        }
    }

    static boolean letter(char c) {
        return c < PLAIN ? KINDS[c] == LETTER : Character.isLetter(c);
    }

    static boolean digit(char c) {
        return c < PLAIN ? KINDS[c] == DIGIT : Character.isDigit(c);
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
        return c < PLAIN ? KINDS[c] == WHITE : Character.isWhitespace(c);
    }

    private Letters() {}
}
