package io.tollstream.dashboard.view;

import io.tollstream.schemas.TollRevision;
import java.util.List;

/**
 * A revision as it is kept: figures and claims that did not change share their bytes with the revision before.
 *
 * @param knownAt when we knew, milliseconds since 1970
 * @param eventTime when its cause was published or decided, milliseconds since 1970
 * @param head the revision without figures and claims
 * @param bytes what it takes beside the revision before
 */
record KeptRevision(
        long number, long knownAt, long eventTime, byte[] head, List<byte[]> figures, List<byte[]> claims, int bytes) {

    /** What a revision takes beside its words, measured on a heap. */
    private static final int OVERHEAD = 200;

    static KeptRevision of(TollRevision revision, long knownAt, Tally before) {
        var head = Packing.REVISION.pack(TollRevision.newBuilder(revision)
                .setFigures(List.of())
                .setClaims(List.of())
                .build());
        var figures = Packing.FIGURE.pack(revision.getFigures(), before.figures());
        var claims = Packing.CLAIM.pack(revision.getClaims(), before.claims());
        var bytes = OVERHEAD
                + head.length
                + Packing.bytes(figures, before.figures())
                + Packing.bytes(claims, before.claims());
        return new KeptRevision(
                revision.getNumber(), knownAt, revision.getEventTime().toEpochMilli(), head, figures, claims, bytes);
    }

    Moment moment() {
        return new Moment(
                Packing.REVISION.unpack(head),
                Packing.FIGURE.unpack(figures),
                Packing.CLAIM.unpack(claims),
                java.time.Instant.ofEpochMilli(knownAt));
    }

    Tally tally() {
        return new Tally(number, figures, claims);
    }

    boolean sameAs(KeptRevision other) {
        return number == other.number;
    }
}
