package io.tollstream.enricher.domain.resolution.signature;

import io.tollstream.enricher.domain.resolution.places.Place;
import java.util.Arrays;
import java.util.List;

/**
 * What of an item is kept and compared: its sketch, with the words that are telling and how rare they were when it came.
 * About half a kilobyte; weights and rarities take a byte each.
 *
 * @param eventDays epoch days that the text names, in order
 * @param ages in years, in order
 * @param places GeoNames' numbers of the cities it may mean, in order
 * @param country ISO 3166-1 alpha-2; empty where nothing tells
 * @param region second half of the ISO 3166-2 code; empty where nothing tells
 * @param kinds of event that its words speak for, the likeliest first
 * @param counted how many items had been counted when it came
 * @param countryRarity how rare items about the country were, in sixteenths
 * @param kindRarities how rare items of each kind were, in sixteenths
 * @param figures numbers of people with their measures, in order
 * @param terms hashes in order, each once
 * @param weights of each term in the item, in 255ths, so that their squares add up to about one
 * @param rarities of each term, in sixteenths
 * @param marks of each term: whether it stands in the headline, is a number, is expected to be common
 * @param names hashes of pairs of neighbouring words with capitals, in order
 * @param nameRarities of each name, in sixteenths
 */
public record Signature(
        String language,
        int day,
        int[] eventDays,
        int[] ages,
        int[] places,
        String country,
        String region,
        List<String> kinds,
        int counted,
        byte countryRarity,
        byte[] kindRarities,
        int killed,
        int injured,
        int[] figures,
        int[] terms,
        byte[] weights,
        byte[] rarities,
        byte[] marks,
        int[] names,
        byte[] nameRarities,
        long fingerprint) {

    /** How many terms a signature keeps: those with the greatest weight. */
    private static final int MOST_TERMS = 64;

    /** How many names it keeps: the rarest. */
    private static final int MOST_NAMES = 24;

    /** A name that stands in most items tells nothing. */
    private static final double RARE = 2;

    private static final int BYTE = 255;
    static final double SIXTEENTHS = 16;

    /** The signature of a sketch, by what has been counted up to it. */
    public static Signature of(Sketch sketch, WordCounts counts) {
        var terms = new Weighed(sketch, counts);
        var kept = kept(greatest(terms.weights, MOST_TERMS, 0), sketch.terms());
        var hashes = new int[kept.length];
        var weights = new byte[kept.length];
        var rarities = new byte[kept.length];
        var marks = new byte[kept.length];
        for (var at = 0; at < kept.length; at++) {
            hashes[at] = (int) sketch.terms()[kept[at]];
            weights[at] = (byte) Math.round(terms.weights[kept[at]] / terms.norm * BYTE);
            rarities[at] = sixteenths(terms.rarities[kept[at]]);
            marks[at] = sketch.marks()[kept[at]];
        }
        var rare = new double[sketch.names().length];
        for (var at = 0; at < rare.length; at++) {
            rare[at] = counts.rarity(sketch.names()[at]);
        }
        var named = kept(greatest(rare, MOST_NAMES, RARE), sketch.names());
        var names = new int[named.length];
        var nameRarities = new byte[named.length];
        for (var at = 0; at < named.length; at++) {
            names[at] = (int) sketch.names()[named[at]];
            nameRarities[at] = sixteenths(rare[named[at]]);
        }
        var kindRarities = new byte[sketch.kinds().size()];
        for (var at = 0; at < kindRarities.length; at++) {
            kindRarities[at] = sixteenths(counts.rarityOfKind(sketch.kinds().get(at)));
        }
        return new Signature(
                sketch.language(),
                (int) sketch.day(),
                ints(sketch.eventDays()),
                ints(sketch.ages()),
                sketch.where().places().stream()
                        .filter(place -> place.kind() == Place.Kind.CITY)
                        .mapToInt(Place::id)
                        .sorted()
                        .toArray(),
                sketch.where().country(),
                sketch.where().region(),
                sketch.kinds(),
                counts.items(),
                sixteenths(counts.rarityOfCountry(sketch)),
                kindRarities,
                sketch.killed(),
                sketch.injured(),
                ints(sketch.figures()),
                hashes,
                weights,
                rarities,
                marks,
                names,
                nameRarities,
                sketch.fingerprint());
    }

    public int term(int at) {
        return terms[at];
    }

    /** From 0 to 1. */
    public double weight(int at) {
        return (weights[at] & BYTE) / (double) BYTE;
    }

    /** Logarithm of all items by those with the term. */
    public double rarity(int at) {
        return (rarities[at] & BYTE) / SIXTEENTHS;
    }

    public boolean inTitle(int at) {
        return (marks[at] & Terms.IN_TITLE) != 0;
    }

    public boolean number(int at) {
        return (marks[at] & Terms.NUMBER) != 0;
    }

    public int name(int at) {
        return names[at];
    }

    public double nameRarity(int at) {
        return (nameRarities[at] & BYTE) / SIXTEENTHS;
    }

    public double rarityOfCountry() {
        return (countryRarity & BYTE) / SIXTEENTHS;
    }

    public double rarityOfKind(int at) {
        return (kindRarities[at] & BYTE) / SIXTEENTHS;
    }

    /** The places of the terms with the greatest weights. */
    public int[] heaviestTerms(int most) {
        return greatest(weights, most);
    }

    /** The places of the rarest names. */
    public int[] rarestNames(int most) {
        return greatest(nameRarities, most);
    }

    private static int[] greatest(byte[] values, int most) {
        var numbers = new double[values.length];
        for (var at = 0; at < values.length; at++) {
            numbers[at] = values[at] & BYTE;
        }
        return greatest(numbers, most, -1);
    }

    /** The places of the greatest numbers above some bound, the greatest first; of equal ones the earlier. */
    private static int[] greatest(double[] numbers, int most, double above) {
        var order = new long[numbers.length];
        var size = 0;
        for (var at = 0; at < numbers.length; at++) {
            if (numbers[at] > above) {
                order[size++] = (long) Float.floatToIntBits((float) numbers[at]) << 32 | Integer.MAX_VALUE - at;
            }
        }
        Arrays.sort(order, 0, size);
        var kept = new int[Math.min(most, size)];
        for (var at = 0; at < kept.length; at++) {
            kept[at] = Integer.MAX_VALUE - (int) order[size - 1 - at];
        }
        return kept;
    }

    /** Places in the order of the lower halves of their hashes, which are what is kept. */
    private static int[] kept(int[] places, long[] hashes) {
        var order = new long[places.length];
        for (var at = 0; at < places.length; at++) {
            order[at] = (long) (int) hashes[places[at]] << 32 | places[at];
        }
        Arrays.sort(order);
        for (var at = 0; at < places.length; at++) {
            places[at] = (int) order[at];
        }
        return places;
    }

    /**
     * The same as if a story had never been counted: what a story says of itself is no less rare for being told often.
     *
     * @param story signatures of some of its items
     * @param told how many of its items were counted
     */
    public Signature without(List<Signature> story, double told) {
        return new Untold(this, story, told).signature();
    }

    static byte sixteenths(double rarity) {
        return (byte) Math.min(BYTE, Math.round(rarity * SIXTEENTHS));
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** All terms of a sketch with their weights: the oftener in the item and the rarer elsewhere, the heavier. */
    private static final class Weighed {

        private final double[] weights;
        private final double[] rarities;
        private final double norm;

        Weighed(Sketch sketch, WordCounts counts) {
            this.weights = new double[sketch.terms().length];
            this.rarities = new double[weights.length];
            var squares = 0.0;
            for (var at = 0; at < weights.length; at++) {
                rarities[at] = counts.rarity(sketch.terms()[at]);
                weights[at] = (1 + Math.log(sketch.times()[at])) * rarities[at];
                squares += weights[at] * weights[at];
            }
            this.norm = squares == 0 ? 1 : Math.sqrt(squares);
        }
    }
}
