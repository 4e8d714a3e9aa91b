package io.tollstream.alerts.kafka;

import io.tollstream.alerts.domain.RuleBook;
import io.tollstream.schemas.AlertWatch;
import io.tollstream.schemas.TollAlert;
import io.tollstream.streams.UnusableRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The node of all incidents: hears what is told of each, and rings. */
final class RingBell extends ContextualProcessor<String, Told, String, TollAlert> {

    private static final Duration TICK = Duration.ofSeconds(1);

    private final RuleBook book;
    private final Instant since;
    private final StreamClock clock;
    private final Meters meters;
    private Warden warden;

    /** @param since when a rule that was not there before begins to ring */
    RingBell(RuleBook book, Instant since, StreamClock clock, Meters meters) {
        this.book = book;
        this.since = since;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, TollAlert> context) {
        super.init(context);
        KeyValueStore<String, AlertWatch> watches = context.getStateStore(AlertsTopology.WATCHES);
        KeyValueStore<String, Long> starts = context.getStateStore(AlertsTopology.STARTS);
        book.rules().forEach(rule -> starts.putIfAbsent(rule.name(), since.toEpochMilli()));
        warden = new Warden(
                book,
                new Stored(watches),
                rule -> Instant.ofEpochMilli(Objects.requireNonNull(starts.get(rule))),
                meters);
        try (var all = watches.all()) {
            all.forEachRemaining(one -> {
                warden.remember(one.key, one.value);
                Optional.ofNullable(one.value.getRevisionKnownAt()).ifPresent(at -> clock.saw(at.toEpochMilli()));
            });
        }
        context.schedule(TICK, PunctuationType.STREAM_TIME, this::tick);
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::tick);
    }

    @Override
    public void process(Record<String, Told> told) {
        check(told.key(), told.value());
        clock.saw(told.timestamp());
        for (var alert : heard(told)) {
            forward(alert, told.timestamp());
        }
    }

    private Iterable<TollAlert> heard(Record<String, Told> told) {
        try {
            return warden.hear(told.key(), told.value(), Instant.ofEpochMilli(told.timestamp()));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new UnusableRecord("This says what no incident can have: " + e.getMessage() + ".", e);
        }
    }

    private static void check(@Nullable String key, Told told) {
        if (key == null || key.isBlank()) {
            throw new UnusableRecord("A record on an incident needs the incident's key as its key.");
        }
        var named =
                switch (told) {
                    case Told.Revised now ->
                        now.revision() == null ? "" : now.revision().getIncidentKey();
                    case Told.Tolled now ->
                        now.toll() == null ? key : now.toll().getIncidentKey();
                    case Told.Described now ->
                        now.incident() == null ? key : now.incident().getKey();
                    case Told.Muted now -> now.mute() == null ? key : now.mute().getIncidentKey();
                };
        if (!named.equals(key)) {
            throw new UnusableRecord(
                    named.isEmpty()
                            ? "A revision needs a value; a topic of revisions has no tombstones."
                            : "The record's key is " + key + ", but it is about " + named + ".");
        }
    }

    private void tick(long none) {
        var now = context().currentSystemTimeMs();
        for (var alert : warden.tick(clock.now(), Instant.ofEpochMilli(now))) {
            forward(alert, now);
        }
    }

    private void forward(TollAlert alert, long timestamp) {
        meters.raised(alert.getSeverity());
        context().forward(new Record<>(alert.getIncidentKey(), alert, timestamp));
    }

    private record Stored(KeyValueStore<String, AlertWatch> store) implements Shelf {

        @Override
        public @Nullable AlertWatch get(String incidentKey) {
            return store.get(incidentKey);
        }

        @Override
        public void put(String incidentKey, AlertWatch watch) {
            if (!watch.equals(store.get(incidentKey))) {
                store.put(incidentKey, watch);
            }
        }
    }
}
