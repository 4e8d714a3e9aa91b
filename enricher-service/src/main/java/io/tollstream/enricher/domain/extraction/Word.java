package io.tollstream.enricher.domain.extraction;

/**
 * A word that the data files of a language know, with what they know of it in bits: rules ask of every word, and most
 * words answer with one of these bits.
 */
final class Word {

    /** How many kinds of phrases one language may have, in words of 64 bits. */
    static final int BLOCKS = 2;

    /** Any word that no data file knows. */
    static final Word UNKNOWN = new Word("", -1, 0);

    private static final long NO_NUMBER = -1;

    private final String text;
    private final int index;
    private final int hash;
    private final long[] opens = new long[BLOCKS];
    private final long[] alone = new long[BLOCKS];
    private long value = NO_NUMBER;

    Word(String text, int index, int hash) {
        this.text = text;
        this.index = index;
        this.hash = hash;
    }

    /** In small letters, with a plain apostrophe. */
    String text() {
        return text;
    }

    int index() {
        return index;
    }

    int hash() {
        return hash;
    }

    /** What the word is worth as a number by itself; -1 where it is none. */
    long value() {
        return value;
    }

    /** Whether a phrase of this kind begins with the word. */
    boolean opens(int kind) {
        return (opens[kind >> 6] & 1L << kind) != 0;
    }

    /** Whether the word by itself is a phrase of this kind. */
    boolean isAlone(int kind) {
        return (alone[kind >> 6] & 1L << kind) != 0;
    }

    /** Adds to the kinds of phrases that a stretch of words may hold those that this word may begin. */
    void addOpened(long[] kinds) {
        for (var block = 0; block < BLOCKS; block++) {
            kinds[block] |= opens[block];
        }
    }

    void open(int kind, boolean byItself) {
        opens[kind >> 6] |= 1L << kind;
        if (byItself) {
            alone[kind >> 6] |= 1L << kind;
        }
    }

    void count(long number) {
        value = number;
    }
}
