package io.tollstream.enricher.domain.resolution.signature;

import io.tollstream.enricher.domain.resolution.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * In how many items each word stood, counted as they came, in a table of fixed size: a count may be too high where two words
 * share a slot in every row, and never too low (a count-min sketch; Cormode and Muthukrishnan, 2005).
 *
 * <p>Old counts fade: whenever as many items as {@link #HALF_LIFE} have been counted, all counts are halved, so that a
 * word of last year's news becomes rare again.
 *
 * <p>Of the table a page and what an item added are small enough to be kept with each item. As many items make all pages new
 * as there are pages: with the pages, and what was added after each, the table can be put back exactly as it was.
 */
public final class WordCounts {

    /** Items after which a count is worth half. */
    static final int HALF_LIFE = 500_000;

    /** A word of one item in three thousand is as rare as it gets, so that weights mean the same after years of news. */
    private static final double RAREST = 8;

    /** Before the names of countries and kinds, so that they are not counted as words. */
    private static final String COUNTRY = "the country ";

    private static final String KIND = "the kind ";
    private static final int ROWS = 2;
    private static final int BITS = 18;
    private static final int SLOTS = 1 << BITS;

    /** How many pages the table has. */
    public static final int PAGES = 2_048;

    private static final int PAGE = ROWS * SLOTS / PAGES;

    private final Expected expected = Expected.standard();
    private final int[] counts = new int[ROWS * SLOTS];
    private int items;
    private long number;

    /** Counts an item's words and names, each once. */
    public Added add(Sketch sketch) {
        number++;
        var faded = ++items >= HALF_LIFE;
        if (faded) {
            fade();
        }
        var hashes = hashes(sketch);
        var slots = new int[hashes.length * ROWS];
        for (var at = 0; at < hashes.length; at++) {
            for (var row = 0; row < ROWS; row++) {
                var slot = slot(hashes[at], row);
                slots[at * ROWS + row] = slot;
                counts[slot]++;
            }
        }
        return new Added(number, items, faded, slots);
    }

    private static long[] hashes(Sketch sketch) {
        var country = Words.hash(COUNTRY + sketch.where().country());
        var kinds = sketch.kinds().stream().mapToLong(kind -> Words.hash(KIND + kind));
        return Stream.of(
                        LongStream.of(sketch.terms()),
                        LongStream.of(sketch.names()),
                        LongStream.concat(LongStream.of(country), kinds))
                .flatMapToLong(all -> all)
                .toArray();
    }

    /**
     * What an item added.
     *
     * @param number of the item, from 1
     * @param items counted, as old counts fade
     * @param faded whether all counts were halved before
     * @param slots in which it counted one more; one that stands there twice counted two more
     */
    public record Added(long number, int items, boolean faded, int[] slots) {

        /** The page that is to be kept with it. */
        public int page() {
            return (int) (number % PAGES);
        }
    }

    /** The counts of a page. */
    public int[] page(int page) {
        return Arrays.copyOfRange(counts, page * PAGE, (page + 1) * PAGE);
    }

    /**
     * Takes up what was kept.
     *
     * @param kept by its number each page and the item with which it was kept
     * @param added what the last items added, in their order: as many as there are pages, or all
     */
    public void restore(Map<Integer, Page> kept, List<Added> added) {
        var upTo = new long[PAGES];
        kept.forEach((page, was) -> {
            System.arraycopy(was.counts, 0, counts, page * PAGE, PAGE);
            upTo[page] = was.number;
        });
        for (var one : added) {
            number = one.number;
            items = one.items;
            for (var page = 0; one.faded && page < PAGES; page++) {
                if (one.number > upTo[page]) {
                    fade(page * PAGE, (page + 1) * PAGE);
                }
            }
            for (var slot : one.slots) {
                counts[slot] += one.number > upTo[slot / PAGE] ? 1 : 0;
            }
        }
    }

    /**
     * A page as it was kept.
     *
     * @param number of the last item counted in it
     */
    public record Page(long number, int[] counts) {}

    /** How many items were counted, as old counts fade. */
    int items() {
        return items;
    }

    /** How rare items about the sketch's country were before it. */
    double rarityOfCountry(Sketch sketch) {
        var others = others(Words.hash(COUNTRY + sketch.where().country()));
        return rarity(others + expected.country(), items + Expected.KINDS_AFTER);
    }

    /** How rare items about a kind of event were before this one. */
    double rarityOfKind(String kind) {
        return rarity(others(Words.hash(KIND + kind)) + expected.kind(kind), items + Expected.KINDS_AFTER);
    }

    /** How rare a word of the last item was before it: the logarithm of all items by those that hold it. */
    double rarity(long hash) {
        return rarity(others(hash) + expected.word(hash), items + Expected.WORDS_AFTER);
    }

    /** How rare something is that stands in some of all items; about 0 where it stands in each. */
    static double rarity(double some, double all) {
        return Math.clamp(Math.log(all / some), 0, RAREST);
    }

    /** In how many items but the last a word stood that stands in it. */
    private int others(long hash) {
        return Math.max(0, Math.min(counts[slot(hash, 0)], counts[slot(hash, 1)]) - 1);
    }

    private static int slot(long hash, int row) {
        return row * SLOTS + (int) (hash >>> row * (Long.SIZE - BITS) / (ROWS - 1) & SLOTS - 1);
    }

    private void fade() {
        items /= 2;
        fade(0, counts.length);
    }

    private void fade(int from, int to) {
        for (var slot = from; slot < to; slot++) {
            counts[slot] /= 2;
        }
    }
}
