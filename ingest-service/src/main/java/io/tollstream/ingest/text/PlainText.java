package io.tollstream.ingest.text;

import java.text.Normalizer;

/** Plain text as it travels: NFC, no invisible characters, one space between words, one line feed between paragraphs. */
public final class PlainText {

    /** A text of one or more paragraphs. */
    public static String paragraphs(String text) {
        var clean = new StringBuilder(text.length());
        var pending = '\0';
        var normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int at = 0; at < normal.length(); ) {
            var c = normal.codePointAt(at);
            at += Character.charCount(c);
            if (isLineBreak(c)) {
                pending = '\n';
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                pending = pending == '\n' ? '\n' : ' ';
            } else if (!isInvisible(c)) {
                if (pending != '\0' && !clean.isEmpty()) {
                    clean.append(pending);
                }
                pending = '\0';
                clean.appendCodePoint(isLoneSurrogate(c) ? 0xFFFD : c);
            }
        }
        return clean.toString();
    }

    /** A text of one line: a title, a name. */
    public static String line(String text) {
        return paragraphs(text).replace('\n', ' ');
    }

    private static boolean isLineBreak(int c) {
        return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029 || c == '\f' || c == 0x0B;
    }

    /** Controls, soft hyphens, byte order marks and zero-width spaces; the joiners stay, for some scripts need them. */
    private static boolean isInvisible(int c) {
        return Character.isISOControl(c) || c == 0xAD || c == 0xFEFF || c == 0x200B || c == 0x2060;
    }

    private static boolean isLoneSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private PlainText() {}
}
