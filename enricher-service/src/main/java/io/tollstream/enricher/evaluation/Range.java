package io.tollstream.enricher.evaluation;

import io.tollstream.enricher.domain.Count;
import org.jspecify.annotations.Nullable;

/** From how many to how many people; high is null where it is open. */
public record Range(long low, @Nullable Long high) {

    public static final Range NOBODY = exactly(0);

    public static Range exactly(long number) {
        return new Range(number, number);
    }

    public static Range of(Count count) {
        return new Range(count.low(), count.high());
    }

    public boolean overlaps(Range other) {
        return (other.high == null || low <= other.high) && (high == null || other.low <= high);
    }

    public boolean holds(long number) {
        return low <= number && (high == null || number <= high);
    }

    /** "4", "4..6", "4..". */
    @Override
    public String toString() {
        if (high == null) {
            return low + "..";
        }
        return high == low ? String.valueOf(low) : low + ".." + high;
    }
}
