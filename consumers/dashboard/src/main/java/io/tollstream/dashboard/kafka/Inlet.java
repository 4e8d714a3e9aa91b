package io.tollstream.dashboard.kafka;

import io.tollstream.dashboard.view.Heard;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.Topics;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * One topic, and what its records say.
 *
 * @param topic its name without a prefix
 */
record Inlet<V extends SpecificRecord>(
        Topic<V> topic,
        Deserializer<V> values,
        BiFunction<String, V, Heard> says,
        Function<String, Optional<Heard>> tombstone) {

    /** The four topics, in an order that never changes: positions depend on it. */
    static List<Inlet<?>> all(AvroSerdes serdes) {
        return List.of(
                of(serdes, Topics.INCIDENTS, Heard.Defined::new, key -> Optional.of(new Heard.Undefined(key))),
                of(serdes, Topics.INCIDENT_TOLLS, Heard.TollStands::new, key -> Optional.of(new Heard.TollGone(key))),
                of(serdes, Topics.TOLL_REVISIONS, Heard.Revised::new, key -> Optional.empty()),
                of(serdes, Topics.NEWS_ENRICHED, Heard.ItemCame::new, key -> Optional.empty()));
    }

    private static <V extends SpecificRecord> Inlet<V> of(
            AvroSerdes serdes,
            Topic<V> topic,
            BiFunction<String, V, Heard> says,
            Function<String, Optional<Heard>> tombstone) {
        return new Inlet<>(topic, serdes.deserializer(topic), says, tombstone);
    }

    /**
     * What a record says; nothing where it is of no incident.
     *
     * @throws SerializationException where it cannot be read
     */
    Optional<Heard> read(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        if (record.key() == null || record.key().length == 0) {
            return Optional.empty();
        }
        var key = new String(record.key(), java.nio.charset.StandardCharsets.UTF_8);
        var value = values.deserialize(record.topic(), record.value());
        return value == null ? tombstone.apply(key) : Optional.of(says.apply(key, value));
    }
}
