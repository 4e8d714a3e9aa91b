package io.tollstream.dashboard.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Every number this service shows, in Prometheus' text form. Dashboards depend on these names. */
public final class Meters {

    /** Records by topic and outcome (read, unreadable). */
    public static final String RECORDS = "tollstream.dashboard.records";

    /** Records that are not read yet, by topic. */
    public static final String BEHIND = "tollstream.dashboard.behind";

    /** Incidents that are known now. */
    public static final String INCIDENTS = "tollstream.dashboard.incidents";

    /** Bytes of revisions and items that are kept now. */
    public static final String DETAIL_BYTES = "tollstream.dashboard.detail.bytes";

    /** Readers of the stream that are connected now. */
    public static final String READERS = "tollstream.dashboard.readers";

    /** Events that went to readers. */
    public static final String EVENTS = "tollstream.dashboard.events";

    /** Readers that were told to read anew. */
    public static final String RELOADS = "tollstream.dashboard.reloads";

    /** How long after a record was written the page's readers could have it. */
    public static final String SHOWN = "tollstream.dashboard.shown";

    public static final List<String> NAMES =
            List.of(RECORDS, BEHIND, INCIDENTS, DETAIL_BYTES, READERS, EVENTS, RELOADS, SHOWN);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicInteger readers = registry.gauge(READERS, new AtomicInteger());
    private final Counter events = Counter.builder(EVENTS).register(registry);
    private final Counter reloads = Counter.builder(RELOADS).register(registry);
    private final Timer shown = Timer.builder(SHOWN)
            .publishPercentileHistogram()
            .maximumExpectedValue(Duration.ofSeconds(10))
            .register(registry);

    public void read(String topic) {
        registry.counter(RECORDS, "topic", topic, "outcome", "read").increment();
    }

    public void unreadable(String topic) {
        registry.counter(RECORDS, "topic", topic, "outcome", "unreadable").increment();
    }

    public void behind(String topic, Supplier<Number> now) {
        Gauge.builder(BEHIND, now).tag("topic", topic).register(registry);
    }

    public void known(Supplier<Number> incidents, Supplier<Number> detailBytes) {
        Gauge.builder(INCIDENTS, incidents).register(registry);
        Gauge.builder(DETAIL_BYTES, detailBytes).register(registry);
    }

    public void shownAfter(Duration time) {
        shown.record(time);
    }

    /** Returns how many there are now. */
    public int readerCame() {
        return readers.incrementAndGet();
    }

    public void readerWent() {
        readers.decrementAndGet();
    }

    public void sent(int count) {
        events.increment(count);
    }

    public void toldToReload() {
        reloads.increment();
    }

    /** All numbers in Prometheus' text form. */
    public String scrape() {
        return registry.scrape();
    }
}
