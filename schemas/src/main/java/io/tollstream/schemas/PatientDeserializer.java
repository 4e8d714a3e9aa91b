package io.tollstream.schemas;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Confluent's Avro deserializer for one type, waiting where the registry is away. */
final class PatientDeserializer<V> implements Deserializer<V> {

    private final Deserializer<Object> avro;
    private final Class<V> type;
    private final PatientRegistry patience;

    PatientDeserializer(Deserializer<Object> avro, Class<V> type, PatientRegistry patience) {
        this.avro = avro;
        this.type = type;
        this.patience = patience;
    }

    @Override
    public @Nullable V deserialize(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        var value = patience.call(() -> decode(topic, bytes));
        if (!type.isInstance(value)) {
            throw new SerializationException("A record on " + topic + " is a "
                    + (value == null ? "null" : value.getClass().getSimpleName()) + ", not a " + type.getSimpleName()
                    + ".");
        }
        return type.cast(value);
    }

    private Object decode(String topic, byte[] bytes) {
        try {
            return avro.deserialize(topic, bytes);
        } catch (SerializationException e) {
            throw e;
        } catch (RuntimeException e) {
            // Malformed bytes surface from Avro as whatever they broke: an index, a negative length, a class cast.
            throw new SerializationException("A record on " + topic + " is no " + type.getSimpleName() + ".", e);
        }
    }

    @Override
    public @Nullable V deserialize(String topic, Headers headers, byte @Nullable [] bytes) {
        return deserialize(topic, bytes);
    }

    @Override
    public void close() {
        avro.close();
    }
}
