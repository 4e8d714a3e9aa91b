package io.tollstream.enricher.kafka;

import io.tollstream.enricher.EnricherConfig;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.BadSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** What Kafka Streams is told: our choices first, then whatever the operator insists on ({@code KAFKA_*}). */
public final class StreamsSettings {

    /** Waiting for an unreachable registry happens inside a poll; the member must not be taken for dead meanwhile. */
    private static final int LONGEST_POLL_MILLIS = 3_600_000;

    /** Deprecated from birth: a switch to today's behaviour until the next major release makes it the only one. */
    private static final String GLOBAL_ENABLED = "processing.exception.handler.global.enabled";

    public static Properties of(EnricherConfig config, Meters meters) {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, config.applicationId());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.threads());
        properties.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, config.commitInterval().toMillis());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, config.stateDir().toString());
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        properties.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(
                StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG,
                Topics.DEAD_LETTERS.in(config.connection().prefix()).name());
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UnreadableRecords.class);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, UnusableRecords.class);
        properties.put(GLOBAL_ENABLED, true);
        properties.put(DeadLetters.METERS, meters);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG), LONGEST_POLL_MILLIS);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
        properties.put(
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Integer.parseInt(Topics.LARGE));
        properties.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), Topics.LARGE);
        properties.putAll(config.connection().clients());
        return properties;
    }

    /**
     * A name that this instance keeps across restarts, even after a kill: the group then gives it its partitions back
     * without waiting for the old member to time out.
     */
    public static String instanceId(Path stateDir) {
        var file = stateDir.resolve("instance-id");
        try {
            Files.createDirectories(stateDir);
            if (!Files.exists(file)) {
                Files.writeString(file, "enricher-" + UUID.randomUUID());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new BadSetting("enricher.state.dir is " + stateDir + ", which cannot be written (" + e.getMessage()
                    + "); name a directory that can.");
        }
    }

    private StreamsSettings() {}
}
