package io.tollstream.audit.verify;

import io.tollstream.audit.topics.Place;
import io.tollstream.commandline.Trouble;
import io.tollstream.schemas.settings.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * How far the enricher has come, by what its consumer group committed. Its results are committed with that, so that they
 * stand where it says that it has come.
 */
final class GroupProgress implements Progress {

    private static final Duration PAUSE = Duration.ofMillis(200);

    /** So few records are read to tell them from the marks of transactions. */
    private static final long FEW = 1_000;

    private final String prefix;
    private final Map<TopicPartition, Long> committed;
    private final boolean settled;

    private GroupProgress(String prefix, Map<TopicPartition, Long> committed, boolean settled) {
        this.prefix = prefix;
        this.committed = committed;
        this.settled = settled;
    }

    /**
     * Reads it now.
     *
     * @param group the enricher's application id
     */
    static GroupProgress of(Connection connection, String group) {
        var settings = new HashMap<>(connection.clients());
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        try (var admin = Admin.create(connection.clients());
                var consumer =
                        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var committed = committed(admin, group);
            var inner = committed.keySet().stream()
                    .filter(partition -> partition.topic().startsWith(group + "-"))
                    .collect(Collectors.toSet());
            var before = consumer.endOffsets(inner);
            var come = committed(admin, group);
            var settled = inner.stream().allMatch(one -> isAtEnd(consumer, one, come.get(one), before.get(one)))
                    && consumer.endOffsets(inner).equals(before);
            return new GroupProgress(connection.prefix(), committed, settled);
        } catch (ExecutionException e) {
            throw new Trouble(
                    "How far the enricher has come cannot be read ("
                            + e.getCause().getMessage() + "); this needs leave to describe the group " + group + ".",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }

    private static Map<TopicPartition, Long> committed(Admin admin, String group)
            throws ExecutionException, InterruptedException {
        var offsets = new HashMap<TopicPartition, Long>();
        for (Map.Entry<TopicPartition, OffsetAndMetadata> one : admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .entrySet()) {
            if (one.getValue() != null) {
                offsets.put(one.getKey(), one.getValue().offset());
            }
        }
        return offsets;
    }

    /** Whether no record stands between: only the mark that ends a transaction may. */
    private static boolean isAtEnd(KafkaConsumer<?, ?> consumer, TopicPartition partition, Long from, Long end) {
        if (end - from > FEW) {
            return false;
        }
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        while (consumer.position(partition) < end) {
            if (!consumer.poll(PAUSE).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the group is known: without it nothing can be said to be still to come. */
    boolean known() {
        return !committed.isEmpty();
    }

    @Override
    public boolean processed(Place place) {
        if (!known()) {
            return true;
        }
        return place.offset()
                < committed.getOrDefault(new TopicPartition(prefix + place.topic(), place.partition()), 0L);
    }

    @Override
    public boolean settled() {
        return settled;
    }
}
