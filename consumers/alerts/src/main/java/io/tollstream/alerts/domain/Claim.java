package io.tollstream.alerts.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number that a party claims, beside the toll.
 *
 * @param category which people; empty for everybody
 * @param high null is open
 * @param contestedBy who contests or denies it, if anybody
 */
public record Claim(
        Cell cell,
        String category,
        long low,
        @Nullable Long high,
        Standing standing,
        @Nullable String contestedBy,
        Evidence evidence) {

    /** How it stands. */
    public enum Standing {
        UNCONFIRMED,
        DISPUTED,
        DENIED
    }

    public boolean disputed() {
        return standing != Standing.UNCONFIRMED;
    }

    /** Who claims it. */
    public String claimant() {
        return evidence.who();
    }

    /** "214", "50+", "12-24". */
    public String number() {
        return high == null ? low + "+" : high == low ? "" + low : low + "-" + high;
    }

    /** As a mark names it: one claimant's word on one column. */
    String name() {
        return cell.name() + "/" + category + "/" + claimant().toLowerCase(Locale.ROOT);
    }
}
