package io.tollstream.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/**
 * Serde for what a service keeps in its own stores: Avro's single-object encoding, which carries the fingerprint of its
 * schema. Restoring therefore needs no registry; schemas of earlier releases stand in {@code /state/TYPE.vN.avsc}.
 */
public final class StateSerde {

    static {
        AvroSerdes.trustOurRecords();
    }

    public static <V extends SpecificRecord> Serde<V> of(Class<V> type) {
        var data = SpecificData.getForClass(type);
        var encoder = new BinaryMessageEncoder<V>(data, data.getSchema(type));
        var decoder = new BinaryMessageDecoder<V>(data, data.getSchema(type));
        for (var version = 1; ; version++) {
            var earlier = released(type, version);
            if (earlier == null) {
                return Serdes.serdeFrom(
                        (topic, value) -> encode(encoder, value), (topic, bytes) -> decode(decoder, type, bytes));
            }
            decoder.addSchema(earlier);
        }
    }

    private static <V> byte @Nullable [] encode(BinaryMessageEncoder<V> encoder, @Nullable V value) {
        if (value == null) {
            return null;
        }
        try {
            var buffer = encoder.encode(value);
            var bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <V> @Nullable V decode(BinaryMessageDecoder<V> decoder, Class<V> type, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return decoder.decode(bytes);
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("The stored bytes are no " + type.getSimpleName() + ".", e);
        }
    }

    /** Schema of an earlier release, or null where there is none of this number. */
    static @Nullable Schema released(Class<?> type, int version) {
        var name = "/state/%s.v%d.avsc".formatted(type.getSimpleName(), version);
        try (InputStream schema = StateSerde.class.getResourceAsStream(name)) {
            return schema == null ? null : new Schema.Parser().parse(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StateSerde() {}
}
