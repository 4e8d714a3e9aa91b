package io.tollstream.schemas;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.tollstream.schemas.settings.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.SystemLimitException;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Serdes for the topics' values: Avro in Confluent's wire format, with the schemas in a registry.
 *
 * <p>Nothing is registered when a record is written: {@link SetUp} does that beforehand. Where the registry cannot be
 * reached they wait and try again, for an unreachable registry is no bad record; see {@link PatientRegistry}.
 */
public final class AvroSerdes implements AutoCloseable {

    static {
        boundLengths();
        trustOurRecords();
    }

    private final Map<String, Object> config;
    private final PatientRegistry patience;

    public AvroSerdes(Connection connection) {
        this(connection, PatientRegistry.untilClosed());
    }

    public AvroSerdes(Connection connection, PatientRegistry patience) {
        this.config = config(connection);
        this.patience = patience;
    }

    static Map<String, Object> config(Connection connection) {
        var config = new HashMap<String, Object>();
        connection.kafka().forEach((name, value) -> {
            if (name.startsWith("schema.registry.")
                    || name.startsWith("basic.auth.")
                    || name.startsWith("bearer.auth.")) {
                config.put(name, value);
            }
        });
        config.put("schema.registry.url", connection.registryUrl());
        config.put("auto.register.schemas", false);
        config.put("specific.avro.reader", true);
        config.put("avro.use.logical.type.converters", true);
        config.put("http.connect.timeout.ms", 2_000);
        config.put("http.read.timeout.ms", 5_000);
        return config;
    }

    /**
     * Avro makes only classes of packages it was told to trust. Saying so here, where every reader and writer begins,
     * serves services, tests and images alike, without a flag for the JVM.
     */
    public static void trustOurRecords() {
        var ours = NewsItem.class.getPackageName();
        ClassSecurityValidator.setGlobal(
                ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), type -> type.getPackageName()
                        .equals(ours)));
    }

    /**
     * No text is longer than the largest record. Garbage that gives itself a length of gigabytes is then a bad record, and
     * does not take the memory of who reads it. To be called before Avro reads anything; a longer bound that was set by
     * hand stays.
     */
    public static void boundLengths() {
        for (var limit : List.of(
                SystemLimitException.MAX_STRING_LENGTH_PROPERTY, SystemLimitException.MAX_BYTES_LENGTH_PROPERTY)) {
            if (System.getProperty(limit) == null) {
                System.setProperty(limit, Topics.LARGE);
            }
        }
    }

    public <V extends SpecificRecord> Serde<V> of(Topic<V> topic) {
        return Serdes.serdeFrom(serializer(topic), deserializer(topic));
    }

    /** For values of this topic only; a null value (a tombstone) stays null. */
    public <V extends SpecificRecord> Serializer<V> serializer(Topic<V> topic) {
        var avro = new KafkaAvroSerializer();
        avro.configure(config, false);
        return new PatientSerializer<>(avro, patience);
    }

    /** @return one that throws SerializationException for bytes that are no value of this topic */
    public <V extends SpecificRecord> Deserializer<V> deserializer(Topic<V> topic) {
        var avro = new KafkaAvroDeserializer();
        avro.configure(config, false);
        return new PatientDeserializer<>(avro, topic.type(), patience);
    }

    /**
     * Values of any topic as they were written, with the schema of their writer and without conversions: what is written
     * of them again has the same bytes.
     */
    public Deserializer<GenericRecord> asWritten() {
        var plain = new HashMap<>(config);
        plain.put("specific.avro.reader", false);
        plain.put("avro.use.logical.type.converters", false);
        var avro = new KafkaAvroDeserializer();
        avro.configure(plain, false);
        return new PatientDeserializer<>(avro, GenericRecord.class, patience);
    }

    /** Ends every wait for a registry that is away; the serdes themselves are closed by who uses them. */
    @Override
    public void close() {
        patience.close();
    }
}
