package io.tollstream.alerts.delivery;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import io.tollstream.alerts.kafka.Meters;
import io.tollstream.alerts.rules.TargetPlan;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.TollAlert;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings alerts to one target, in their order, one at a time. What is delivered, or kept as undelivered, is committed: after a
 * crash the last one may come twice, with the same id, and none is lost.
 */
final class Courier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** A target that is new gets what rang within this time. */
    private static final Duration FIRST_LOOK_BACK = Duration.ofHours(1);

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LEAST_TIME = Duration.ofSeconds(5);
    private static final Duration CIRCUIT_PAUSE = Duration.ofSeconds(15);
    private static final int CIRCUIT_FAILURES = 5;
    private static final double JITTER = 0.25;
    private static final Duration BROKEN_PAUSE = Duration.ofSeconds(5);

    private final TargetPlan plan;
    private final Target target;
    private final Undelivered undelivered;
    private final Meters meters;
    private final Connection connection;
    private final String group;
    private final Deserializer<TollAlert> alerts;
    private final CircuitBreaker<Object> circuit;
    private final Thread thread;
    private volatile boolean closed;

    Courier(
            TargetPlan plan,
            Target target,
            Connection connection,
            String group,
            AvroSerdes serdes,
            Undelivered undelivered,
            Meters meters) {
        this.plan = plan;
        this.target = target;
        this.connection = connection;
        this.group = group;
        this.undelivered = undelivered;
        this.meters = meters;
        this.alerts = serdes.deserializer(Topics.TOLL_ALERTS);
        this.circuit = CircuitBreaker.builder()
                .handleIf((result, error) -> error instanceof NotDelivered trouble && !trouble.lasting())
                .withFailureThreshold(CIRCUIT_FAILURES)
                .withDelay(CIRCUIT_PAUSE)
                .onOpen(event -> LOG.atWarn()
                        .addKeyValue("target", plan.name())
                        .log("A target keeps failing and is left alone for a while."))
                .build();
        meters.target(plan.name(), () -> circuit.isClosed() ? 0 : 1);
        this.thread = Thread.ofPlatform().name("deliver-to-" + plan.name()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!closed) {
            try (var consumer = consumer()) {
                bring(consumer);
            } catch (RuntimeException e) {
                LOG.atError()
                        .setCause(e)
                        .addKeyValue("target", plan.name())
                        .log("Delivery broke off; it begins again where it was.");
                pause();
            }
        }
    }

    private void bring(KafkaConsumer<String, byte[]> consumer) {
        consumer.subscribe(List.of(
                Topics.TOLL_ALERTS.in(connection.prefix()).name(),
                Topics.ALERTS_UNDELIVERED.in(connection.prefix()).name()));
        try {
            while (!closed) {
                for (var record : consumer.poll(POLL)) {
                    handle(record);
                }
                // Also where nothing came: a target that is new keeps its place from its first look on.
                consumer.commitSync();
            }
        } catch (InterruptedException | InterruptException e) {
            // It is being closed; the consumer leaves its group undisturbed.
            Thread.interrupted();
        }
    }

    private void pause() {
        try {
            Thread.sleep(BROKEN_PAUSE);
        } catch (InterruptedException e) {
            // it is being closed
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        var settings = new HashMap<>(connection.clients());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group + "-" + plan.name());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "by_duration:" + FIRST_LOOK_BACK);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, (int)
                plan.terms().giveUpAfter().plusHours(1).toMillis());
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void handle(ConsumerRecord<String, byte[]> record) throws InterruptedException {
        var again = record.topic()
                .equals(Topics.ALERTS_UNDELIVERED.in(connection.prefix()).name());
        if (again && !isForUs(record)) {
            return;
        }
        var alert = read(record);
        if (alert.isEmpty()) {
            return;
        }
        if (alert.get().getSeverity().ordinal() < plan.terms().least().ordinal()) {
            meters.passedOver(plan.name());
            return;
        }
        deliver(alert.get(), Instant.ofEpochMilli(record.timestamp()), again);
    }

    private boolean isForUs(ConsumerRecord<String, byte[]> record) {
        return record.value() != null
                && Undelivered.asksAgain(record)
                && Undelivered.target(record.key()).equals(plan.name());
    }

    private Optional<TollAlert> read(ConsumerRecord<String, byte[]> record) throws InterruptedException {
        try {
            return Optional.ofNullable(alerts.deserialize(record.topic(), record.value()));
        } catch (SerializationException e) {
            undelivered.bury(record, e.getMessage());
            meters.deadLetter(record.topic());
            return Optional.empty();
        }
    }

    private void deliver(TollAlert alert, Instant rang, boolean again) throws InterruptedException {
        try {
            attempt(alert, rang);
            meters.delivered(plan.name(), Duration.between(rang, Instant.now()));
            if (again) {
                undelivered.done(plan.name(), alert);
            }
        } catch (NotDelivered e) {
            undelivered.keep(plan.name(), alert, e.getMessage());
            meters.undelivered(plan.name());
            LOG.atWarn()
                    .addKeyValue("target", plan.name())
                    .addKeyValue("alert", alert.getId())
                    .addKeyValue("reason", e.getMessage())
                    .log("An alert is kept as undelivered.");
        }
    }

    private void attempt(TollAlert alert, Instant rang) throws NotDelivered, InterruptedException {
        try {
            Failsafe.with(retry(rang), circuit).run(() -> target.deliver(alert));
        } catch (CircuitBreakerOpenException e) {
            throw NotDelivered.forNow("The target kept failing and was left alone.", e);
        } catch (FailsafeException e) {
            if (e.getCause() instanceof NotDelivered trouble) {
                throw trouble;
            }
            if (e.getCause() instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            throw e;
        }
    }

    /** Until the target's patience ends, counted from when it rang, but for a few seconds at least. */
    private RetryPolicy<Object> retry(Instant rang) {
        var left = plan.terms().giveUpAfter().minus(Duration.between(rang, Instant.now()));
        return RetryPolicy.builder()
                .handleIf((result, error) -> error instanceof CircuitBreakerOpenException
                        || error instanceof NotDelivered trouble && !trouble.lasting())
                .withBackoff(FIRST_PAUSE, LONGEST_PAUSE)
                .withJitter(JITTER)
                .withMaxRetries(-1)
                .withMaxDuration(left.compareTo(LEAST_TIME) < 0 ? LEAST_TIME : left)
                .withDelayFnOn(
                        context -> ((NotDelivered) context.getLastException())
                                .retryAfter()
                                .orElse(Duration.ofNanos(-1)),
                        NotDelivered.class)
                .onRetry(event -> meters.retried(plan.name()))
                .build();
    }

    /** Ends what it does; an alert under way is brought at the next start. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        target.close();
        alerts.close();
    }
}
