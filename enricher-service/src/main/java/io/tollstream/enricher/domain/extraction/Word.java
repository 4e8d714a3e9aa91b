package io.tollstream.enricher.domain.extraction;

/**
 * A word that the data files of a language know, with what they know of it in bits: rules ask of every word, and most
 * words answer with one of these bits. The bits are fields and no arrays, so that a word lies in one place in memory.
 */
final class Word {

    /** How many kinds of phrases one language may have. */
    static final int KINDS = 3 * Long.SIZE;

    /** Any word that no data file knows. */
    static final Word UNKNOWN = new Word("", -1);

    private static final long NO_NUMBER = -1;

    private final String text;
    private final int index;
    private final long first;
    private final long last;
    private final int length;
    private long opens;
    private long opensMore;
    private long opensMost;
    private long alone;
    private long aloneMore;
    private long aloneMost;
    private long value = NO_NUMBER;

    Word(String text, int index) {
        var spelling = Spelling.of(text);
        this.text = text;
        this.index = index;
        this.first = spelling.first();
        this.last = spelling.last();
        this.length = spelling.length();
    }

    /** In small letters, with a plain apostrophe. */
    String text() {
        return text;
    }

    int index() {
        return index;
    }

    /** Whether its spelling has these numbers: if these are exact, whether it is spelled so. */
    boolean spelled(Spelling other) {
        return first == other.first() && last == other.last() && length == other.length();
    }

    /** What the word is worth as a number by itself; -1 where it is none. */
    long value() {
        return value;
    }

    /** Whether a phrase of this kind begins with the word. */
    boolean opens(int kind) {
        return has(opens, opensMore, opensMost, kind);
    }

    /** Whether the word by itself is a phrase of this kind. */
    boolean isAlone(int kind) {
        return has(alone, aloneMore, aloneMost, kind);
    }

    /** The first kinds of phrases that begin with the word, as bits. */
    long opens() {
        return opens;
    }

    /** The next kinds. */
    long opensMore() {
        return opensMore;
    }

    /** The last kinds. */
    long opensMost() {
        return opensMost;
    }

    /** Whether a kind is among the bits of the first, the next and the last kinds. */
    static boolean has(long first, long next, long last, int kind) {
        var bits = kind < Long.SIZE ? first : kind < 2 * Long.SIZE ? next : last;
        return (bits >>> kind & 1) != 0;
    }

    void open(int kind, boolean byItself) {
        var bit = 1L << kind;
        if (kind < Long.SIZE) {
            opens |= bit;
            alone |= byItself ? bit : 0;
        } else if (kind < 2 * Long.SIZE) {
            opensMore |= bit;
            aloneMore |= byItself ? bit : 0;
        } else {
            opensMost |= bit;
            aloneMost |= byItself ? bit : 0;
        }
    }

    void count(long number) {
        value = number;
    }
}
