package io.tollstream.ingest.out;

import io.tollstream.ingest.out.NotSent.Reason;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.PatientRegistry.RegistryAway;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way out to the broker: a sent record's future completes when the broker acknowledged it, and fails with
 * {@link NotSent} in every other case. A bounded number of records is on its way at a time.
 */
public final class Outbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Producer<String, byte[]> producer;
    private final AvroSerdes serdes;
    private final String prefix;
    private final Duration ackTimeout;
    private final Meters meters;
    private final Semaphore room;
    private final AtomicBoolean brokerIsAway = new AtomicBoolean();
    private final Map<String, Serializer<? extends SpecificRecord>> serializers = new ConcurrentHashMap<>();

    /**
     * @param prefix what the topics' names begin with
     * @param maxInFlight records that may wait for the broker at a time, 1 or more
     * @param ackTimeout how long one record may wait for room, and then for the broker
     */
    public Outbox(
            Producer<String, byte[]> producer,
            AvroSerdes serdes,
            String prefix,
            int maxInFlight,
            Duration ackTimeout,
            Meters meters) {
        this.producer = producer;
        this.serdes = serdes;
        this.prefix = prefix;
        this.ackTimeout = ackTimeout;
        this.meters = meters;
        this.room = new Semaphore(maxInFlight);
        meters.inFlight(() -> maxInFlight - room.availablePermits());
    }

    /** Whether a record sent now would be refused as one too many. */
    public boolean isFull() {
        return room.availablePermits() == 0;
    }

    /** Sends at once, or fails as overloaded. */
    public <V extends SpecificRecord> CompletableFuture<Void> send(Topic<V> topic, String key, V value) {
        return room.tryAcquire() ? serialized(topic, key, value) : CompletableFuture.failedFuture(overloaded());
    }

    /** Sends when there is room, for one of many records; fails as overloaded where none comes in time. */
    public <V extends SpecificRecord> CompletableFuture<Void> sendWhenFree(Topic<V> topic, String key, V value) {
        return awaitRoom() ? serialized(topic, key, value) : CompletableFuture.failedFuture(overloaded());
    }

    /**
     * Puts away what could not be used.
     *
     * @param reason one sentence that says why
     * @param source where it came from, like "feed:wire"
     */
    public CompletableFuture<Void> deadLetter(String key, byte[] raw, String reason, String source) {
        if (!awaitRoom()) {
            return CompletableFuture.failedFuture(overloaded());
        }
        meters.deadLetter();
        var letter = new ProducerRecord<>(Topics.DEAD_LETTERS.in(prefix).name(), key, raw);
        Map.of("tollstream.reason", reason, "tollstream.source", source).forEach((name, value) -> letter.headers()
                .add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8))));
        return toBroker(letter);
    }

    /** Waits for a sent record. */
    public void await(CompletableFuture<Void> sent) {
        try {
            // The producer gives up by itself in half of this; the bound is for a producer that died.
            sent.get(2 * ackTimeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof NotSent why ? why : away(e.getCause());
        } catch (TimeoutException e) {
            throw away(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away(e);
        }
    }

    /** Waits for all of these; the first failure is thrown after the last has ended. */
    public void awaitAll(List<CompletableFuture<Void>> sent) {
        await(CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)));
    }

    private boolean awaitRoom() {
        try {
            return room.tryAcquire(ackTimeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <V extends SpecificRecord> CompletableFuture<Void> serialized(Topic<V> plain, String key, V value) {
        var topic = plain.in(prefix);
        try {
            return toBroker(
                    new ProducerRecord<>(topic.name(), key, serializer(topic).serialize(topic.name(), value)));
        } catch (RegistryAway | SerializationException | InterruptException e) {
            room.release();
            LOG.atWarn()
                    .addKeyValue("topic", topic.name())
                    .setCause(e)
                    .log("The registry gives no schema for a record.");
            return CompletableFuture.failedFuture(new NotSent(
                    Reason.AWAY, "The schema registry does not answer or has no schema for this; try again later.", e));
        }
    }

    @SuppressWarnings("unchecked") // one topic has one type of values
    private <V extends SpecificRecord> Serializer<V> serializer(Topic<V> topic) {
        return (Serializer<V>) serializers.computeIfAbsent(topic.name(), name -> serdes.serializer(topic));
    }

    private CompletableFuture<Void> toBroker(ProducerRecord<String, byte[]> record) {
        var result = new CompletableFuture<Void>();
        var began = System.nanoTime();
        try {
            producer.send(record, (metadata, failure) -> {
                room.release();
                if (failure == null) {
                    meters.acknowledged(System.nanoTime() - began);
                    sayThatItIsBack();
                    result.complete(null);
                } else {
                    result.completeExceptionally(why(failure));
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            room.release();
            result.completeExceptionally(why(e));
        }
        return result;
    }

    private NotSent why(Exception failure) {
        return failure instanceof RecordTooLargeException
                ? new NotSent(Reason.TOO_LARGE, "It is larger than the broker takes; send a shorter text.", failure)
                : away(failure);
    }

    private NotSent away(Throwable cause) {
        // Said once for all records that wait: a thousand lines would say no more.
        if (!brokerIsAway.getAndSet(true)) {
            LOG.atWarn().addKeyValue("cause", cause.toString()).log("The broker does not acknowledge records.");
        }
        return new NotSent(
                Reason.AWAY, "The broker does not answer; send the same again later, it is harmless.", cause);
    }

    private void sayThatItIsBack() {
        if (brokerIsAway.get() && brokerIsAway.getAndSet(false)) {
            LOG.atInfo().log("The broker acknowledges records again.");
        }
    }

    private static NotSent overloaded() {
        return new NotSent(Reason.OVERLOADED, "Too many records wait for the broker; send the same again in a moment.");
    }

    @Override
    public void close() {
        producer.close(ackTimeout);
        serializers.values().forEach(Serializer::close);
    }
}
