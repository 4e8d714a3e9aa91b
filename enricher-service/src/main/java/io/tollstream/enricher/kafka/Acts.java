package io.tollstream.enricher.kafka;

import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;
import static io.tollstream.schemas.Topics.INCIDENTS;
import static io.tollstream.schemas.Topics.INCIDENT_ACTS;
import static io.tollstream.schemas.Topics.INCIDENT_STANDINGS;
import static io.tollstream.schemas.Topics.LARGE;

import io.tollstream.enricher.domain.resolution.standings.Consequence;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.Incident;
import io.tollstream.schemas.IncidentStanding;
import io.tollstream.schemas.ItemEntry;
import io.tollstream.schemas.ItemPlacement;
import io.tollstream.schemas.ItemWhereabouts;
import io.tollstream.schemas.RegistrarEntry;
import io.tollstream.schemas.StateSerde;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * From what is said of incidents and done to them to where everybody finds it.
 *
 * <pre>
 * incident.acts ──┬──▶ one partition ──▶ registrar ──┬──▶ incidents (composed)
 * incidents ──────┤                                  ├──▶ incident.standings ──▶ the resolver
 * the machine's ──┘                                  ├──▶ casualty.updates (acts on incidents)
 *                                                    ▼
 * casualty.updates ────────── by item ────▶ locate items ──▶ casualty.updates (acts on items)
 * </pre>
 *
 * <p>All acts and definitions meet in one partition: they are few, each may concern any incident, and the order in which
 * they were entered must be one.
 */
final class Acts {

    static final String STANDINGS = "standings-by-incident";
    static final String PLACEMENTS = "placements-by-item";
    static final String WHEREABOUTS = "whereabouts-by-item";

    private final TopicEnds ends;
    private final Meters meters;

    Acts(TopicEnds ends, Meters meters) {
        this.ends = ends;
        this.meters = meters;
    }

    /**
     * @param updates all of casualty.updates
     * @param fromTheMachine incidents that the machine opened, named or closed, by their keys; empty where it does none
     */
    void wire(
            StreamsBuilder builder,
            KStream<String, CasualtyUpdate> updates,
            Optional<KStream<String, Incident>> fromTheMachine) {
        builder.addStateStore(store(STANDINGS, IncidentStanding.class))
                .addStateStore(store(PLACEMENTS, ItemPlacement.class))
                .addStateStore(store(WHEREABOUTS, ItemWhereabouts.class));

        var followed = entries(builder, fromTheMachine)
                .repartition(inOrder("registrar", RegistrarEntry.class, 1))
                .process(() -> new KeepRegisters(meters), Named.as("registrar"), STANDINGS, PLACEMENTS);

        ends.write(
                INCIDENTS,
                INCIDENTS.name(),
                only(Consequence.Composed.class, "only-composed", followed)
                        .mapValues(one -> StandingWire.maybe(one.record()), Named.as("to-incidents")));
        ends.write(
                INCIDENT_STANDINGS,
                INCIDENT_STANDINGS.name(),
                only(Consequence.Stands.class, "only-standings", followed)
                        .mapValues(one -> StandingWire.maybe(one.record()), Named.as("to-standings")));
        ends.write(
                CASUALTY_UPDATES,
                "acts-on-incidents",
                only(Consequence.Told.class, "only-told", followed)
                        .mapValues((key, one) -> ActWire.told(key, StandingWire.act(one.act())), Named.as("to-told")));

        var placed = only(Consequence.Placed.class, "only-placed", followed)
                .mapValues(one -> entry(one), Named.as("to-placed"))
                .repartition(inOrder("placed-items", ItemEntry.class, CASUALTY_UPDATES.partitions()));
        var counted = updates.flatMap(Acts::counted, Named.as("only-counted"))
                .repartition(inOrder("counted-items", ItemEntry.class, CASUALTY_UPDATES.partitions()));
        ends.write(
                CASUALTY_UPDATES,
                "acts-on-items",
                placed.merge(counted, Named.as("placed-and-counted"))
                        .process(LocateItems::new, Named.as("locate-items"), WHEREABOUTS));
    }

    // -- How the sentences above are spelled in Kafka Streams.

    private KStream<String, RegistrarEntry> entries(
            StreamsBuilder builder, Optional<KStream<String, Incident>> fromTheMachine) {
        var acts = ends.read(builder, INCIDENT_ACTS).process(() -> new HearActs(meters), Named.as("hear-acts"));
        var found = ends.read(builder, INCIDENTS).process(() -> new HearIncidents(true), Named.as("hear-incidents"));
        var entries = acts.merge(found, Named.as("acts-and-incidents"));
        return fromTheMachine
                .map(machine -> machine.process(() -> new HearIncidents(false), Named.as("hear-the-machine"))
                        .merge(entries, Named.as("all-that-is-heard")))
                .orElse(entries);
    }

    /** An update that is an item's own, and not one that came by way of another incident. */
    private static List<KeyValue<String, ItemEntry>> counted(String incidentKey, CasualtyUpdate update) {
        if (incidentKey == null
                || update == null
                || update.getItemId() == null
                || update.getMovedFrom() != null
                || update.getAct() != null) {
            return List.of();
        }
        return List.of(KeyValue.pair(
                update.getItemId(),
                ItemEntry.newBuilder().setCountedAt(incidentKey).build()));
    }

    private static ItemEntry entry(Consequence.Placed placed) {
        return ItemEntry.newBuilder().setAct(StandingWire.act(placed.act())).build();
    }

    private static <C extends Consequence> KStream<String, C> only(
            Class<C> kind, String name, KStream<String, Consequence> followed) {
        return followed.flatMapValues(
                one -> kind.isInstance(one) ? List.of(kind.cast(one)) : List.<C>of(), Named.as(name));
    }

    private static <V extends SpecificRecord> Repartitioned<String, V> inOrder(
            String name, Class<V> type, int partitions) {
        return Repartitioned.with(Serdes.String(), StateSerde.of(type))
                .withName(name)
                .withNumberOfPartitions(partitions);
    }

    private static StoreBuilder<?> store(String name, Class<? extends SpecificRecord> type) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), StateSerde.of(type))
                .withCachingDisabled()
                .withLoggingEnabled(Map.of("max.message.bytes", LARGE));
    }
}
