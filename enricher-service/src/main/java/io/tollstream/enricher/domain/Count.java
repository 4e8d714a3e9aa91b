package io.tollstream.enricher.domain;

import org.jspecify.annotations.Nullable;

/**
 * How many people, as a range, and how it was put.
 *
 * @param low the lowest number that the words allow, 0 or more
 * @param high the highest number that the words allow, at least low; null is open ("at least 31")
 */
public record Count(long low, @Nullable Long high, Quantifier quantifier) {

    /** What most words for people count. */
    private static final Count ONE = new Count(1, 1L, Quantifier.EXACT);

    private static final Count NONE = new Count(0, 0L, Quantifier.EXACT);

    public Count {
        if (low < 0) {
            throw new IllegalArgumentException("A count of people is 0 or more, not " + low + ".");
        }
        if (high != null && high < low) {
            throw new IllegalArgumentException(
                    "A count's high is at least its low; " + high + " is below " + low + ".");
        }
    }

    public static Count exactly(long number) {
        if (number == 1) {
            return ONE;
        }
        return number == 0 ? NONE : new Count(number, number, Quantifier.EXACT);
    }

    public static Count atLeast(long number) {
        return new Count(number, null, Quantifier.AT_LEAST);
    }

    /** "More than 30" leaves 31 and up. */
    public static Count moreThan(long number) {
        return new Count(number + 1, null, Quantifier.MORE_THAN);
    }

    public static Count about(long number) {
        return new Count(number, number, Quantifier.ABOUT);
    }

    /** "Up to 28" promises nobody: 0 to 28. */
    public static Count upTo(long number) {
        return new Count(0, number, Quantifier.UP_TO);
    }

    public static Count between(long low, long high) {
        return new Count(low, high, Quantifier.BETWEEN);
    }

    /** Whether the words allow nobody at all: "none", "no one", 0. */
    public boolean none() {
        return high != null && high == 0;
    }

    /** Whether this number of people is one the words allow. */
    public boolean allows(long number) {
        return low <= number && (high == null || number <= high);
    }

    /** Whether some number of people is one that both allow. */
    public boolean overlaps(Count other) {
        return (other.high == null || low <= other.high) && (high == null || other.low <= high);
    }

    /** Both counts together, for people of two kinds: open where one is open, exact where both are. */
    public Count plus(Count other) {
        var top = high == null || other.high == null ? null : Long.valueOf(sum(high, other.high));
        return new Count(sum(low, other.low), top, quantifier == other.quantifier ? quantifier : Quantifier.BETWEEN);
    }

    /** Absurd numbers are for others to doubt; here they only must not turn negative. */
    private static long sum(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }
}
