package io.tollstream.audit.replay;

import io.tollstream.audit.forget.WithheldTexts;
import io.tollstream.audit.seal.PublicKeys;
import io.tollstream.audit.topics.Bar;
import io.tollstream.audit.topics.Contents;
import io.tollstream.audit.topics.Opened;
import io.tollstream.audit.topics.Place;
import io.tollstream.audit.topics.Stood;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.PatientRegistry;
import io.tollstream.schemas.SetUp;
import io.tollstream.schemas.settings.Connection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Hands history to the enricher once more, in the order in which it became known, and no further ahead than a bounded
 * number of records: its parts then meet it in nearly the order in which they met it live.
 */
final class Replay {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LOOK_EVERY = 2_000;

    /** After which every instance has read what was said of an incident; it is on its way alone, and nobody says when. */
    private static final Duration HEARD = Duration.ofMillis(500);

    private final Connection connection;
    private final Plan plan;
    private final EnricherRun enricher;
    private final long mostAhead;
    private final boolean loose;

    /**
     * What it came to.
     *
     * @param handedOver records that were handed over in this run
     */
    record Outcome(long handedOver, Duration time) {

        double perSecond() {
            return handedOver / Math.max(0.001, time.toMillis() / 1000.0);
        }
    }

    /**
     * @param mostAhead records that may be handed over and not yet processed
     * @param loose whether desks' updates may overtake news
     */
    Replay(Connection connection, Plan plan, EnricherRun enricher, long mostAhead, boolean loose) {
        this.connection = connection;
        this.plan = plan;
        this.enricher = enricher;
        this.mostAhead = mostAhead;
        this.loose = loose;
    }

    /** Makes the topics and schemas of the replay, where they are missing. */
    static void setUp(Connection connection, Plan plan) throws IOException, InterruptedException, ExecutionException {
        new SetUp(inside(connection, plan), Optional.empty()).run();
    }

    /** The cluster, with the replay's topics. */
    static Connection inside(Connection connection, Plan plan) {
        return new Connection(connection.bootstrapServers(), connection.registryUrl(), plan.into(), connection.kafka());
    }

    Outcome run(Admin admin, Map<TopicPartition, OffsetAndMetadata> positions) throws InterruptedException {
        var began = System.nanoTime();
        var sources = sources();
        var topics = sources.stream()
                .map(source -> source.topic().in(connection.prefix()).name())
                .toList();
        var offsets = positions.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue()
                .offset()));
        try (var serdes = new AvroSerdes(connection, PatientRegistry.upTo(PATIENCE));
                var history = new History(connection, plan.names().feedGroup(), topics, offsets);
                var feed = new Feed(connection, plan, history.group());
                var backlog = new Backlog(admin, connection, plan);
                var bar = new Bar("replay", history.size())) {
            var waiting = new Waiting(backlog, enricher, bar, mostAhead);
            if (!positions.isEmpty()) {
                // What an earlier run handed over may be underway still, and must not be overtaken either.
                waiting.untilAllIsProcessed();
            }
            var handedOver = handOver(history, feed, new Contents(serdes), byName(sources), waiting);
            waiting.untilAllIsProcessed();
            return new Outcome(handedOver, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private List<Source> sources() {
        return switch (plan.reach()) {
            case UPDATES -> Source.fromUpdates();
            case NEWS -> {
                try (var opened = Opened.at(connection)) {
                    var texts = WithheldTexts.stubs(opened.archive(), opened.contents(), PublicKeys.of(), () -> {});
                    yield Source.fromNews((item, hash) -> texts.of(item, hash).isPresent());
                }
            }
        };
    }

    private Map<String, Source> byName(List<Source> sources) {
        var byName = new HashMap<String, Source>();
        sources.forEach(
                source -> byName.put(source.topic().in(connection.prefix()).name(), source));
        return byName;
    }

    /**
     * What goes a longer way through the topology is not overtaken by what became known after it: before a record that would
     * do so, it is waited until everything was processed.
     */
    private long handOver(History history, Feed feed, Contents contents, Map<String, Source> sources, Waiting waiting)
            throws InterruptedException {
        var handedOver = 0L;
        var underway = Underway.NOTHING;
        for (var next = history.next(); next.isPresent(); next = history.next()) {
            var record = next.get();
            var source = sources.get(record.topic());
            var taken = isOfTheTime(record) && source.records().take(contents, stood(record, source));
            if (taken && (loose ? underway.changesMeaningOf(source) : underway.isOvertakenBy(source))) {
                feed.commit();
                waiting.untilAllIsProcessed();
                Thread.sleep(HEARD);
                underway = Underway.NOTHING;
            }
            feed.take(record, taken);
            waiting.passed();
            if (taken) {
                underway = underway.with(source);
                handedOver++;
                if (handedOver % LOOK_EVERY == 0) {
                    feed.commit();
                    waiting.untilNear();
                }
            }
        }
        feed.commit();
        return handedOver;
    }

    private boolean isOfTheTime(ConsumerRecord<byte[], byte[]> record) {
        var knownAt = Instant.ofEpochMilli(record.timestamp());
        return !knownAt.isBefore(plan.from()) && knownAt.isBefore(plan.to());
    }

    private static Stood stood(ConsumerRecord<byte[], byte[]> record, Source source) {
        var headers = new HashMap<String, byte[]>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        return new Stood(
                new Place(source.topic().name(), record.partition(), record.offset()),
                Instant.ofEpochMilli(record.timestamp()),
                record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8),
                record.value(),
                headers);
    }
}
