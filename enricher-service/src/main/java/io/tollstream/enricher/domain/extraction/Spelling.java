package io.tollstream.enricher.domain.extraction;

/**
 * How a word is spelled, in whatever letters: as two numbers, by which up to sixteen plain letters are told apart without
 * looking at one after the other.
 *
 * @param first the letters before the last eight, eight bits each
 * @param last the last eight
 * @param exact whether no other word has the same numbers and the same length
 */
record Spelling(long first, long last, int length, boolean exact) {

    private static final int MOST = 2 * Long.BYTES;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    static Spelling of(String text) {
        return of(text.toCharArray(), 0, text.length());
    }

    static Spelling of(char[] letters, int from, int to) {
        var first = 0L;
        var last = 0L;
        var all = 0;
        var at = from;
        for (; at < to - Long.BYTES; at++) {
            var letter = Letters.small(letters[at]);
            first = first << Byte.SIZE ^ letter;
            all |= letter;
        }
        for (; at < to; at++) {
            var letter = Letters.small(letters[at]);
            last = last << Byte.SIZE ^ letter;
            all |= letter;
        }
        return new Spelling(first, last, to - from, all < Letters.PLAIN && to - from <= MOST);
    }

    int hash() {
        var mixed = (first * SPREAD ^ last) * SPREAD;
        return (int) (mixed >>> Integer.SIZE);
    }
}
