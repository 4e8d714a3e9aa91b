package io.tollstream.schemas;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.tollstream.schemas.settings.Connection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;

/** The schemas that values were written with, by the number that each carries in its first bytes. For one thread. */
public final class WriterSchemas {

    /** Bytes before a value's Avro: the magic byte and the schema's number. */
    public static final int HEAD = 5;

    private final SchemaRegistryClient registry;
    private final PatientRegistry patience;
    private final Map<Integer, Schema> known = new HashMap<>();

    public WriterSchemas(Connection connection, PatientRegistry patience) {
        this.registry = SetUp.registry(connection);
        this.patience = patience;
    }

    /** The number of a value's schema; empty where its first bytes are none of Confluent's wire format. */
    public static OptionalInt idOf(byte[] value) {
        return value.length >= HEAD && value[0] == 0
                ? OptionalInt.of(ByteBuffer.wrap(value, 1, Integer.BYTES).getInt())
                : OptionalInt.empty();
    }

    /** @throws SerializationException where the registry knows none of this number */
    public Schema of(int id) {
        return known.computeIfAbsent(id, number -> patience.call(() -> fetched(number)));
    }

    private Schema fetched(int id) {
        try {
            return ((AvroSchema) registry.getSchemaById(id)).rawSchema();
        } catch (IOException | RestClientException e) {
            throw new SerializationException("The registry knows no schema " + id + ".", e);
        }
    }
}
