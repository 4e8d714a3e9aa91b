package io.tollstream.enricher.domain.resolution.words;

import java.text.Normalizer;

/** Makes letters alike that writers take for each other: capitals, accents, digits of any script, forms of Arabic letters. */
public final class Fold {

    /** Latin letters with marks end here (Latin Extended-B). */
    private static final int LATIN_END = 0x250;

    private static final char ZERO_WIDTH_NON_JOINER = '\u200c';
    private static final char ZERO_WIDTH_JOINER = '\u200d';

    /** Draws an Arabic word out. */
    private static final char TATWEEL = '\u0640';

    /** The dot below a Devanagari letter; some letters have it in one character with them. */
    private static final char NUKTA = '\u093c';

    private static final char FIRST_VOWEL_MARK = '\u064b';
    private static final char LAST_VOWEL_MARK = '\u065f';

    private static final char[] LATIN = new char[LATIN_END];

    static {
        for (var c = 0; c < LATIN_END; c++) {
            var parts = Normalizer.normalize(String.valueOf((char) c), Normalizer.Form.NFD);
            LATIN[c] = Character.toLowerCase(parts.charAt(0));
        }
    }

    /** The letter that stands for all that are like it; 0 for a mark that readers leave out. */
    public static char of(char c) {
        if (c < LATIN_END) {
            return LATIN[c];
        }
        return switch (c) {
            case 'ى', 'ی', 'ې' -> 'ي';
            case 'ک' -> 'ك';
            case 'ہ', 'ۀ', 'ە', 'ھ', 'ة' -> 'ه';
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ؤ' -> 'و';
            case ZERO_WIDTH_NON_JOINER, ZERO_WIDTH_JOINER, TATWEEL, NUKTA -> 0;
            case '\u0958' -> 'क';
            case '\u0959' -> 'ख';
            case '\u095a' -> 'ग';
            case '\u095b' -> 'ज';
            case '\u095c' -> 'ड';
            case '\u095d' -> 'ढ';
            case '\u095e' -> 'फ';
            case '\u095f' -> 'य';
            default -> other(c);
        };
    }

    private static char other(char c) {
        if (c >= FIRST_VOWEL_MARK && c <= LAST_VOWEL_MARK) {
            return 0;
        }
        var digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
        return digit >= 0 ? (char) ('0' + digit) : Character.toLowerCase(c);
    }

    private Fold() {}
}
