package io.tollstream.audit.replay;

import io.tollstream.commandline.Trouble;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Hands history over to the replay's topics, each record with its key, bytes, time and partition. How far it came stands in
 * the same transactions as what it handed over: a replay that was broken off goes on where it was.
 */
final class Feed implements AutoCloseable {

    private static final int TOGETHER = 2_000;
    private static final int PATIENCE = 10_000;

    private final KafkaProducer<byte[], byte[]> producer;
    private final Plan plan;
    private final ConsumerGroupMetadata group;
    private final int prefixLength;
    private final Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
    private int open;

    /** @param group for which it is kept how far history was handed over */
    Feed(Connection connection, Plan plan, ConsumerGroupMetadata group) {
        this.plan = plan;
        this.group = group;
        this.prefixLength = connection.prefix().length();
        var settings = new HashMap<>(connection.clients());
        settings.put("transactional.id", plan.names().feedGroup());
        settings.put("compression.type", "lz4");
        settings.put("linger.ms", 20);
        settings.put("batch.size", 256 * 1024);
        settings.put("max.request.size", Integer.parseInt(Topics.LARGE));
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
    }

    /** How far earlier runs into these topics came, with the text of what they replayed. */
    static Map<TopicPartition, OffsetAndMetadata> positions(Admin admin, Connection connection, String feedGroup)
            throws InterruptedException {
        try {
            return admin.listConsumerGroupOffsets(feedGroup, new ListConsumerGroupOffsetsOptions().timeoutMs(PATIENCE))
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw new Trouble(
                        "No broker answers at " + connection.bootstrapServers() + "; check --bootstrap-servers.", e);
            }
            throw new Trouble(
                    "The broker does not say how far the replay came: "
                            + e.getCause().getMessage(),
                    e);
        }
    }

    /** @param taken whether it is handed over, or only passed */
    void take(ConsumerRecord<byte[], byte[]> record, boolean taken) {
        if (open == 0) {
            producer.beginTransaction();
        }
        if (taken) {
            producer.send(new ProducerRecord<>(
                    plan.into() + record.topic().substring(prefixLength),
                    record.partition(),
                    record.timestamp(),
                    record.key(),
                    record.value(),
                    headers(record.headers())));
        }
        positions.put(
                new TopicPartition(record.topic(), record.partition()),
                new OffsetAndMetadata(record.offset() + 1, plan.text()));
        open++;
        if (open >= TOGETHER) {
            commit();
        }
    }

    private static Headers headers(Headers headers) {
        var kept = new RecordHeaders(headers.toArray());
        kept.remove(Source.COMPOSED);
        return kept;
    }

    /** What was handed over so far can be seen. */
    void commit() {
        if (open > 0) {
            try {
                producer.sendOffsetsToTransaction(positions, group);
                producer.commitTransaction();
            } catch (KafkaException e) {
                throw new Trouble("The broker does not take the replay's records: " + e.getMessage(), e);
            }
            positions.clear();
            open = 0;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
