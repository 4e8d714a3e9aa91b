package io.tollstream.audit.redrive;

import io.tollstream.audit.topics.Place;
import io.tollstream.commandline.Trouble;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The dead letters of a cluster, with every byte of their keys and headers. It joins no group and commits nothing. */
final class KafkaLetters implements Letters {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Connection connection;
    private final String topic;
    private final KafkaConsumer<byte[], byte[]> consumer;

    KafkaLetters(Connection connection) {
        this.connection = connection;
        this.topic = Topics.DEAD_LETTERS.in(connection.prefix()).name();
        var settings = new HashMap<>(connection.clients());
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        settings.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
        try {
            consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        } catch (KafkaException e) {
            throw new Trouble(
                    "Kafka's client cannot be made; check --bootstrap-servers and the settings that begin with kafka.",
                    e);
        }
    }

    @Override
    public void read(Consumer<Letter> each) {
        ends().forEach((partition, end) -> {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            upTo(partition, end, record -> {
                each.accept(letter(record));
                return true;
            });
        });
    }

    @Override
    public Optional<Letter> at(Place place) {
        var partition = new TopicPartition(topic, place.partition());
        var end = ends().getOrDefault(partition, 0L);
        if (!place.topic().equals(Topics.DEAD_LETTERS.name()) || place.offset() >= end) {
            return Optional.empty();
        }
        consumer.assign(List.of(partition));
        consumer.seek(partition, place.offset());
        var found = new HashMap<Long, Letter>();
        upTo(partition, end, record -> {
            found.put(record.offset(), letter(record));
            return false;
        });
        return Optional.ofNullable(found.get(place.offset()));
    }

    private Map<TopicPartition, Long> ends() {
        try {
            var found = consumer.partitionsFor(topic);
            if (found == null || found.isEmpty()) {
                throw new Trouble("There is no topic " + topic + " at " + connection.bootstrapServers()
                        + "; start a stack (`tollstream up`), or check --bootstrap-servers and --topic-prefix.");
            }
            var ends = new TreeMap<TopicPartition, Long>(Comparator.comparingInt(TopicPartition::partition));
            ends.putAll(consumer.endOffsets(found.stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList()));
            return ends;
        } catch (TimeoutException e) {
            throw noBroker(e);
        }
    }

    private void upTo(TopicPartition partition, long end, Predicate<ConsumerRecord<byte[], byte[]>> goOn) {
        try {
            while (consumer.position(partition) < end) {
                for (var record : consumer.poll(PAUSE)) {
                    if (record.offset() >= end || !goOn.test(record)) {
                        return;
                    }
                }
            }
        } catch (TimeoutException e) {
            throw noBroker(e);
        }
    }

    private static Letter letter(ConsumerRecord<byte[], byte[]> record) {
        return new Letter(
                new Place(Topics.DEAD_LETTERS.name(), record.partition(), record.offset()),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                record.value(),
                List.of(record.headers().toArray()));
    }

    private Trouble noBroker(RuntimeException cause) {
        return new Trouble(
                "No broker answers at " + connection.bootstrapServers()
                        + "; start one (`tollstream up`), or give its address with --bootstrap-servers.",
                cause);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
