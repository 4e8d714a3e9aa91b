package io.tollstream.streams;

import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.BadSetting;
import io.tollstream.schemas.settings.Connection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * What Kafka Streams is told: our choices first, then whatever the operator insists on ({@code KAFKA_*}).
 *
 * @param applicationId names the consumer group, the stores' changelogs and the transactions
 * @param stateDir where stores are kept between runs
 * @param threads stream threads, 1 or more
 * @param commitInterval how often results become visible to readers of committed records
 * @param storeMegabytes memory outside of the heap that all stores of this process share
 */
public record StreamsSettings(
        Connection connection,
        String applicationId,
        Path stateDir,
        int threads,
        Duration commitInterval,
        int storeMegabytes) {

    private static final long MEGABYTE = 1_024L * 1_024;

    /** Waiting for an unreachable registry happens inside a poll; the member must not be taken for dead meanwhile. */
    private static final int LONGEST_POLL_MILLIS = 3_600_000;

    /** Deprecated from birth: a switch to today's behaviour until the next major release makes it the only one. */
    private static final String GLOBAL_ENABLED = "processing.exception.handler.global.enabled";

    /** @param letters told of every record that goes to the dead letters */
    public Properties properties(DeadLetterCount letters) {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitInterval.toMillis());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, StoreMemory.class);
        properties.put(StoreMemory.BYTES, storeMegabytes * MEGABYTE);
        properties.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(
                StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG,
                Topics.DEAD_LETTERS.in(connection.prefix()).name());
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UnreadableRecords.class);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, UnusableRecords.class);
        properties.put(GLOBAL_ENABLED, true);
        properties.put(DeadLetters.COUNT, letters);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG), LONGEST_POLL_MILLIS);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
        properties.put(
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Integer.parseInt(Topics.LARGE));
        properties.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), Topics.LARGE);
        properties.putAll(connection.clients());
        return properties;
    }

    /**
     * Gives this instance a name that it keeps across restarts, even after a kill: the group then gives it its partitions
     * back without waiting for the old member to time out.
     *
     * @param service what the name begins with, and the prefix of its settings
     * @throws BadSetting where the state's directory cannot be written
     */
    public void nameInstance(String service, Properties properties) {
        properties.putIfAbsent(
                StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instanceId(service, stateDir));
    }

    private static String instanceId(String service, Path stateDir) {
        var file = stateDir.resolve("instance-id");
        try {
            Files.createDirectories(stateDir);
            if (!Files.exists(file)) {
                Files.writeString(file, service + "-" + UUID.randomUUID());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new BadSetting(service + ".state.dir is " + stateDir + ", which cannot be written (" + e.getMessage()
                    + "); name a directory that can.");
        }
    }
}
