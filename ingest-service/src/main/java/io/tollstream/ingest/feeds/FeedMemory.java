package io.tollstream.ingest.feeds;

import io.tollstream.schemas.FeedState;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was seen of every feed, read whole from its compacted topic. */
public final class FeedMemory {

    private static final Logger LOG = LoggerFactory.getLogger(FeedMemory.class);

    /** @return the newest state of each feed, by the feed's name */
    public static Map<String, FeedState> read(
            Consumer<String, byte[]> consumer, String topic, Deserializer<FeedState> deserializer) {
        var partitions = partitions(consumer, topic);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        var states = new HashMap<String, FeedState>();
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            for (var entry : consumer.poll(Duration.ofMillis(200))) {
                if (entry.value() == null) {
                    states.remove(entry.key());
                } else {
                    remember(states, entry.key(), entry.value(), topic, deserializer);
                }
            }
        }
        return states;
    }

    private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer, String topic) {
        var found = consumer.partitionsFor(topic);
        if (found == null || found.isEmpty()) {
            throw new UnknownTopicOrPartitionException("There is no topic " + topic + ".");
        }
        return found.stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private static void remember(
            Map<String, FeedState> states,
            String feed,
            byte[] bytes,
            String topic,
            Deserializer<FeedState> deserializer) {
        try {
            states.put(feed, deserializer.deserialize(topic, bytes));
        } catch (SerializationException e) {
            // A feed that is forgotten is read anew, which is harmless; a service that does not start is not.
            LOG.atWarn().addKeyValue("feed", feed).setCause(e).log("A feed's state cannot be read; it begins anew.");
        }
    }

    private FeedMemory() {}
}
