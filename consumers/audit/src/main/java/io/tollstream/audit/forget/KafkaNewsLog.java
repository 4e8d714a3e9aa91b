package io.tollstream.audit.forget;

import io.tollstream.commandline.Trouble;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A partition of news.raw on a cluster. For one thread. */
final class KafkaNewsLog implements NewsLog, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** The longest that brokers allow unless they are told otherwise: in it all copies must be appended. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(15);

    private final Connection connection;
    private final TopicPartition partition;
    private final Admin admin;
    private final Asking asking;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    KafkaNewsLog(Connection connection, Admin admin, TopicPartition partition) {
        this.connection = connection;
        this.partition = partition;
        this.admin = admin;
        this.asking = new Asking(connection);
        var settings = new HashMap<>(connection.clients());
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "none");
        settings.put("enable.auto.commit", false);
        settings.put("max.poll.records", 2_000);
        settings.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(List.of(partition));
    }

    @Override
    public int partition() {
        return partition.partition();
    }

    @Override
    public long begin() {
        return offset(OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
    }

    @Override
    public long end() {
        return offset(OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
    }

    @Override
    public long settled() {
        return offset(OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
    }

    private long offset(OffsetSpec which, IsolationLevel isolation) {
        return asking.done(
                        "tell the offsets of " + partition,
                        admin.listOffsets(Map.of(partition, which), new ListOffsetsOptions(isolation))
                                .partitionResult(partition))
                .offset();
    }

    @Override
    public void read(long before, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        consumer.seek(partition, begin());
        try {
            while (consumer.position(partition) < before) {
                for (var record : consumer.poll(PAUSE)) {
                    if (record.offset() < before) {
                        each.accept(record);
                    }
                }
            }
        } catch (TimeoutException e) {
            throw new Trouble("No broker answers at " + connection.bootstrapServers() + "; run the same again.", e);
        }
    }

    @Override
    public void takeOver() {
        var settings = new HashMap<>(connection.clients());
        settings.put("transactional.id", connection.prefix() + "tollstream-audit-forget-" + partition.partition());
        settings.put("transaction.timeout.ms", (int) LONGEST_TRANSACTION.toMillis());
        settings.put("compression.type", "lz4");
        settings.put("batch.size", 262_144);
        settings.put("linger.ms", 5);
        settings.put("max.request.size", Integer.parseInt(Topics.LARGE));
        try {
            producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
            producer.initTransactions();
        } catch (KafkaException e) {
            throw new Trouble(
                    "No transaction can be made at " + connection.bootstrapServers() + ": " + e.getMessage(), e);
        }
        awaitSettled(end());
    }

    private KafkaProducer<byte[], byte[]> writer() {
        if (producer == null) {
            throw new IllegalStateException("What an earlier run left open must be ended first.");
        }
        return producer;
    }

    @Override
    public void endSendingBack() {
        asking.done(
                "end who sends dead letters back",
                admin.fenceProducers(List.of(connection.prefix() + WithheldTexts.SENDING_BACK))
                        .all());
    }

    @Override
    public void beginFile() {
        new NewFile(admin, asking, partition.topic()).begin(this::appendAndTakeBack);
        awaitSettled(end());
    }

    private void appendAndTakeBack() {
        writer().beginTransaction();
        writer().send(new ProducerRecord<>(partition.topic(), partition.partition(), new byte[0], new byte[0]));
        writer().flush();
        writer().abortTransaction();
    }

    @Override
    public void copyAll(long end, Function<ConsumerRecord<byte[], byte[]>, byte[]> value) {
        var appended = new Appended(end);
        writer().beginTransaction();
        try {
            read(end, record -> {
                appended.check();
                writer().send(Was.copy(record, value.apply(record)), appended);
            });
            writer().flush();
            appended.check();
        } catch (KafkaException e) {
            writer().abortTransaction();
            throw new Trouble("The partition could not be copied, and stands as it was: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            writer().abortTransaction();
            throw e;
        }
        writer().commitTransaction();
        awaitSettled(appended.next());
    }

    /** Waits until what was decided of all before this offset stands there; others may have open what is behind it. */
    private void awaitSettled(long offset) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (settled() < offset && System.nanoTime() < until) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Trouble("It was interrupted; run the same again.", e);
            }
        }
    }

    @Override
    public void cut(long before) {
        asking.done(
                "delete the records before offset " + before + " of " + partition,
                admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(before)))
                        .all());
    }

    @Override
    public void close() {
        consumer.close();
        if (producer != null) {
            producer.close(PAUSE);
        }
    }
}
