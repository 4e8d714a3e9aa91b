package io.tollstream.enricher.domain.resolution.signature;

import java.util.List;

/**
 * An item's signature with what a story added to the counts taken out of it again.
 *
 * <p>How many of the story's items hold a word is told by those of them that are kept: one that stands in two of three is
 * taken to stand in two thirds of all.
 */
final class Untold {

    private static final int BYTE = 255;

    /** What share of all items holds something, by how rare it is in sixteenths. */
    private static final double[] SHARES = new double[BYTE + 1];

    static {
        for (var rarity = 0; rarity < SHARES.length; rarity++) {
            SHARES[rarity] = Math.exp(-rarity / Signature.SIXTEENTHS);
        }
    }

    private final Expected expected = Expected.standard();
    private final Signature item;
    private final List<Signature> story;
    private final double each;

    /**
     * @param story signatures of some of its items, at least one
     * @param told how many of its items were counted
     */
    Untold(Signature item, List<Signature> story, double told) {
        this.item = item;
        this.story = story;
        this.each = told / story.size();
    }

    Signature signature() {
        var rarities = terms();
        var nameRarities = names();
        var kindRarities = kinds();
        var countryRarity = country();
        if (rarities == item.rarities()
                && nameRarities == item.nameRarities()
                && kindRarities == item.kindRarities()
                && countryRarity == item.countryRarity()) {
            return item;
        }
        return new Signature(
                item.language(),
                item.day(),
                item.eventDays(),
                item.ages(),
                item.places(),
                item.country(),
                item.region(),
                item.kinds(),
                item.counted(),
                countryRarity,
                kindRarities,
                item.killed(),
                item.injured(),
                item.figures(),
                item.terms(),
                weights(rarities),
                rarities,
                item.marks(),
                item.names(),
                nameRarities,
                item.fingerprint());
    }

    private byte[] terms() {
        var held = new int[item.terms().length];
        for (var one : story) {
            hold(item.terms(), one.terms(), held);
        }
        for (var at = 0; at < held.length; at++) {
            held[at] = (item.marks()[at] & Terms.COMMON) == 0 ? held[at] : 0;
        }
        return words(item.rarities(), held);
    }

    private byte[] names() {
        var held = new int[item.names().length];
        for (var one : story) {
            hold(item.names(), one.names(), held);
        }
        return words(item.nameRarities(), held);
    }

    /** Counts what one holds of the other. */
    private static void hold(int[] own, int[] others, int[] held) {
        for (int i = 0, j = 0; i < own.length && j < others.length; ) {
            var order = Integer.compare(own[i], others[j]);
            held[i] += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
    }

    private byte[] words(byte[] counted, int[] held) {
        var rarities = counted;
        for (var at = 0; at < held.length; at++) {
            if (held[at] > 0) {
                rarities = rarities == counted ? counted.clone() : rarities;
                rarities[at] = rarity(counted[at], held[at], Expected.UNHEARD, Expected.WORDS_AFTER);
            }
        }
        return rarities;
    }

    private byte[] kinds() {
        var rarities = item.kindRarities();
        for (var at = 0; at < rarities.length; at++) {
            var kind = item.kinds().get(at);
            var held = 0;
            for (var one : story) {
                held += one.kinds().contains(kind) ? 1 : 0;
            }
            if (held > 0) {
                rarities = rarities == item.kindRarities() ? rarities.clone() : rarities;
                rarities[at] = rarity(rarities[at], held, expected.kind(kind), Expected.KINDS_AFTER);
            }
        }
        return rarities;
    }

    private byte country() {
        var held = 0;
        for (var one : story) {
            held += one.country().equals(item.country()) ? 1 : 0;
        }
        return held == 0
                ? item.countryRarity()
                : rarity(item.countryRarity(), held, expected.country(), Expected.KINDS_AFTER);
    }

    /**
     * @param counted the rarity as counted, in sixteenths
     * @param held by how many of the story's items
     * @param least in how many items it is taken to have stood before any was counted
     * @param before how many items are taken to have come before
     */
    private byte rarity(byte counted, int held, double least, double before) {
        var all = item.counted() + before;
        var some = all * SHARES[counted & BYTE];
        return Signature.sixteenths(WordCounts.rarity(Math.max(least, some - held * each), all));
    }

    /** The rarer a word now, the heavier. */
    private byte[] weights(byte[] rarities) {
        if (rarities == item.rarities()) {
            return item.weights();
        }
        var changed = new double[rarities.length];
        var squares = 0.0;
        for (var at = 0; at < changed.length; at++) {
            var before = item.rarities()[at] & BYTE;
            changed[at] = (item.weights()[at] & BYTE) * (before == 0 ? 1 : (rarities[at] & BYTE) / (double) before);
            squares += changed[at] * changed[at];
        }
        var norm = squares == 0 ? 1 : Math.sqrt(squares) / BYTE;
        var weights = new byte[changed.length];
        for (var at = 0; at < weights.length; at++) {
            weights[at] = (byte) Math.round(changed[at] / norm);
        }
        return weights;
    }
}
