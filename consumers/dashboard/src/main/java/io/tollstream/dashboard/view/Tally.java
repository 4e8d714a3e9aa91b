package io.tollstream.dashboard.view;

import java.util.List;

/**
 * A toll as it is kept.
 *
 * @param revision the revision that made it; 0 before the first
 */
record Tally(long revision, List<byte[]> figures, List<byte[]> claims) {

    static final Tally NONE = new Tally(0, List.of(), List.of());

    Toll toll() {
        return new Toll(revision, Packing.FIGURE.unpack(figures), Packing.CLAIM.unpack(claims));
    }
}
