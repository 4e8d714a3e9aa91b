package io.tollstream.enricher.domain.extraction;

import java.util.Arrays;
import java.util.function.Predicate;

/** The words that the data files of one language know, to be found in a text without cutting the text up. */
final class Vocabulary {

    /** Marks that no data file lists, but that rules look at everywhere. */
    private static final String MARKS = ",.;:!?-–—\"“”‘'«»()[]/&+%$…";

    private static final int PLAIN = 0x80;
    private static final int ROOM = 3;

    private Word[] table = new Word[1 << 12];
    /** The hashes of the words in their slots, apart from them, so that most words that are not meant are not touched. */
    private int[] hashes = new int[table.length];
    /** The letters of the words in a row, by the word's number. */
    private char[] pool = new char[1 << 12];

    private int[] begins = new int[1 << 10];
    private int size;
    private int longest;
    private int kinds;

    Vocabulary() {
        for (var i = 0; i < MARKS.length(); i++) {
            add(MARKS.substring(i, i + 1));
        }
    }

    /** The number of a new kind of phrases. */
    int newKind() {
        if (kinds == Word.KINDS) {
            throw new IllegalStateException("A language has more than " + kinds + " kinds of phrases; widen Word.");
        }
        return kinds++;
    }

    /** Marks the words that are so as a kind of their own, and returns its number. */
    int mark(Predicate<Word> so) {
        var kind = newKind();
        for (var word : table) {
            if (word != null && so.test(word)) {
                word.open(kind, true);
            }
        }
        return kind;
    }

    /** The word of this text in small letters, as one object however often it is added. */
    Word add(String text) {
        var letters = text.toCharArray();
        var hash = hash(letters, 0, letters.length);
        var known = seek(letters, 0, letters.length, hash);
        if (known != Word.UNKNOWN) {
            return known;
        }
        if (size * ROOM >= table.length) {
            grow();
        }
        longest = Math.max(longest, letters.length);
        keep(letters);
        var word = new Word(text.intern(), size++);
        put(word, hash);
        return word;
    }

    /** The word of this text, in letters of whatever size; {@link Word#UNKNOWN} where no file knows it. */
    Word find(String text) {
        return find(text.toCharArray(), 0, text.length());
    }

    /** The word that stands between two places; {@link Word#UNKNOWN} where no file knows it. */
    Word find(char[] letters, int from, int to) {
        if (to - from > longest) {
            return Word.UNKNOWN;
        }
        var hash = 0;
        for (var at = from; at < to; at++) {
            hash = hash * 31 + small(letters[at]);
        }
        return seek(letters, from, to, spread(hash));
    }

    /**
     * The text in small letters with plain apostrophes, each letter by itself: {@link String#toLowerCase} looks at the
     * neighbours of some, and takes a square of the time for a long row of them.
     */
    static String small(String text) {
        var letters = text.toCharArray();
        for (var at = 0; at < letters.length; at++) {
            letters[at] = small(letters[at]);
        }
        return new String(letters);
    }

    private Word seek(char[] text, int from, int to, int hash) {
        var mask = table.length - 1;
        for (var slot = hash & mask; hashes[slot] != 0; slot = slot + 1 & mask) {
            if (hashes[slot] == hash && same(table[slot].index(), text, from, to)) {
                return table[slot];
            }
        }
        return Word.UNKNOWN;
    }

    private boolean same(int word, char[] text, int from, int to) {
        var begin = begins[word];
        if (begins[word + 1] - begin != to - from) {
            return false;
        }
        for (var at = from; at < to; at++) {
            if (pool[begin + at - from] != small(text[at])) {
                return false;
            }
        }
        return true;
    }

    /** Adds the letters of the next word to the pool. */
    private void keep(char[] letters) {
        if (size + 2 > begins.length) {
            begins = Arrays.copyOf(begins, begins.length * 2);
        }
        var begin = begins[size];
        while (begin + letters.length > pool.length) {
            pool = Arrays.copyOf(pool, pool.length * 2);
        }
        System.arraycopy(letters, 0, pool, begin, letters.length);
        begins[size + 1] = begin + letters.length;
    }

    private static int hash(char[] text, int from, int to) {
        var hash = 0;
        for (var at = from; at < to; at++) {
            hash = hash * 31 + small(text[at]);
        }
        return spread(hash);
    }

    /** Never 0, which marks an empty slot. */
    private static int spread(int hash) {
        var spread = hash ^ hash >>> 13;
        return spread == 0 ? 1 : spread;
    }

    private static char small(char c) {
        if (c < PLAIN) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return c == '’' ? '\'' : Character.toLowerCase(c);
    }

    private void grow() {
        var old = table;
        var oldHashes = hashes;
        table = new Word[old.length * 2];
        hashes = new int[table.length];
        for (var slot = 0; slot < old.length; slot++) {
            if (oldHashes[slot] != 0) {
                put(old[slot], oldHashes[slot]);
            }
        }
    }

    private void put(Word word, int hash) {
        var mask = table.length - 1;
        var slot = hash & mask;
        while (hashes[slot] != 0) {
            slot = slot + 1 & mask;
        }
        table[slot] = word;
        hashes[slot] = hash;
    }
}
