package io.tollstream.alerts.kafka;

import static io.tollstream.schemas.Topics.ALERT_MUTES;
import static io.tollstream.schemas.Topics.INCIDENTS;
import static io.tollstream.schemas.Topics.INCIDENT_TOLLS;
import static io.tollstream.schemas.Topics.LARGE;
import static io.tollstream.schemas.Topics.TOLL_ALERTS;
import static io.tollstream.schemas.Topics.TOLL_REVISIONS;

import io.tollstream.alerts.domain.RuleBook;
import io.tollstream.schemas.AlertWatch;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.StateSerde;
import io.tollstream.schemas.Topic;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.ValueMapper;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * From revisions to alerts.
 *
 * <pre>
 * incident.toll.revisions ──┐
 * incident.tolls ───────────┼──▶ ring bell ──▶ toll.alerts
 * incidents ────────────────┤
 * alert.mutes ──────────────┘
 * </pre>
 *
 * <p>Of {@code incident.tolls} only the tombstones count: what a toll says is in its revision, with the number before it.
 */
public final class AlertsTopology {

    static final String WATCHES = "watches-by-incident";
    static final String STARTS = "starts-by-rule";

    private final AvroSerdes serdes;
    private final RuleBook book;
    private final Instant since;
    private final String prefix;
    private final Meters meters;

    /**
     * @param since when a rule that was not there before begins to ring
     * @param prefix what the topics' names begin with
     */
    public AlertsTopology(AvroSerdes serdes, RuleBook book, Instant since, String prefix, Meters meters) {
        this.serdes = serdes;
        this.book = book;
        this.since = since;
        this.prefix = prefix;
        this.meters = meters;
    }

    /** @param config given to the builder as well as to the runtime: only the builder can refuse a nameless store */
    public Topology build(Properties config) {
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
        builder.addStateStore(store(WATCHES, StateSerde.of(AlertWatch.class)))
                .addStateStore(store(STARTS, Serdes.Long()));
        var clock = new StreamClock();

        var told = read(builder, TOLL_REVISIONS, Told.Revised::new)
                .merge(read(builder, INCIDENT_TOLLS, Told.Tolled::new), Named.as("and-tolls"))
                .merge(read(builder, INCIDENTS, Told.Described::new), Named.as("and-incidents"))
                .merge(read(builder, ALERT_MUTES, Told.Muted::new), Named.as("and-mutes"));
        told.process(() -> new RingBell(book, since, clock, meters), Named.as("ring-bell"), WATCHES, STARTS)
                .to(
                        TOLL_ALERTS.in(prefix).name(),
                        Produced.with(Serdes.String(), serdes.of(TOLL_ALERTS)).withName("write-toll.alerts"));

        return builder.build(config);
    }

    // -- How the sentences above are spelled in Kafka Streams. Every node gets a name of ours.

    private <V extends SpecificRecord> KStream<String, Told> read(
            StreamsBuilder builder, Topic<V> topic, ValueMapper<V, Told> told) {
        var name = topic.in(prefix).name();
        meters.mayDie(name);
        return builder.stream(
                        name, Consumed.with(Serdes.String(), serdes.of(topic)).withName("read-" + topic.name()))
                .mapValues(told, Named.as("told-by-" + topic.name()));
    }

    private static StoreBuilder<?> store(String name, Serde<?> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values)
                .withCachingDisabled()
                .withLoggingEnabled(Map.of("max.message.bytes", LARGE));
    }
}
