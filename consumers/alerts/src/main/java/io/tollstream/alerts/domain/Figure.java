package io.tollstream.alerts.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One number of a toll, in people.
 *
 * @param high null is open ("at least 31")
 */
public record Figure(
        Cell cell, long low, long best, @Nullable Long high, Status status, Evidence evidence) {

    /** How firm it is. */
    public enum Status {
        CONFIRMED,
        REPORTED,
        CONTESTED
    }

    /** Which of its three numbers a rule looks at. */
    public enum Bound {
        LOW,
        BEST,
        HIGH
    }

    /** An open high is as high as the best. */
    public long at(Bound bound) {
        return switch (bound) {
            case LOW -> low;
            case BEST -> best;
            case HIGH -> high == null ? best : high;
        };
    }

    /** "31", "31+", "31 (25-40)". */
    public String number() {
        if (high == null) {
            return low == best ? best + "+" : best + " (" + low + "+)";
        }
        return low == best && high == best ? "" + best : best + " (" + low + "-" + high + ")";
    }

    /** "31 killed, confirmed". */
    public String words() {
        return number() + " " + cell.words() + ", " + status.name().toLowerCase(Locale.ROOT);
    }
}
