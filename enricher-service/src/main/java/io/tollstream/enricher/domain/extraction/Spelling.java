package io.tollstream.enricher.domain.extraction;

/**
 * How a word is spelled, in whatever letters: as two numbers, by which up to sixteen plain letters are told apart without
 * looking at one after the other. It takes up the letters as a text is scanned, so that none is looked at twice.
 */
final class Spelling {

    private static final int MOST = 2 * Long.BYTES;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** The letters before the last eight, eight bits each. */
    private long first;

    private long last;
    private int length;
    private int all;

    static Spelling of(String text) {
        return of(text.toCharArray(), 0, text.length());
    }

    static Spelling of(char[] letters, int from, int to) {
        var spelling = new Spelling();
        for (var at = from; at < to; at++) {
            spelling.add(letters[at]);
        }
        return spelling;
    }

    /** Goes on to another word. */
    void clear() {
        first = 0;
        last = 0;
        length = 0;
        all = 0;
    }

    /** The next letter, of whatever size. */
    void add(char letter) {
        var small = Letters.small(letter);
        first = first << Byte.SIZE | last >>> Long.SIZE - Byte.SIZE;
        last = last << Byte.SIZE ^ small;
        all |= small;
        length++;
    }

    long first() {
        return first;
    }

    /** The last eight letters. */
    long last() {
        return last;
    }

    int length() {
        return length;
    }

    /** Whether no other word has the same numbers and the same length. */
    boolean exact() {
        return all < Letters.PLAIN && length <= MOST;
    }

    int hash() {
        var mixed = (first * SPREAD ^ last) * SPREAD;
        return (int) (mixed >>> Integer.SIZE);
    }
}
