package io.tollstream.enricher.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.tollstream.schemas.RevisionKind;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import org.apache.kafka.streams.KafkaStreams;

/** Every number this service shows. Dashboards depend on these names as consumers do on topic names. */
public final class Meters {

    static final String ITEMS = "tollstream.enricher.items";
    static final String REVISIONS = "tollstream.enricher.revisions";
    static final String DEAD_LETTERS = "tollstream.enricher.dead.letters";
    static final String INCIDENTS_WATCHED = "tollstream.enricher.incidents.watched";
    static final String INCIDENTS_UNREADABLE = "tollstream.enricher.incidents.unreadable";

    /** The names above, for the documents that list them. */
    public static final List<String> NAMES =
            List.of(ITEMS, REVISIONS, DEAD_LETTERS, INCIDENTS_WATCHED, INCIDENTS_UNREADABLE);

    private final MeterRegistry registry;

    public Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** An item whose very version was seen before. */
    void repeated() {
        item("repeated");
    }

    void resolved(Resolved resolved) {
        switch (resolved) {
            case Resolved.Attached attached -> item(attached.by().name().toLowerCase(Locale.ROOT));
            case Resolved.Unattached unattached -> item("unresolved");
        }
    }

    private void item(String outcome) {
        registry.counter(ITEMS, "outcome", outcome).increment();
    }

    void revised(RevisionKind kind) {
        registry.counter(REVISIONS, "kind", kind.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    void deadLetter(String topic) {
        registry.counter(DEAD_LETTERS, "topic", topic).increment();
    }

    void unreadableIncident() {
        registry.counter(INCIDENTS_UNREADABLE).increment();
    }

    void incidentsWatched(IntSupplier open) {
        Gauge.builder(INCIDENTS_WATCHED, open, IntSupplier::getAsInt)
                .strongReference(true)
                .register(registry);
    }

    /** Lag, rates and rebalances come from Kafka Streams itself; we only pass them on. */
    public AutoCloseable watch(KafkaStreams streams) {
        var kafka = new KafkaStreamsMetrics(streams);
        kafka.bindTo(registry);
        return kafka;
    }
}
