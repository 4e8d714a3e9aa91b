package io.tollstream.enricher.kafka;

import io.tollstream.schemas.TollRevision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;

/**
 * The hash in a revision: SHA-256 over its Avro bytes as written, with the hash itself empty. As it covers the hash of the
 * revision before it, a change anywhere breaks every link after it.
 */
public final class RevisionHash {

    private static final String FIELD = "hash";

    private RevisionHash() {}

    /** The hash that this revision must have, written by this release. */
    public static String of(TollRevision revision) {
        var unsealed = TollRevision.newBuilder(revision).setHash("").build();
        return of(unsealed, SpecificData.getForClass(TollRevision.class));
    }

    /** The hash that this revision must have, as its writer wrote it, whatever its schema was; values without conversions. */
    public static String asWritten(IndexedRecord revision) {
        var unsealed = GenericData.get().deepCopy(revision.getSchema(), revision);
        unsealed.put(revision.getSchema().getField(FIELD).pos(), "");
        return of(unsealed, GenericData.get());
    }

    @SuppressWarnings("unchecked")
    private static String of(IndexedRecord unsealed, GenericData model) {
        var bytes = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            model.createDatumWriter(unsealed.getSchema()).write(unsealed, encoder);
            encoder.flush();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
