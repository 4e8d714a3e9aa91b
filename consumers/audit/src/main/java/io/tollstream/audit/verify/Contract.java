package io.tollstream.audit.verify;

import io.tollstream.enricher.kafka.RevisionHash;
import io.tollstream.schemas.TollRevision;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * The schema by which a revision was written. The hash in a revision covers its bytes, so the same revision has another one
 * where an earlier or a later release wrote it.
 *
 * @param ours whether it is this release's
 */
record Contract(Schema schema, boolean ours) {

    static final Contract OURS = new Contract(TollRevision.getClassSchema(), true);

    static Contract of(Schema schema) {
        return schema.equals(OURS.schema) ? OURS : new Contract(schema, false);
    }

    /**
     * A revision with the hash that it has when written by this schema; what that has no words for is left in it. One that
     * cannot be written by it at all stays as it is.
     */
    TollRevision sealed(TollRevision revision) {
        if (ours) {
            return revision;
        }
        try {
            return TollRevision.newBuilder(revision)
                    .setHash(RevisionHash.asWritten(AvroBytes.as(schema, revision)))
                    .build();
        } catch (AvroRuntimeException e) {
            return revision;
        }
    }
}
