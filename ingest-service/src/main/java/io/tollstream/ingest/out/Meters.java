package io.tollstream.ingest.out;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Every number this service shows, in Prometheus' text form. Dashboards depend on these names. */
public final class Meters {

    /** What came in, by what (news, casualty-update, incident), way in (http, file, feed) and {@link Outcome}. */
    public static final String ITEMS = "tollstream.ingest.items";

    /** Polls of feeds, by feed and outcome (read, recovered, unchanged, failed). */
    public static final String FEED_POLLS = "tollstream.ingest.feed.polls";

    /** What could not be used of feeds. */
    public static final String DEAD_LETTERS = "tollstream.ingest.dead.letters";

    /** Records that wait for the broker's word now. */
    public static final String IN_FLIGHT = "tollstream.ingest.in.flight";

    /** How long the broker took to acknowledge. */
    public static final String ACKNOWLEDGED = "tollstream.ingest.acknowledged";

    public static final List<String> NAMES = List.of(ITEMS, FEED_POLLS, DEAD_LETTERS, IN_FLIGHT, ACKNOWLEDGED);

    /** What became of one item. UNAVAILABLE: it was good, but broker or room for it were missing. */
    public enum Outcome {
        ACCEPTED,
        REFUSED,
        UNAVAILABLE
    }

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    public void item(String what, String via, Outcome outcome) {
        registry.counter(
                        ITEMS,
                        "what",
                        what,
                        "via",
                        via,
                        "outcome",
                        outcome.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    public void poll(String feed, String outcome) {
        registry.counter(FEED_POLLS, "feed", feed, "outcome", outcome).increment();
    }

    void deadLetter() {
        Counter.builder(DEAD_LETTERS).register(registry).increment();
    }

    void acknowledged(long nanos) {
        Timer.builder(ACKNOWLEDGED)
                .publishPercentileHistogram()
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(registry)
                .record(Duration.ofNanos(nanos));
    }

    void inFlight(Supplier<Number> now) {
        io.micrometer.core.instrument.Gauge.builder(IN_FLIGHT, now).register(registry);
    }

    /** All numbers in Prometheus' text form. */
    public String scrape() {
        return registry.scrape();
    }
}
