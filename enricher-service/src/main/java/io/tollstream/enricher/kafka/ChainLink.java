package io.tollstream.enricher.kafka;

import io.tollstream.schemas.TollRevision;

/** Where an incident's chain of revisions stands: the number and hash of the last one. */
record ChainLink(long number, String hash) {

    /** Before the first revision. */
    static final ChainLink START = new ChainLink(0, "0".repeat(64));

    /** This revision with its hash. */
    static TollRevision sealed(TollRevision revision) {
        return TollRevision.newBuilder(revision)
                .setHash(RevisionHash.of(revision))
                .build();
    }

    static ChainLink of(TollRevision sealed) {
        return new ChainLink(sealed.getNumber(), sealed.getHash());
    }
}
