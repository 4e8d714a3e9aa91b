package io.tollstream.alerts.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.tollstream.schemas.Severity;
import io.tollstream.streams.DeadLetterCount;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;

/** Every number this service shows. Dashboards depend on these names as consumers do on topic names. */
public final class Meters implements DeadLetterCount, Warden.Tally {

    static final String RAISED = "tollstream.alerts.raised";
    static final String MUTED = "tollstream.alerts.muted";
    static final String HELD = "tollstream.alerts.held";
    static final String DEAD_LETTERS = "tollstream.alerts.dead.letters";
    static final String DELIVERIES = "tollstream.alerts.deliveries";
    static final String DELIVERED = "tollstream.alerts.delivered";
    static final String CIRCUIT = "tollstream.alerts.circuit.open";

    /** The names above, for the documents that list them. */
    public static final List<String> NAMES = List.of(RAISED, MUTED, HELD, DEAD_LETTERS, DELIVERIES, DELIVERED, CIRCUIT);

    private final MeterRegistry registry;
    private final Counter muted;
    private final Counter held;

    /** What is counted stands there from the start, at 0, for alerts to look at. */
    public Meters(MeterRegistry registry) {
        this.registry = registry;
        for (var severity : Severity.values()) {
            raised(severity.name());
        }
        muted = Counter.builder(MUTED)
                .description("Alerts that a mute kept from ringing")
                .register(registry);
        held = Counter.builder(HELD)
                .description("Alerts that had to wait for quiet hours or a group to end")
                .register(registry);
    }

    private Counter raised(String severity) {
        return Counter.builder(RAISED)
                .description("Alerts that rang, by severity; those that come together count once")
                .tag("severity", severity.toLowerCase(Locale.ROOT))
                .register(registry);
    }

    private Counter deadLetters(String topic) {
        return Counter.builder(DEAD_LETTERS)
                .description("Records sent to the dead letters, by the topic they stood on")
                .tag("topic", topic)
                .register(registry);
    }

    private Counter deliveries(String target, String outcome) {
        return Counter.builder(DELIVERIES)
                .description(
                        "What deliveries came to, by target and outcome: delivered, retried, undelivered, passed_over")
                .tag("target", target)
                .tag("outcome", outcome)
                .register(registry);
    }

    private Timer delivered(String target) {
        return Timer.builder(DELIVERED)
                .description("How long after it rang an alert was delivered, by target")
                .tag("target", target)
                .register(registry);
    }

    void raised(Severity severity) {
        raised(severity.name()).increment();
    }

    @Override
    public void muted(int alerts) {
        muted.increment(alerts);
    }

    @Override
    public void held(int alerts) {
        held.increment(alerts);
    }

    /** A topic whose records may die: its counter stands there from the start. */
    public void mayDie(String topic) {
        deadLetters(topic);
    }

    @Override
    public void deadLetter(String topic) {
        deadLetters(topic).increment();
    }

    /** @param open 1 while the target is left alone after failing, 0 otherwise */
    public void target(String target, IntSupplier open) {
        List.of("delivered", "retried", "undelivered", "passed_over").forEach(outcome -> deliveries(target, outcome));
        delivered(target);
        Gauge.builder(CIRCUIT, open, IntSupplier::getAsInt)
                .description("1 while a target that kept failing is left alone, by target")
                .tag("target", target)
                .strongReference(true)
                .register(registry);
    }

    /** @param age from when it rang */
    public void delivered(String target, Duration age) {
        deliveries(target, "delivered").increment();
        delivered(target).record(age);
    }

    public void retried(String target) {
        deliveries(target, "retried").increment();
    }

    public void undelivered(String target) {
        deliveries(target, "undelivered").increment();
    }

    /** An alert below what the target wants. */
    public void passedOver(String target) {
        deliveries(target, "passed_over").increment();
    }
}
