package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.incident.IncidentNode;
import io.tollstream.enricher.domain.incident.IncidentState;
import io.tollstream.enricher.domain.incident.Placements;
import io.tollstream.enricher.domain.incident.Received;
import io.tollstream.enricher.domain.incident.Shelf;
import io.tollstream.enricher.domain.toll.Ledger;
import io.tollstream.enricher.domain.toll.Toll;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.TollRevision;
import io.tollstream.streams.UnusableRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The node of one incident without Kafka Streams round it: from the records of casualty.updates, in the order of their
 * partition, come the same revisions and tolls, byte for byte, as the enricher wrote.
 */
public final class TollDerivation {

    private final MemoryShelf shelf;
    private IncidentState state;
    private ChainLink link = ChainLink.START;

    /**
     * What one record came to.
     *
     * @param counted whether an update came that counts here
     * @param toll the toll to be written with the revision; null is a tombstone, and without a revision nothing
     * @param sent what other incidents hear of it, as records on casualty.updates
     */
    public record Outcome(
            boolean counted,
            Optional<TollRevision> revision,
            @Nullable IncidentToll toll,
            List<CasualtyUpdate> sent) {}

    /** Hears which updates an incident keeps, and which it lets go: withdrawn by another incident, or forgotten. */
    public interface Keeping {

        Keeping UNHEARD = new Keeping() {};

        default void kept(Received<CasualtyUpdate> update) {}

        default void letGo(Received<CasualtyUpdate> update) {}
    }

    public TollDerivation(String incidentKey) {
        this(incidentKey, Keeping.UNHEARD);
    }

    /** @param keeping hears of each update that is kept or let go, while the record that did it is taken */
    public TollDerivation(String incidentKey, Keeping keeping) {
        this.shelf = new MemoryShelf(keeping);
        this.state = IncidentState.start(incidentKey);
    }

    /** What a ledger says, of an incident whose chain of revisions is left out of it: number 0, and a hash of zeros. */
    public static IncidentToll toll(String incidentKey, Ledger ledger) {
        return TollWire.toll(incidentKey, Toll.of(ledger), ChainLink.START);
    }

    /** @throws UnusableRecord where the enricher sends it to the dead letters, with the reason */
    public Outcome take(CasualtyUpdate record) {
        var told = Told.of(state.key(), record);
        var step = told.to(new IncidentNode<>(state, shelf));
        var change = TollStep.of(told, step, link);
        state = step.after();
        link = change.linkAfter();
        var dispatch = new Dispatch(state.key(), record);
        return new Outcome(
                step.counted(),
                change.revised(),
                change.revised().isPresent() ? change.after() : null,
                step.sent().stream().flatMap(dispatch::records).toList());
    }

    /** Goes on from a revision as it stands on the topic, whatever was derived before it. */
    public void goOnFrom(TollRevision recorded) {
        link = ChainLink.of(recorded);
    }

    /** Whether the incident was taken in by another: its toll is a tombstone then. */
    public boolean merged() {
        return state.placements().merged();
    }

    /** What counts here, added up. */
    public Ledger ledger() {
        return state.ledger();
    }

    /** Where the incident's updates belong, by the acts it was told of. */
    public Placements placements() {
        return state.placements();
    }

    /** Every update that is kept, by id and by the way it came. */
    private static final class MemoryShelf implements Shelf<CasualtyUpdate> {

        private final TreeMap<String, TreeMap<String, Received<CasualtyUpdate>>> updates = new TreeMap<>();
        private final Keeping keeping;

        private MemoryShelf(Keeping keeping) {
            this.keeping = keeping;
        }

        @Override
        public List<Received<CasualtyUpdate>> of(String updateId) {
            var ways = updates.get(updateId);
            return ways == null ? List.of() : List.copyOf(ways.values());
        }

        @Override
        public List<Received<CasualtyUpdate>> all() {
            var all = new ArrayList<Received<CasualtyUpdate>>();
            updates.values().forEach(ways -> all.addAll(ways.values()));
            return all;
        }

        @Override
        public void put(Received<CasualtyUpdate> received) {
            updates.computeIfAbsent(received.id(), id -> new TreeMap<>()).put(received.via(), received);
            keeping.kept(received);
        }

        @Override
        public void remove(Received<CasualtyUpdate> received) {
            keeping.letGo(received);
            var ways = updates.get(received.id());
            if (ways != null) {
                ways.remove(received.via());
                if (ways.isEmpty()) {
                    updates.remove(received.id());
                }
            }
        }
    }
}
