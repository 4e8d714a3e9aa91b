package io.tollstream.enricher.domain.extraction;

import org.jspecify.annotations.Nullable;

/** The small words of all languages, which are found in a text without cutting it up. */
final class SmallWords {

    private static final int SLOTS = 1 << 13;

    private record Entry(String word, long languages) {}

    private final @Nullable Entry[] table = new Entry[SLOTS];

    /** @param language below 64 */
    void add(String word, int language) {
        var slot = slot(word, 0, word.length());
        var known = table[slot];
        var languages = known == null ? 0 : known.languages();
        table[slot] = new Entry(word, languages | 1L << language);
    }

    /** Adds up the small words per language up to an offset, and returns how many words stand there in all. */
    int count(String text, int end, int[] hits) {
        var words = 0;
        for (var at = 0; at < end; ) {
            var start = at;
            while (at < end && inWord(text.charAt(at))) {
                at++;
            }
            if (at == start) {
                at++;
                continue;
            }
            words++;
            var entry = table[slot(text, start, at)];
            for (var left = entry == null ? 0 : entry.languages(); left != 0; left &= left - 1) {
                hits[Long.numberOfTrailingZeros(left)]++;
            }
        }
        return words;
    }

    private static boolean inWord(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
        var type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Where the word stands, or would stand. */
    private int slot(String text, int from, int to) {
        var hash = 0;
        for (var at = from; at < to; at++) {
            hash = hash * 31 + Character.toLowerCase(text.charAt(at));
        }
        var slot = (hash ^ hash >>> 15) & SLOTS - 1;
        for (var entry = table[slot]; entry != null && !same(entry.word(), text, from, to); entry = table[slot]) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    private static boolean same(String word, String text, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (var i = 0; i < word.length(); i++) {
            if (word.charAt(i) != Character.toLowerCase(text.charAt(from + i))) {
                return false;
            }
        }
        return true;
    }
}
