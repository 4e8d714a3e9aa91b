package io.tollstream.enricher.domain.incident;

import io.tollstream.enricher.domain.toll.Ledger;

/**
 * What the node of one incident knows beside the updates it keeps. Immutable.
 *
 * @param ledger what counts here adds up to
 * @param placements where its updates belong
 * @param copies the groups of near-identical texts among what counts here
 * @param heard acts that other incidents told of
 * @param kept how many updates of its own it keeps
 * @param prunedAt how many it kept when it last forgot some; 0 before
 */
public record IncidentState(Ledger ledger, Placements placements, Copies copies, Heard heard, int kept, int prunedAt) {

    public static IncidentState start(String key) {
        return new IncidentState(Ledger.empty(), Placements.none(key), Copies.NONE, Heard.NOTHING, 0, 0);
    }

    public String key() {
        return placements.key();
    }

    /** A ledger that says the same is the same: it is compared with this one again and again. */
    IncidentState with(Ledger ledger, Copies copies) {
        var now = ledger.equals(this.ledger) ? this.ledger : ledger;
        return new IncidentState(now, placements, copies, heard, kept, prunedAt);
    }

    IncidentState with(Placements placements) {
        return new IncidentState(ledger, placements, copies, heard, kept, prunedAt);
    }

    IncidentState with(Heard heard) {
        return new IncidentState(ledger, placements, copies, heard, kept, prunedAt);
    }

    IncidentState keeping(int kept) {
        return new IncidentState(ledger, placements, copies, heard, kept, prunedAt);
    }

    IncidentState pruned(int kept, int prunedAt) {
        return new IncidentState(ledger, placements, copies, heard, kept, prunedAt);
    }
}
