package io.tollstream.audit.replay;

import io.tollstream.commandline.Trouble;
import io.tollstream.schemas.settings.Connection;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The records of several topics as they became known, one after the other: each partition in its own order, and of their
 * next records always the earliest. It holds a bounded part of each partition. For one thread.
 */
final class History implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int ENOUGH = 500;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Lane> lanes = new HashMap<>();
    private final PriorityQueue<Lane> ready = new PriorityQueue<>(Comparator.<Lane>comparingLong(Lane::time)
            .thenComparing(lane -> lane.rank)
            .thenComparing(lane -> lane.partition.partition()));
    private final List<Lane> empty = new ArrayList<>();

    /** What was read ahead of one partition. */
    private static final class Lane {

        private final TopicPartition partition;
        private final int rank;
        private final long end;
        private final Deque<ConsumerRecord<byte[], byte[]>> ahead = new ArrayDeque<>();
        private boolean paused;

        Lane(TopicPartition partition, int rank, long end) {
            this.partition = partition;
            this.rank = rank;
            this.end = end;
        }

        long time() {
            return ahead.getFirst().timestamp();
        }
    }

    /**
     * @param group for which is kept how far it came
     * @param topics names as they stand on the cluster; of records of one moment, those of the first come first
     * @param positions where to begin, of the partitions that are not read from their beginning
     * @throws Trouble where the cluster does not answer or has no such topic
     */
    History(Connection connection, String group, List<String> topics, Map<TopicPartition, Long> positions) {
        var settings = new HashMap<>(connection.clients());
        settings.put("group.id", group);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("max.poll.records", 2_000);
        settings.put("default.api.timeout.ms", 10_000);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        try {
            for (var topic : topics) {
                open(connection, topic, topics.indexOf(topic));
            }
            consumer.assign(lanes.keySet());
            for (var partition : lanes.keySet()) {
                Optional.ofNullable(positions.get(partition))
                        .ifPresentOrElse(
                                offset -> consumer.seek(partition, offset),
                                () -> consumer.seekToBeginning(List.of(partition)));
            }
        } catch (TimeoutException e) {
            consumer.close();
            throw new Trouble(
                    "No broker answers at " + connection.bootstrapServers() + "; check --bootstrap-servers.", e);
        }
        empty.addAll(lanes.values());
    }

    private void open(Connection connection, String topic, int rank) {
        var found = consumer.partitionsFor(topic);
        if (found == null || found.isEmpty()) {
            throw new Trouble("There is no topic " + topic + " at " + connection.bootstrapServers()
                    + "; check --bootstrap-servers and --topic-prefix.");
        }
        consumer.endOffsets(found.stream()
                        .map(one -> new TopicPartition(topic, one.partition()))
                        .toList())
                .forEach((partition, end) -> lanes.put(partition, new Lane(partition, rank, end)));
    }

    ConsumerGroupMetadata group() {
        return consumer.groupMetadata();
    }

    /** How many records are still to come, at most. */
    long size() {
        return lanes.values().stream()
                .mapToLong(lane -> Math.max(0, lane.end - position(lane)))
                .sum();
    }

    private long position(Lane lane) {
        return lane.ahead.isEmpty()
                ? consumer.position(lane.partition)
                : lane.ahead.getFirst().offset();
    }

    /** The next record; empty at the end. */
    Optional<ConsumerRecord<byte[], byte[]>> next() {
        while (!empty.isEmpty()) {
            fill();
        }
        var lane = ready.poll();
        if (lane == null) {
            return Optional.empty();
        }
        var record = lane.ahead.removeFirst();
        place(lane);
        return Optional.of(record);
    }

    private void place(Lane lane) {
        if (lane.ahead.isEmpty()) {
            empty.add(lane);
            resume(lane);
        } else {
            ready.add(lane);
        }
    }

    /** Reads on until something of each partition is at hand, or its end is reached. */
    private void fill() {
        empty.removeIf(lane -> !lane.ahead.isEmpty() || consumer.position(lane.partition) >= lane.end);
        if (empty.isEmpty()) {
            return;
        }
        for (var record : consumer.poll(PAUSE)) {
            var lane = lanes.get(new TopicPartition(record.topic(), record.partition()));
            if (record.offset() < lane.end) {
                lane.ahead.add(record);
                if (lane.ahead.size() == 1) {
                    ready.add(lane);
                }
            }
        }
        lanes.values().stream()
                .filter(lane -> !lane.paused && lane.ahead.size() >= ENOUGH)
                .forEach(this::pause);
    }

    private void pause(Lane lane) {
        consumer.pause(List.of(lane.partition));
        lane.paused = true;
    }

    private void resume(Lane lane) {
        if (lane.paused) {
            consumer.resume(List.of(lane.partition));
            lane.paused = false;
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
