package io.tollstream.audit.verify;

import io.tollstream.audit.topics.Place;
import io.tollstream.audit.topics.Stood;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;

/** Records of a topic as bytes to be sorted, without their headers. */
final class Kept {

    private static final int NOTHING = -1;

    private Kept() {}

    /** @param stood with a key */
    static byte[] of(Stood stood) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(stood.place().topic());
            out.writeInt(stood.place().partition());
            out.writeLong(stood.place().offset());
            out.writeLong(stood.knownAt().toEpochMilli());
            out.writeUTF(String.valueOf(stood.key()));
            var value = stood.bytes();
            out.writeInt(value == null ? NOTHING : value.length);
            if (value != null) {
                out.write(value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Stood read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var place = new Place(in.readUTF(), in.readInt(), in.readLong());
            var knownAt = Instant.ofEpochMilli(in.readLong());
            var key = in.readUTF();
            var length = in.readInt();
            return new Stood(place, knownAt, key, length == NOTHING ? null : in.readNBytes(length), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
