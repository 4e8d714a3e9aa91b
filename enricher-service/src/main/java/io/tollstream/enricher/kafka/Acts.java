package io.tollstream.enricher.kafka;

import static io.tollstream.enricher.kafka.Wiring.only;
import static io.tollstream.enricher.kafka.Wiring.store;
import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;
import static io.tollstream.schemas.Topics.INCIDENTS;
import static io.tollstream.schemas.Topics.INCIDENT_ACTS;
import static io.tollstream.schemas.Topics.INCIDENT_STANDINGS;

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
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.StoreBuilder;

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
     * @param fromTheMachine incidents that the machine opened, named or closed, by their keys
     */
    void wire(
            StreamsBuilder builder, KStream<String, CasualtyUpdate> updates, KStream<String, Incident> fromTheMachine) {
        builder.addStateStore(kept(STANDINGS, IncidentStanding.class))
                .addStateStore(kept(PLACEMENTS, ItemPlacement.class))
                .addStateStore(kept(WHEREABOUTS, ItemWhereabouts.class));

        var followed = entries(builder, fromTheMachine)
                .repartition(inOrder("registrar", RegistrarEntry.class, 1))
                .process(() -> new KeepRegisters(meters), Named.as("registrar"), STANDINGS, PLACEMENTS);

        ends.write(
                INCIDENTS,
                INCIDENTS.name(),
                only(Consequence.Composed.class, followed)
                        .mapValues(one -> StandingWire.maybe(one.record()), Named.as("to-incidents")));
        ends.write(
                INCIDENT_STANDINGS,
                INCIDENT_STANDINGS.name(),
                only(Consequence.Stands.class, followed)
                        .mapValues(one -> StandingWire.maybe(one.record()), Named.as("to-standings")));
        ends.write(
                CASUALTY_UPDATES,
                "acts-on-incidents",
                only(Consequence.Told.class, followed)
                        .mapValues((key, one) -> ActWire.told(key, ActWire.act(one.act())), Named.as("to-told")));

        var placed = only(Consequence.Placed.class, followed)
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

    private KStream<String, RegistrarEntry> entries(StreamsBuilder builder, KStream<String, Incident> fromTheMachine) {
        var acts = ends.read(builder, INCIDENT_ACTS).process(() -> new HearActs(meters), Named.as("hear-acts"));
        var found = ends.read(builder, INCIDENTS).process(() -> new HearIncidents(true), Named.as("hear-incidents"));
        var machine = fromTheMachine.process(() -> new HearIncidents(false), Named.as("hear-the-machine"));
        return machine.merge(acts.merge(found, Named.as("acts-and-incidents")), Named.as("all-that-is-heard"));
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
        return ItemEntry.newBuilder().setAct(ActWire.act(placed.act())).build();
    }

    private static <V extends SpecificRecord> Repartitioned<String, V> inOrder(
            String name, Class<V> type, int partitions) {
        return Repartitioned.with(Serdes.String(), StateSerde.of(type))
                .withName(name)
                .withNumberOfPartitions(partitions);
    }

    private static StoreBuilder<?> kept(String name, Class<? extends SpecificRecord> type) {
        return store(name, Serdes.String(), StateSerde.of(type));
    }
}
