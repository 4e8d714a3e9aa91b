package io.tollstream.enricher.domain.extraction;

import java.util.Arrays;

/** The small words of all languages, which are found in a text without cutting it up. */
final class SmallWords {

    private final Vocabulary vocabulary = new Vocabulary();
    /** The languages of each word as bits, by the word's number. */
    private long[] languages = new long[1 << 10];

    /** @param language below 64 */
    void add(String text, int language) {
        var word = vocabulary.add(text).index();
        if (word >= languages.length) {
            languages = Arrays.copyOf(languages, word * 2);
        }
        languages[word] |= 1L << language;
    }

    /** Adds up the small words of a text per language, and returns how many words stand there in all. */
    int count(char[] text, int[] hits) {
        var words = 0;
        var spelling = new Spelling();
        for (var at = 0; at < text.length; at++) {
            var start = at;
            spelling.clear();
            for (; at < text.length && inWord(text[at]); at++) {
                spelling.add(text[at]);
            }
            if (at > start) {
                words++;
                var word = vocabulary.find(text, start, spelling);
                for (var left = word == Word.UNKNOWN ? 0 : languages[word.index()]; left != 0; left &= left - 1) {
                    hits[Long.numberOfTrailingZeros(left)]++;
                }
            }
        }
        return words;
    }

    private static boolean inWord(char c) {
        if (c < Letters.PLAIN) {
            return Letters.letter(c);
        }
        var type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
