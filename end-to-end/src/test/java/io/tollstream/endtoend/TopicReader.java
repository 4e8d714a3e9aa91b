package io.tollstream.endtoend;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.settings.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads topics as a stranger would: with nothing but the addresses of broker and registry, no class of ours, and only
 * what is committed.
 */
final class TopicReader {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Connection connection;

    TopicReader(Connection connection) {
        this.connection = connection;
    }

    /** Every committed record of a topic, from its beginning to where it ends now. */
    List<ConsumerRecord<@Nullable String, byte[]>> raw(Topic<?> topic) {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", connection.bootstrapServers());
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        var records = new ArrayList<ConsumerRecord<@Nullable String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var name = topic.in(connection.prefix()).name();
            var partitions = consumer.partitionsFor(name).stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL).forEach(records::add);
            }
        }
        return records;
    }

    /** The values of a topic as generic records, tombstones left out. */
    List<GenericRecord> values(Topic<?> topic) {
        try (var avro = new KafkaAvroDeserializer()) {
            avro.configure(Map.of("schema.registry.url", connection.registryUrl()), false);
            return raw(topic).stream()
                    .filter(record -> record.value() != null)
                    .map(record -> (GenericRecord) avro.deserialize(record.topic(), record.value()))
                    .toList();
        }
    }

    /** The last value of each key: what a compacted topic stands for. */
    Map<String, GenericRecord> table(Topic<?> topic) {
        var table = new LinkedHashMap<String, GenericRecord>();
        try (var avro = new KafkaAvroDeserializer()) {
            avro.configure(Map.of("schema.registry.url", connection.registryUrl()), false);
            for (var record : raw(topic)) {
                if (record.value() == null) {
                    table.remove(record.key());
                } else {
                    table.put(record.key(), (GenericRecord) avro.deserialize(record.topic(), record.value()));
                }
            }
        }
        return table;
    }
}
