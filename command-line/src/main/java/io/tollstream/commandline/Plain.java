package io.tollstream.commandline;

/** Words of others, made safe to be shown among ours: in one line, in their own direction, without codes for a terminal. */
public final class Plain {

    private static final String RIGHT_TO_LEFT = "\u2067";
    private static final String END = "\u2069";

    private Plain() {}

    /** Without line breaks, control characters and marks that turn the direction of what follows. */
    public static String of(String words) {
        var plain = new StringBuilder(words.length());
        words.codePoints().map(Plain::shown).forEach(plain::appendCodePoint);
        return plain.toString().strip().replaceAll(" {2,}", " ");
    }

    private static int shown(int character) {
        return Character.isISOControl(character)
                        || Character.isWhitespace(character)
                        || character >= 0x200E && character <= 0x200F
                        || character >= 0x2028 && character <= 0x202E
                        || character >= 0x2066 && character <= 0x2069
                ? ' '
                : character;
    }

    /** A line of such words; from right to left where their script is, whatever stands beside them. */
    public static String directed(String line) {
        return isRightToLeft(line) ? RIGHT_TO_LEFT + line + END : line;
    }

    private static boolean isRightToLeft(String line) {
        return line.codePoints()
                .mapToObj(Character::getDirectionality)
                .filter(direction -> direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .findFirst()
                .filter(direction -> direction != Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                .isPresent();
    }
}
