package io.tollstream.enricher.domain.resolution.incidents;

import io.tollstream.enricher.domain.Fingerprint;
import io.tollstream.enricher.domain.resolution.signature.Signature;
import java.util.Arrays;

/** In what two items are alike and unlike, as a number for each {@link Trait}. */
final class Traits {

    /** Days within which a story is still the same news. */
    private static final int NEAR = 3;

    /** A word rarer than this is telling. */
    private static final double RARE = 3;

    private static final int RAREST_WORDS = 12;
    private static final int RAREST_NAMES = 8;
    private static final int RAREST_NUMBERS = 5;
    private static final int MOST_AGES = 3;
    private static final int MOST_APART = 6;
    private static final int MOST_FIGURES = 3;
    private static final int MOST_NAMES = 4;

    /** What brings sums of rarities, and people, to the size of the other traits. */
    private static final double NAMES_IN_ONE = 10;

    private static final double WORDS_IN_ONE = 20;
    private static final double NUMBERS_IN_ONE = 5;
    private static final double APART_IN_ONE = 3;

    /** A kind of every seventh item tells nothing. */
    private static final double COMMON_KIND = 2;

    static double[] of(Signature one, Signature other) {
        var traits = new double[Trait.values().length];
        traits[Trait.ALWAYS.ordinal()] = 1;
        var days = Math.abs(one.day() - other.day());
        var near = near(one.day(), other.day());
        put(traits, Trait.DAYS_APART, Math.log1p(days));
        put(traits, Trait.NEAR, near);
        words(traits, one, other);
        put(traits, Trait.NAMES, Math.min(MOST_NAMES, names(one, other) / NAMES_IN_ONE));
        sets(traits, one, other);
        where(traits, one, other);
        var apart = Math.abs(one.killed() + one.injured() - other.killed() - other.injured());
        put(
                traits,
                Trait.SAME_FIGURES,
                told(one) && one.killed() == other.killed() && one.injured() == other.injured());
        put(traits, Trait.FIGURES_APART, Math.min(apart, MOST_APART) / APART_IN_ONE);
        put(traits, Trait.SHARED_FIGURES, Math.min(common(one.figures(), other.figures()), MOST_FIGURES));
        put(traits, Trait.SAME_KIND, elsewhere(traits) ? 0 : kinds(one, other));
        put(traits, Trait.COPY, Fingerprint.copies(one.fingerprint(), other.fingerprint()));
        return traits;
    }

    /** Whether two name other cities of other regions: two floods of one week are no one flood, however rare floods are. */
    private static boolean elsewhere(double[] traits) {
        return traits[Trait.OTHER_PLACES.ordinal()] > 0 && traits[Trait.OTHER_REGION.ordinal()] > 0;
    }

    /** How rare the rarest kind of event is of which both are. */
    private static double kinds(Signature one, Signature other) {
        var rarest = 0.0;
        for (var at = 0; at < one.kinds().size(); at++) {
            var same = other.kinds().indexOf(one.kinds().get(at));
            rarest = same < 0 ? rarest : Math.max(rarest, Math.min(one.rarityOfKind(at), other.rarityOfKind(same)));
        }
        return Math.max(0, rarest - COMMON_KIND);
    }

    static boolean near(int day, int other) {
        return Math.abs(day - other) <= NEAR;
    }

    private static boolean told(Signature signature) {
        return signature.killed() + signature.injured() > 0;
    }

    private static void sets(double[] traits, Signature one, Signature other) {
        var days = common(one.eventDays(), other.eventDays());
        put(traits, Trait.SAME_DAY, days > 0);
        put(traits, Trait.OTHER_DAYS, days == 0 && one.eventDays().length > 0 && other.eventDays().length > 0);
        var ages = common(one.ages(), other.ages());
        put(traits, Trait.SAME_AGES, Math.min(ages, MOST_AGES));
        put(traits, Trait.OTHER_AGES, ages == 0 && one.ages().length > 0 && other.ages().length > 0);
        var places = common(one.places(), other.places());
        put(traits, Trait.SAME_PLACE, places > 0);
        put(traits, Trait.OTHER_PLACES, places == 0 && one.places().length > 0 && other.places().length > 0);
    }

    private static void where(double[] traits, Signature one, Signature other) {
        var countries = !one.country().isEmpty() && !other.country().isEmpty();
        var sameCountry = countries && one.country().equals(other.country());
        var regions = sameCountry && !one.region().isEmpty() && !other.region().isEmpty();
        put(traits, Trait.OTHER_COUNTRY, countries && !sameCountry);
        put(traits, Trait.SAME_COUNTRY, sameCountry ? Math.min(one.rarityOfCountry(), other.rarityOfCountry()) : 0);
        put(traits, Trait.SAME_REGION, regions && one.region().equals(other.region()));
        put(traits, Trait.OTHER_REGION, regions && !one.region().equals(other.region()));
    }

    private static void words(double[] traits, Signature one, Signature other) {
        var cosine = 0.0;
        var rarest = new Rarest(RAREST_WORDS);
        var numbers = new Rarest(RAREST_NUMBERS);
        for (int i = 0, j = 0; i < one.terms().length && j < other.terms().length; ) {
            var order = Integer.compare(one.terms()[i], other.terms()[j]);
            if (order == 0) {
                cosine += one.weight(i) * other.weight(j);
                if (one.rarity(i) > RARE) {
                    (one.number(i) ? numbers : rarest).add(one.rarity(i));
                }
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        put(traits, Trait.NUMBERS, numbers.sum() / NUMBERS_IN_ONE);
        put(traits, Trait.COSINE_ROOT, Math.sqrt(cosine));
        put(traits, Trait.HEADLINE, Math.max(headline(one, other), headline(other, one)));
        put(traits, Trait.RARE_WORDS, rarest.sum() / WORDS_IN_ONE);
    }

    /** How much of one's headline stands in the other, from 0 to 1. */
    static double headline(Signature one, Signature other) {
        var shared = 0.0;
        for (int i = 0, j = 0; i < one.terms().length && j < other.terms().length; ) {
            var order = Integer.compare(one.terms()[i], other.terms()[j]);
            shared += order == 0 && one.inTitle(i) ? one.rarity(i) * other.weight(j) : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared / titleNorm(one);
    }

    private static double titleNorm(Signature signature) {
        var squares = 0.0;
        for (var at = 0; at < signature.terms().length; at++) {
            squares += signature.inTitle(at) ? signature.rarity(at) * signature.rarity(at) : 0;
        }
        return squares == 0 ? 1 : Math.sqrt(squares);
    }

    private static double names(Signature one, Signature other) {
        var rarest = new Rarest(RAREST_NAMES);
        for (int i = 0, j = 0; i < one.names().length && j < other.names().length; ) {
            var order = Integer.compare(one.names()[i], other.names()[j]);
            if (order == 0) {
                rarest.add(Math.min(one.nameRarity(i), other.nameRarity(j)));
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return rarest.sum();
    }

    /** How many numbers two rows in order have in common. */
    private static int common(int[] one, int[] other) {
        var common = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            var order = Integer.compare(one[i], other[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }

    private static void put(double[] traits, Trait trait, double value) {
        traits[trait.ordinal()] = value;
    }

    private static void put(double[] traits, Trait trait, boolean value) {
        traits[trait.ordinal()] = value ? 1 : 0;
    }

    /** The sum of the greatest few of some numbers. */
    private static final class Rarest {

        private final double[] greatest;
        private int size;

        Rarest(int most) {
            greatest = new double[most];
        }

        void add(double rarity) {
            if (size < greatest.length) {
                greatest[size++] = rarity;
                return;
            }
            var least = 0;
            for (var at = 1; at < size; at++) {
                least = greatest[at] < greatest[least] ? at : least;
            }
            greatest[least] = Math.max(greatest[least], rarity);
        }

        double sum() {
            var sum = 0.0;
            for (var value : Arrays.copyOf(greatest, size)) {
                sum += value;
            }
            return sum;
        }
    }

    private Traits() {}
}
