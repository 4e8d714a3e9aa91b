package io.tollstream.enricher.domain.extraction;

import java.util.Arrays;

/** Collects the tokens of one sentence after another, and what all of a sentence's words say together. */
final class Row {

    /** The bit that a capital adds to the ordinal of a kind. */
    static final int CAPITAL = 4;

    /** The bit that a hyphen or an apostrophe inside adds. */
    static final int JOINED = 8;

    /** The bits of the ordinal. */
    static final int KIND = 3;

    private static final int ROOM = 64;

    private int[] starts = new int[ROOM];
    private int[] ends = new int[ROOM];
    private byte[] kinds = new byte[ROOM];
    private Word[] words = new Word[ROOM];
    private int size;
    private long opened;
    private long openedMore;
    private long openedMost;
    private boolean digits;
    private int names;
    private int lastCapital;

    void clear() {
        size = 0;
        opened = 0;
        openedMore = 0;
        openedMost = 0;
        digits = false;
        names = 0;
        lastCapital = -1;
    }

    /**
     * @param capital whether a capital begins it that tells a name
     * @param joined whether a hyphen or an apostrophe joins two words to it
     */
    void add(int start, int end, Token kind, boolean capital, boolean joined, Word word) {
        if (size == words.length) {
            grow();
        }
        starts[size] = start;
        ends[size] = end;
        kinds[size] = (byte) (kind.ordinal() | (capital ? CAPITAL : 0) | (joined ? JOINED : 0));
        words[size] = word;
        opened |= word.opens();
        openedMore |= word.opensMore();
        openedMost |= word.opensMost();
        digits |= kind == Token.NUMBER;
        if (capital && kind == Token.WORD) {
            names++;
            lastCapital = size;
        }
        size++;
    }

    private void grow() {
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        kinds = Arrays.copyOf(kinds, size * 2);
        words = Arrays.copyOf(words, size * 2);
    }

    int[] starts() {
        return Arrays.copyOf(starts, size);
    }

    int[] ends() {
        return Arrays.copyOf(ends, size);
    }

    /** By their ordinals, with a bit for capitals and one for joints. */
    byte[] kinds() {
        return Arrays.copyOf(kinds, size);
    }

    Word[] words() {
        return Arrays.copyOf(words, size);
    }

    long opened() {
        return opened;
    }

    long openedMore() {
        return openedMore;
    }

    long openedMost() {
        return openedMost;
    }

    boolean digits() {
        return digits;
    }

    /** How many words begin with a capital. */
    int names() {
        return names;
    }

    /** The place of the last word with a capital; -1 where there is none. */
    int lastCapital() {
        return lastCapital;
    }
}
