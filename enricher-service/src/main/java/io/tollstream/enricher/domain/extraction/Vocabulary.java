package io.tollstream.enricher.domain.extraction;

import java.util.Locale;

/** The words that the data files of one language know, to be found in a text without cutting the text up. */
final class Vocabulary {

    /** Marks that no data file lists, but that rules look at everywhere. */
    private static final String MARKS = ",.;:!?-–—\"“”‘'«»()[]/&+%$…";

    /** Capitals whose small form is more than one letter or hangs on their neighbours. */
    private static final String HANGING = "İΣ";

    private static final int PLAIN = 0x80;
    private static final int ROOM = 4;

    private Word[] table = new Word[1 << 12];
    private int size;
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

    int size() {
        return size;
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
        var hash = 0;
        for (var at = from; at < to; at++) {
            var c = letters[at];
            if (c >= PLAIN && HANGING.indexOf(c) >= 0) {
                return find(small(new String(letters, from, to - from)));
            }
            hash = hash * 31 + small(c);
        }
        return seek(letters, from, to, spread(hash));
    }

    /** The word of this text, in small letters with plain apostrophes. */
    static String small(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'');
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

    /** As {@link #small(String)} for all letters whose small form does not hang on their neighbours. */
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
