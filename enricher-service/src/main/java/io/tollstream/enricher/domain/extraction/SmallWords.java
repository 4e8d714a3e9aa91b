package io.tollstream.enricher.domain.extraction;

import org.jspecify.annotations.Nullable;

/** The small words of all languages, which are found in a text without cutting it up. */
final class SmallWords {

    private static final int SLOTS = 1 << 13;
    private static final int PLAIN = 0x80;

    private record Entry(String word, long languages) {}

    private final @Nullable Entry[] table = new Entry[SLOTS];

    /** @param language below 64 */
    void add(String word, int language) {
        var slot = slot(hash(word), word, 0, word.length());
        var known = table[slot];
        var languages = known == null ? 0 : known.languages();
        table[slot] = new Entry(word, languages | 1L << language);
    }

    /** Adds up the small words per language up to an offset, and returns how many words stand there in all. */
    int count(String text, int end, int[] hits) {
        var words = 0;
        for (var at = 0; at < end; ) {
            var start = at;
            var hash = 0;
            while (at < end && inWord(text.charAt(at))) {
                hash = hash * 31 + small(text.charAt(at));
                at++;
            }
            if (at == start) {
                at++;
                continue;
            }
            words++;
            var entry = table[slot(hash, text, start, at)];
            for (var left = entry == null ? 0 : entry.languages(); left != 0; left &= left - 1) {
                hits[Long.numberOfTrailingZeros(left)]++;
            }
        }
        return words;
    }

    private static boolean inWord(char c) {
        if (c < PLAIN) {
            return Letters.letter(c);
        }
        var type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static char small(char c) {
        if (c < PLAIN) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return Character.toLowerCase(c);
    }

    private static int hash(String word) {
        var hash = 0;
        for (var at = 0; at < word.length(); at++) {
            hash = hash * 31 + small(word.charAt(at));
        }
        return hash;
    }

    /** Where the word stands, or would stand. */
    private int slot(int hash, String text, int from, int to) {
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
            if (word.charAt(i) != small(text.charAt(from + i))) {
                return false;
            }
        }
        return true;
    }
}
