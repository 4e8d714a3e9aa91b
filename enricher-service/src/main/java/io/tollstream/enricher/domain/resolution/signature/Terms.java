package io.tollstream.enricher.domain.resolution.signature;

import io.tollstream.enricher.domain.resolution.words.Words;
import java.util.Arrays;

/** The words of a headline and a lead, each once, and how often they stand there. */
final class Terms {

    /** The mark of a term that stands in the headline, of one that is a number, of one that is expected to be common. */
    static final int IN_TITLE = 1;

    static final int NUMBER = 2;
    static final int COMMON = 4;

    private static final int TITLE = 2;
    private static final int DIGITS = 3;
    private static final int SMALL = 20;

    /** So many first words stand for the headline of an item that has none. */
    private static final int HEADING = 12;

    private final long[] hashes;
    private final int[] times;
    private final byte[] marks;

    Terms(Words title, Words lead) {
        var all = new long[title.size() + lead.size()];
        for (var at = 0; at < title.size(); at++) {
            all[at] = title.hash(at);
        }
        for (var at = 0; at < lead.size(); at++) {
            all[title.size() + at] = lead.hash(at);
        }
        var heading = title.size() == 0 ? HEADING : title.size();
        this.hashes = Arrays.stream(all).sorted().distinct().toArray();
        this.times = new int[hashes.length];
        this.marks = new byte[hashes.length];
        for (var at = 0; at < all.length; at++) {
            var term = Arrays.binarySearch(hashes, all[at]);
            times[term] += at < title.size() ? TITLE : 1;
            var common = Expected.standard().common(all[at]);
            var number = at < title.size() ? telling(title, at) : telling(lead, at - title.size());
            marks[term] |= (byte) ((at < heading ? IN_TITLE : 0) | (number ? NUMBER : 0) | (common ? COMMON : 0));
        }
    }

    long[] hashes() {
        return hashes;
    }

    int[] times() {
        return times;
    }

    byte[] marks() {
        return marks;
    }

    /** A number that may count people and that two texts hardly share by chance: no small one, no year, no house. */
    private static boolean telling(Words text, int at) {
        return text.number(at, DIGITS) > SMALL;
    }
}
