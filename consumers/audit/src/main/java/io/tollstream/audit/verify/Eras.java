package io.tollstream.audit.verify;

import java.time.Instant;

/**
 * From when to when items were read by this release's rules, as far as updates tell: of an item that made no update there
 * is no word of the rules that read it.
 */
final class Eras {

    private Instant ours = Instant.MAX;
    private Instant others = Instant.MIN;

    void readByOurs(Instant knownAt) {
        ours = knownAt.isBefore(ours) ? knownAt : ours;
    }

    void readByOthers(Instant knownAt) {
        others = knownAt.isAfter(others) ? knownAt : others;
    }

    /** Whether an item that came then was surely read by this release's rules. */
    boolean isOurs(Instant knownAt) {
        return others.equals(Instant.MIN) || knownAt.isAfter(others) && !knownAt.isBefore(ours);
    }
}
