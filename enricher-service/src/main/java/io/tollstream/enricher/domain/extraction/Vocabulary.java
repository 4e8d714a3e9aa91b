package io.tollstream.enricher.domain.extraction;

import java.util.function.Predicate;

/** The words that the data files of one language know, to be found in a text without cutting the text up. */
final class Vocabulary {

    /** Marks that no data file lists, but that rules look at everywhere. */
    private static final String MARKS = ",.;:!?-–—\"“”‘'«»()[]/&+%$…";

    private static final int PLAIN = 0x80;
    private static final int ROOM = 4;

    private Word[] table = new Word[1 << 12];
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
        if (kinds == Word.BLOCKS * Long.SIZE) {
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
        longest = Math.max(longest, text.length());
        var word = new Word(text.intern(), size++, hash);
        put(word);
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
        for (var slot = hash & mask; table[slot] != null; slot = slot + 1 & mask) {
            if (table[slot].hash() == hash && same(table[slot].text(), text, from, to)) {
                return table[slot];
            }
        }
        return Word.UNKNOWN;
    }

    private static boolean same(String word, char[] text, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (var i = 0; i < word.length(); i++) {
            if (word.charAt(i) != small(text[from + i])) {
                return false;
            }
        }
        return true;
    }

    private static int hash(char[] text, int from, int to) {
        var hash = 0;
        for (var at = from; at < to; at++) {
            hash = hash * 31 + small(text[at]);
        }
        return spread(hash);
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 13;
    }

    private static char small(char c) {
        if (c < PLAIN) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return c == '’' ? '\'' : Character.toLowerCase(c);
    }

    private void grow() {
        var old = table;
        table = new Word[old.length * 2];
        for (var word : old) {
            if (word != null) {
                put(word);
            }
        }
    }

    private void put(Word word) {
        var mask = table.length - 1;
        var slot = word.hash() & mask;
        while (table[slot] != null) {
            slot = slot + 1 & mask;
        }
        table[slot] = word;
    }
}
