package io.tollstream.enricher.domain.extraction;

import java.util.Arrays;
import java.util.function.Predicate;

/** The words that the data files of one language know, to be found in a text without cutting the text up. */
final class Vocabulary {

    /** Marks that no data file lists, but that rules look at everywhere. */
    private static final String MARKS = ",.;:!?-–—\"“”‘'«»()[]/&+%$…";

    private static final int ROOM = 4;

    private Word[] table = new Word[1 << 12];
    /** A few bits of the words' hashes in their slots, apart from them, so that words that are not meant are not touched. */
    private byte[] tags = new byte[table.length];
    /** The words of one plain letter or mark, by it. */
    private final Word[] ones = new Word[Letters.PLAIN];

    private int size;
    private int longest;
    private int kinds;

    Vocabulary() {
        Arrays.fill(ones, Word.UNKNOWN);
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
        var known = find(text);
        if (known != Word.UNKNOWN) {
            return known;
        }
        if (size * ROOM >= table.length) {
            grow();
        }
        var word = new Word(text.intern(), size++);
        longest = Math.max(longest, text.length());
        put(word);
        if (text.length() == 1 && text.charAt(0) < Letters.PLAIN) {
            ones[text.charAt(0)] = word;
        }
        return word;
    }

    /** The word of this text, in letters of whatever size; {@link Word#UNKNOWN} where no file knows it. */
    Word find(String text) {
        return find(text.toCharArray(), 0, text.length());
    }

    /** The word that stands between two places; {@link Word#UNKNOWN} where no file knows it. */
    Word find(char[] letters, int from, int to) {
        var length = to - from;
        if (length == 1 && letters[from] < Letters.PLAIN) {
            return ones[Letters.small(letters[from])];
        }
        return length > longest ? Word.UNKNOWN : find(letters, from, Spelling.of(letters, from, to));
    }

    /** The word of more than one letter that stands at a place and is spelled so. */
    Word find(char[] letters, int from, Spelling spelling) {
        var hash = spelling.hash();
        var tag = tag(hash);
        var mask = table.length - 1;
        for (var slot = hash & mask; tags[slot] != 0; slot = slot + 1 & mask) {
            if (tags[slot] == tag) {
                var word = table[slot];
                if (word.spelled(spelling) && (spelling.exact() || same(word.text(), letters, from))) {
                    return word;
                }
            }
        }
        return Word.UNKNOWN;
    }

    /** The highest bits of a hash, of which the lowest say the slot; never 0, which marks an empty one. */
    private static byte tag(int hash) {
        return (byte) (hash >>> Integer.SIZE - Byte.SIZE | 1);
    }

    /**
     * The text in small letters with plain apostrophes, each letter by itself: {@link String#toLowerCase} looks at the
     * neighbours of some, and takes a square of the time for a long row of them.
     */
    static String small(char[] letters, int from, int to) {
        var small = new char[to - from];
        for (var at = from; at < to; at++) {
            small[at - from] = Letters.small(letters[at]);
        }
        return new String(small);
    }

    /** Whether these letters, of whatever size, begin with a word in small letters. */
    static boolean same(String word, char[] letters, int from) {
        for (var at = 0; at < word.length(); at++) {
            if (word.charAt(at) != Letters.small(letters[from + at])) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        var old = table;
        table = new Word[old.length * 2];
        tags = new byte[table.length];
        for (var word : old) {
            if (word != null) {
                put(word);
            }
        }
    }

    private void put(Word word) {
        var hash = Spelling.of(word.text()).hash();
        var mask = table.length - 1;
        var slot = hash & mask;
        while (tags[slot] != 0) {
            slot = slot + 1 & mask;
        }
        table[slot] = word;
        tags[slot] = tag(hash);
    }
}
