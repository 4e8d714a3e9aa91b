package io.tollstream.enricher.kafka;

import io.tollstream.schemas.TollRevision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;

/**
 * Where an incident's chain of revisions stands: the number and hash of the last one.
 *
 * <p>A revision's hash is SHA-256 over its Avro bytes as written, with the hash itself empty; as it holds the hash of the
 * revision before it, a change anywhere breaks every link after it.
 */
record ChainLink(long number, String hash) {

    /** Before the first revision. */
    static final ChainLink START = new ChainLink(0, "0".repeat(64));

    /** This revision with its hash. */
    static TollRevision sealed(TollRevision revision) {
        return TollRevision.newBuilder(revision).setHash(hash(revision)).build();
    }

    static ChainLink of(TollRevision sealed) {
        return new ChainLink(sealed.getNumber(), sealed.getHash());
    }

    /** The hash that this revision must have. */
    static String hash(TollRevision revision) {
        var unsealed = TollRevision.newBuilder(revision).setHash("").build();
        var bytes = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            new SpecificDatumWriter<>(TollRevision.class).write(unsealed, encoder);
            encoder.flush();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
