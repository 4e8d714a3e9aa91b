package io.tollstream.audit.export;

import org.jspecify.annotations.Nullable;

/** Numbers of people as one cell. */
final class Counts {

    private Counts() {}

    /** Like "23", "5..8", or "31.." where it is open. */
    static String range(long low, @Nullable Long high) {
        if (high == null) {
            return low + "..";
        }
        return low == high ? Long.toString(low) : low + ".." + high;
    }
}
