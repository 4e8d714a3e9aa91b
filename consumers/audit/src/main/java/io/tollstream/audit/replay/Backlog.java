package io.tollstream.audit.replay;

import io.tollstream.commandline.Trouble;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What the replay's topology has not processed yet, of its topics and of those between its parts. For one thread. */
final class Backlog implements AutoCloseable {

    private static final List<Topic<?>> READ =
            List.of(Topics.NEWS_RAW, Topics.INCIDENTS, Topics.INCIDENT_ACTS, Topics.CASUALTY_UPDATES);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final int TRIES = 5;

    private final Admin admin;
    private final Plan plan;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private Map<TopicPartition, Long> drainedAt = Map.of();

    Backlog(Admin admin, Connection connection, Plan plan) {
        this.admin = admin;
        this.plan = plan;
        var settings = new HashMap<>(connection.clients());
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Offsets from what was processed to the ends: records, and the marks of transactions. */
    long size() throws InterruptedException {
        var done = committed();
        return ends().entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - done.getOrDefault(end.getKey(), 0L)))
                .sum();
    }

    /**
     * Whether nothing is left to be processed: no record stands after what was processed, and nothing was processed since
     * this was asked before.
     */
    boolean isEmpty() throws InterruptedException {
        var done = committed();
        var before = drainedAt;
        drainedAt = Map.of();
        for (var end : ends().entrySet()) {
            if (hasRecords(end.getKey(), done.getOrDefault(end.getKey(), 0L), end.getValue())) {
                return false;
            }
        }
        drainedAt = done;
        return before.equals(done) && committed().equals(done);
    }

    private boolean hasRecords(TopicPartition partition, long from, long end) {
        if (from >= end) {
            return false;
        }
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        for (var tries = 0; tries < TRIES; tries++) {
            if (!consumer.poll(PAUSE).isEmpty()) {
                return true;
            }
            if (consumer.position(partition) >= end) {
                return false;
            }
        }
        return true;
    }

    private Map<TopicPartition, Long> committed() throws InterruptedException {
        try {
            var committed = new HashMap<TopicPartition, Long>();
            admin.listConsumerGroupOffsets(plan.names().applicationId())
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> put(committed, partition, offset));
            return committed;
        } catch (ExecutionException e) {
            throw lost(e);
        }
    }

    private static void put(Map<TopicPartition, Long> committed, TopicPartition partition, OffsetAndMetadata offset) {
        if (offset != null) {
            committed.put(partition, offset.offset());
        }
    }

    private Map<TopicPartition, Long> ends() throws InterruptedException {
        try {
            var names = admin.listTopics().names().get();
            var topics = Stream.concat(
                            READ.stream().map(topic -> topic.in(plan.into()).name()),
                            names.stream().filter(this::isBetweenItsParts))
                    .filter(names::contains)
                    .toList();
            var partitions = admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic ->
                            topic.partitions().stream().map(one -> new TopicPartition(topic.name(), one.partition())))
                    .toList();
            return consumer.endOffsets(partitions);
        } catch (ExecutionException e) {
            throw lost(e);
        }
    }

    private boolean isBetweenItsParts(String topic) {
        return plan.names().isInternal(topic) && topic.endsWith("-repartition");
    }

    private static Trouble lost(ExecutionException e) {
        return new Trouble(
                "The broker does not say how far the replay is: " + e.getCause().getMessage()
                        + "; give the same command again to go on.",
                e);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
