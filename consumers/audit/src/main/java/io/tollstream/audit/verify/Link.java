package io.tollstream.audit.verify;

import io.tollstream.audit.topics.Place;
import io.tollstream.schemas.TollRevision;

/**
 * A revision as it stands in its chain.
 *
 * @param ours whether this release's rules made it
 * @param contract by which it was written
 * @param digest of its Avro as this release writes it
 */
record Link(
        Place place, long number, String hash, String causeUpdateId, boolean ours, Contract contract, String digest) {

    /** Whether it is this one that was derived, written by its contract. */
    boolean is(TollRevision derived) {
        return digest.equals(AvroBytes.digest(contract.sealed(derived)));
    }
}
