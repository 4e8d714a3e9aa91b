package io.tollstream.enricher.domain.resolution.signature;

import io.tollstream.enricher.domain.resolution.words.Words;

/**
 * In how many items each word stood, counted as they came, in a table of fixed size: a count may be too high where two words
 * share a slot in every row, and never too low (a count-min sketch; Cormode and Muthukrishnan, 2005).
 *
 * <p>Old counts fade: whenever as many items as {@link #HALF_LIFE} have been counted, all counts are halved, so that a
 * word of last year's news becomes rare again.
 */
public final class WordCounts {

    /** Items after which a count is worth half. */
    static final int HALF_LIFE = 500_000;

    /** What the first items are weighed by, before anything is known: as if so many had come before. */
    private static final double BEFORE = 20;

    /** A word of one item in three thousand is as rare as it gets, so that weights mean the same after years of news. */
    private static final double RAREST = 8;

    /** Before the names of countries and kinds, so that they are not counted as words. */
    private static final String COUNTRY = "the country ";

    private static final String KIND = "the kind ";
    private static final int ROWS = 2;
    private static final int BITS = 18;
    private static final int SLOTS = 1 << BITS;

    private final int[] counts = new int[ROWS * SLOTS];
    private int items;

    /** Counts an item's words and names, each once. */
    public void add(Sketch sketch) {
        if (++items >= HALF_LIFE) {
            fade();
        }
        for (var term : sketch.terms()) {
            count(term);
        }
        for (var name : sketch.names()) {
            count(name);
        }
        count(Words.hash(COUNTRY + sketch.where().country()));
        sketch.kinds().forEach(kind -> count(Words.hash(KIND + kind)));
    }

    /** How rare items about the sketch's country are. */
    double rarityOfCountry(Sketch sketch) {
        return rarity(Words.hash(COUNTRY + sketch.where().country()));
    }

    /** How rare items about a kind of event are. */
    double rarityOfKind(String kind) {
        return rarity(Words.hash(KIND + kind));
    }

    /** How rare a word is: the logarithm of all items by those that hold it; about 0 for a word of every item. */
    double rarity(long hash) {
        var least = Math.min(counts[slot(hash, 0)], counts[slot(hash, 1)]);
        return Math.clamp(Math.log((items + BEFORE) / (least + 0.5)), 0, RAREST);
    }

    private void count(long hash) {
        for (var row = 0; row < ROWS; row++) {
            counts[slot(hash, row)]++;
        }
    }

    private static int slot(long hash, int row) {
        return row * SLOTS + (int) (hash >>> row * (Long.SIZE - BITS) / (ROWS - 1) & SLOTS - 1);
    }

    private void fade() {
        items /= 2;
        for (var slot = 0; slot < counts.length; slot++) {
            counts[slot] /= 2;
        }
    }
}
