package io.tollstream.enricher.domain.extraction;

import java.util.Locale;

/** The words that the data files of one language know, to be found in a text without cutting the text up. */
final class Vocabulary {

    /** Marks that no data file lists, but that rules look at everywhere. */
    private static final String MARKS = ",.;:!?-–—\"“”‘'«»()[]/&+%$…";

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
        var hash = hash(text, 0, text.length());
        var known = seek(text, 0, text.length(), hash);
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

    /** The word that stands in a text, in letters of whatever size; {@link Word#UNKNOWN} where no file knows it. */
    Word find(String text, int from, int to) {
        for (var at = from; at < to; at++) {
            var c = text.charAt(at);
            if (c == 'İ' || c == 'Σ') {
                var lower = small(text.substring(from, to));
                return seek(lower, 0, lower.length(), hash(lower, 0, lower.length()));
            }
        }
        return seek(text, from, to, hash(text, from, to));
    }

    /** The word of this text, in small letters with plain apostrophes. */
    static String small(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private Word seek(String text, int from, int to, int hash) {
        var mask = table.length - 1;
        for (var slot = hash & mask; table[slot] != null; slot = slot + 1 & mask) {
            if (table[slot].hash() == hash && same(table[slot].text(), text, from, to)) {
                return table[slot];
            }
        }
        return Word.UNKNOWN;
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

    private static int hash(String text, int from, int to) {
        var hash = 0;
        for (var at = from; at < to; at++) {
            hash = hash * 31 + small(text.charAt(at));
        }
        return hash ^ hash >>> 13;
    }

    /** As {@link #small(String)} for all letters whose small form does not hang on their neighbours. */
    private static char small(char c) {
        if (c < 0x80) {
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
