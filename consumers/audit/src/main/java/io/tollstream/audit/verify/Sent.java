package io.tollstream.audit.verify;

import io.tollstream.audit.topics.Stood;
import io.tollstream.schemas.CasualtyUpdate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What one incident had to say to another, as derived again.
 *
 * @param cause the record that made it speak
 * @param record the Avro of what must stand on casualty.updates
 */
record Sent(Stood cause, byte[] record) {

    private static final int SAID = 0;
    private static final int CAME = 1;

    /** Where what the one must have said to the other is. */
    static Key said(String to, String from) {
        return pair(to, from).and(SAID);
    }

    /** Where what came from the one to the other is, as it stands. */
    static Key came(String to, String from) {
        return pair(to, from).and(CAME);
    }

    private static Key pair(String to, String from) {
        return Key.in(Drawer.SENT).and(to).and(from);
    }

    static byte[] of(Stood cause, CasualtyUpdate record) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            var kept = Kept.of(cause);
            out.writeInt(kept.length);
            out.write(kept);
            out.write(AvroBytes.of(record));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Sent read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var cause = Kept.read(in.readNBytes(in.readInt()));
            return new Sent(cause, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CasualtyUpdate update() {
        return AvroBytes.read(record, CasualtyUpdate.class);
    }
}
