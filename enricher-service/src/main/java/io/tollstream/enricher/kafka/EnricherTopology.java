package io.tollstream.enricher.kafka;

import static io.tollstream.enricher.kafka.Wiring.only;
import static io.tollstream.enricher.kafka.Wiring.store;
import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;
import static io.tollstream.schemas.Topics.INCIDENT_ACTS;
import static io.tollstream.schemas.Topics.INCIDENT_TOLLS;
import static io.tollstream.schemas.Topics.NEWS_ENRICHED;
import static io.tollstream.schemas.Topics.NEWS_RAW;
import static io.tollstream.schemas.Topics.TOLL_REVISIONS;
import static org.apache.kafka.streams.StreamsConfig.APPLICATION_ID_CONFIG;

import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.EnrichedNewsItem;
import io.tollstream.schemas.Incident;
import io.tollstream.schemas.IncidentLedger;
import io.tollstream.schemas.StateSerde;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * From raw news to a running toll.
 *
 * <pre>
 * news.raw ──▶ drop repeats ──▶ resolve incident ──┬──▶ read figures ──▶ casualty.updates ◀── desks, acts
 * incident.standings ───────────────▲              │                       ▲  │
 *                                                  ├──▶ find incident ─────┘ keep the toll ──┬──▶ incident.tolls
 *                                                  │     └──▶ acts            │              ├──▶ incident.toll.revisions
 *                                                  │                          ▼              └──▶ casualty.updates (moved)
 *                                                  └──▶ (no event) ────▶ news.enriched
 * </pre>
 *
 * <p>casualty.updates is both the result of reading and the one way to a toll, for the machine's updates as for a desk's:
 * the order in which a toll met its updates is therefore on record, and a replay can follow it. Acts on incidents, and
 * updates that they move from one incident to another, go the same way; where they come from is the part of {@link Acts}.
 */
public final class EnricherTopology {

    static final String SEEN_ITEMS = "seen-items";
    static final String STANDINGS = "standings-by-key";
    static final String LEDGERS = "ledgers-by-incident";
    static final String UPDATES = "updates-by-incident";

    private final AvroSerdes serdes;
    private final ItemReaders readers;
    private final ItemDerivation items;
    private final Duration repeatWindow;
    private final FindingSettings finding;
    private final String prefix;
    private final Meters meters;
    private final TopicEnds ends;

    /**
     * @param repeatWindow how long a version of an item is remembered, so that its repeats are dropped
     * @param prefix what the topics' names begin with
     */
    public EnricherTopology(
            AvroSerdes serdes,
            ItemReaders readers,
            Duration repeatWindow,
            FindingSettings finding,
            String prefix,
            Meters meters) {
        this.serdes = serdes;
        this.readers = readers;
        this.items = new ItemDerivation(readers);
        this.finding = finding;
        this.repeatWindow = repeatWindow;
        this.prefix = prefix;
        this.meters = meters;
        this.ends = new TopicEnds(serdes, prefix, meters);
    }

    /** @param config given to the builder as well as to the runtime: only the builder can refuse a nameless store */
    public Topology build(Properties config) {
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
        var book = watch(builder);
        builder.addStateStore(seenItems())
                .addStateStore(store(LEDGERS, Serdes.String(), StateSerde.of(IncidentLedger.class)))
                .addStateStore(store(UPDATES, Serdes.String(), StateSerde.of(CasualtyUpdate.class)));

        var news = ends.read(builder, NEWS_RAW);
        var resolved = news.process(() -> new DropRepeats(repeatWindow, meters), Named.as("drop-repeats"), SEEN_ITEMS)
                .processValues(
                        () -> new ResolveIncident(book, readers.roundUps(), meters), Named.as("resolve-incident"));
        write(
                CASUALTY_UPDATES,
                only(Resolved.Attached.class, resolved).map(this::readFigures, Named.as("read-figures")));
        var told = find(
                builder,
                only(Resolved.Unattached.class, resolved),
                new Finding(readers, book.known(), finding, meters, config.getProperty(APPLICATION_ID_CONFIG)));

        var updates = ends.read(builder, CASUALTY_UPDATES);
        new Acts(ends, meters).wire(builder, updates, told);

        var outcomes = updates.processValues(() -> new KeepToll(meters), Named.as("keep-toll"), LEDGERS, UPDATES);
        write(INCIDENT_TOLLS, outcomes.flatMapValues(TollOutcome::tolls, Named.as("only-tolls")));
        write(
                TOLL_REVISIONS,
                outcomes.flatMapValues(outcome -> outcome.revision().stream().toList(), Named.as("only-revisions")));
        write(
                NEWS_ENRICHED,
                outcomes.flatMapValues(outcome -> outcome.enriched().stream().toList(), Named.as("only-enriched")));
        write(CASUALTY_UPDATES, "to-other-incidents", outcomes.flatMap(EnricherTopology::sent, Named.as("only-sent")));

        return builder.build(config);
    }

    /** What nothing else brings to its incident finds it by being like it, or opens one: what the machine says of these. */
    private KStream<String, Incident> find(
            StreamsBuilder builder, KStream<String, Resolved.Unattached> unattached, Finding finding) {
        var sketched = finding.sketched(builder, unattached);
        write(
                NEWS_ENRICHED,
                "without-incident",
                only(Sketched.Uneventful.class, sketched)
                        .map(EnricherTopology::withoutIncident, Named.as("to-item-alone")));
        var found = finding.found(builder, sketched);
        write(
                CASUALTY_UPDATES,
                "found",
                only(Found.Joined.class, found).mapValues(Found.Joined::update, Named.as("to-update")));
        write(INCIDENT_ACTS, only(Found.Decided.class, found).mapValues(Found.Decided::act, Named.as("to-act")));
        return only(Found.Described.class, found).mapValues(Found.Described::incident, Named.as("to-incident"));
    }

    // -- How the sentences above are spelled in Kafka Streams. Every node gets a name of ours.

    private KeyValue<String, CasualtyUpdate> readFigures(String itemId, Resolved.Attached attached) {
        readers.extractor().unread(attached.part().alone()).ifPresent(meters::unread);
        return KeyValue.pair(
                attached.incidentKey(), items.update(attached.part(), attached.incidentKey(), attached.by()));
    }

    private static List<KeyValue<String, CasualtyUpdate>> sent(String incidentKey, TollOutcome outcome) {
        return outcome.sent().stream()
                .map(record -> KeyValue.pair(record.getIncidentKey(), record))
                .toList();
    }

    /** An item of no incident has no key: it belongs with no other. */
    private static KeyValue<String, EnrichedNewsItem> withoutIncident(String itemId, Sketched.Uneventful uneventful) {
        var item = uneventful.item();
        return KeyValue.pair(
                null,
                EnrichedNewsItem.newBuilder()
                        .setItemId(item.id())
                        .setSource(Wire.source(item.source()))
                        .setTitle(item.title())
                        .setUrl(item.url())
                        .setLanguage(item.language())
                        .setPublishedAt(item.publishedAt())
                        .build());
    }

    private WatchBook watch(StreamsBuilder builder) {
        var topic = Topics.INCIDENT_STANDINGS.in(prefix);
        var book = new WatchBook(serdes.deserializer(topic), topic.name(), meters);
        meters.incidentsWatched(() -> book.known().watched());
        var store = Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(STANDINGS), Serdes.String(), Serdes.ByteArray());
        builder.addGlobalStore(
                store.withLoggingDisabled(),
                topic.name(),
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("read-incident.standings"),
                book::writer);
        return book;
    }

    private StoreBuilder<?> seenItems() {
        return Stores.windowStoreBuilder(
                        Stores.persistentWindowStore(SEEN_ITEMS, repeatWindow.multipliedBy(2), repeatWindow, false),
                        Serdes.String(),
                        Serdes.String())
                .withCachingDisabled();
    }

    private <V extends SpecificRecord> void write(Topic<V> topic, KStream<String, V> values) {
        ends.write(topic, topic.name(), values);
    }

    private <V extends SpecificRecord> void write(Topic<V> topic, String name, KStream<String, V> values) {
        ends.write(topic, name, values);
    }
}
