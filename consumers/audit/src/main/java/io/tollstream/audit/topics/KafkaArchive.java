package io.tollstream.audit.topics;

import io.tollstream.commandline.Trouble;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.settings.Connection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** The topics of a cluster. It reads as a guest: it joins no group and commits nothing. For one thread. */
public final class KafkaArchive implements Archive {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Connection connection;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, Map<TopicPartition, Long>> ends = new HashMap<>();

    /** @throws Trouble where no client can be made of these settings */
    public KafkaArchive(Connection connection) {
        this.connection = connection;
        var settings = new HashMap<>(connection.clients());
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        settings.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
        settings.put("max.poll.records", 2_000);
        try {
            consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        } catch (KafkaException e) {
            throw new Trouble(
                    "Kafka's client cannot be made; check --bootstrap-servers and the settings that begin with kafka.",
                    e);
        }
    }

    @Override
    public void read(Topic<?> topic, Slice slice, Consumer<Stood> each) {
        var ends = ends(topic);
        slice.partitions(ends.size()).forEach(number -> read(topic, partition(topic, number), each));
    }

    private void read(Topic<?> topic, TopicPartition partition, Consumer<Stood> each) {
        var end = ends(topic).get(partition);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        try {
            while (consumer.position(partition) < end) {
                for (var record : consumer.poll(PAUSE)) {
                    if (record.offset() < end) {
                        each.accept(stood(topic, record));
                    }
                }
            }
        } catch (TimeoutException e) {
            throw noBroker(e);
        }
    }

    @Override
    public void readAt(Topic<?> topic, int partition, long offset, Consumer<Stood> each) {
        var place = partition(topic, partition);
        var end = ends(topic).getOrDefault(place, 0L);
        consumer.assign(List.of(place));
        consumer.seek(place, offset);
        try {
            while (offset < end) {
                var position = consumer.position(place);
                if (position > offset) {
                    return;
                }
                for (var record : consumer.poll(PAUSE)) {
                    if (record.offset() == offset) {
                        each.accept(stood(topic, record));
                    }
                    if (record.offset() >= offset) {
                        return;
                    }
                }
            }
        } catch (TimeoutException e) {
            throw noBroker(e);
        }
    }

    @Override
    public void readSince(Topic<?> topic, Slice slice, Instant since, Predicate<Stood> more) {
        slice.partitions(ends(topic).size()).forEach(number -> readSince(topic, partition(topic, number), since, more));
    }

    private void readSince(Topic<?> topic, TopicPartition place, Instant since, Predicate<Stood> more) {
        var end = ends(topic).getOrDefault(place, 0L);
        consumer.assign(List.of(place));
        try {
            new TimeSearch(consumer, place, end).read(since, record -> more.test(stood(topic, record)));
        } catch (TimeoutException e) {
            throw noBroker(e);
        }
    }

    @Override
    public long size(Topic<?> topic, Slice slice) {
        var ends = ends(topic);
        var partitions = slice.partitions(ends.size())
                .mapToObj(number -> partition(topic, number))
                .toList();
        var begins = consumer.beginningOffsets(partitions);
        return partitions.stream()
                .mapToLong(partition -> Math.max(0, ends.get(partition) - begins.get(partition)))
                .sum();
    }

    @Override
    public long end(Topic<?> topic, int partition) {
        return ends(topic).getOrDefault(partition(topic, partition), 0L);
    }

    private Map<TopicPartition, Long> ends(Topic<?> topic) {
        return ends.computeIfAbsent(topic.name(), name -> endsNow(topic));
    }

    private Map<TopicPartition, Long> endsNow(Topic<?> topic) {
        var name = topic.in(connection.prefix()).name();
        try {
            var found = consumer.partitionsFor(name);
            if (found == null || found.isEmpty()) {
                throw new Trouble("There is no topic " + name + " at " + connection.bootstrapServers()
                        + "; start a stack (`tollstream up`), or check --bootstrap-servers and --topic-prefix.");
            }
            return consumer.endOffsets(IntStream.range(0, found.size())
                    .mapToObj(number -> new TopicPartition(name, number))
                    .toList());
        } catch (TimeoutException e) {
            throw noBroker(e);
        }
    }

    private TopicPartition partition(Topic<?> topic, int number) {
        return new TopicPartition(topic.in(connection.prefix()).name(), number);
    }

    private static Stood stood(Topic<?> topic, ConsumerRecord<byte[], byte[]> record) {
        Map<String, byte[]> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        return new Stood(
                new Place(topic.name(), record.partition(), record.offset()),
                Instant.ofEpochMilli(record.timestamp()),
                text(record.key()),
                record.value(),
                headers);
    }

    private static @Nullable String text(byte @Nullable [] key) {
        return key == null ? null : new String(key, StandardCharsets.UTF_8);
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
