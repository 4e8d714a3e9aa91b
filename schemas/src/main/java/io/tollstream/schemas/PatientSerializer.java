package io.tollstream.schemas;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Confluent's Avro serializer for one type, waiting where the registry is away. */
final class PatientSerializer<V> implements Serializer<V> {

    private final Serializer<Object> avro;
    private final PatientRegistry patience;

    PatientSerializer(Serializer<Object> avro, PatientRegistry patience) {
        this.avro = avro;
        this.patience = patience;
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable V value) {
        return value == null ? null : patience.call(() -> avro.serialize(topic, value));
    }

    @Override
    public byte @Nullable [] serialize(String topic, Headers headers, @Nullable V value) {
        return serialize(topic, value);
    }

    @Override
    public void close() {
        avro.close();
    }
}
