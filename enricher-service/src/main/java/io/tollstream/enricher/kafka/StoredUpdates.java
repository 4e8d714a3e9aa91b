package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.incident.Received;
import io.tollstream.enricher.domain.incident.Shelf;
import io.tollstream.schemas.CasualtyUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueStore;

/** The updates that one incident keeps, in the store of all incidents: by incident, update and the way it came. */
final class StoredUpdates implements Shelf<CasualtyUpdate> {

    /** Stands in no key or id, so that no incident's updates are taken for another's. */
    static final String SEPARATOR = "\0";

    private final KeyValueStore<String, CasualtyUpdate> store;
    private final String incidentKey;

    StoredUpdates(KeyValueStore<String, CasualtyUpdate> store, String incidentKey) {
        this.store = store;
        this.incidentKey = incidentKey;
    }

    @Override
    public List<Received<CasualtyUpdate>> of(String updateId) {
        return with(incidentKey + SEPARATOR + updateId + SEPARATOR);
    }

    @Override
    public List<Received<CasualtyUpdate>> all() {
        return with(incidentKey + SEPARATOR);
    }

    private List<Received<CasualtyUpdate>> with(String prefix) {
        var found = new ArrayList<Received<CasualtyUpdate>>();
        try (var range = store.prefixScan(prefix, new StringSerializer())) {
            range.forEachRemaining(entry -> found.add(Wire.received(entry.value)));
        }
        return found;
    }

    @Override
    public void put(Received<CasualtyUpdate> received) {
        store.put(place(received), received.record());
    }

    @Override
    public void remove(Received<CasualtyUpdate> received) {
        store.delete(place(received));
    }

    /** @throws IllegalArgumentException where a name in it holds the separator */
    static void checkPlace(CasualtyUpdate update) {
        var via = Objects.requireNonNullElse(update.getMovedFrom(), "");
        if ((update.getIncidentKey() + update.getId() + via).contains(SEPARATOR)) {
            throw new IllegalArgumentException("a key or an id in it holds the character NUL; leave that out");
        }
    }

    private String place(Received<CasualtyUpdate> received) {
        return String.join(SEPARATOR, incidentKey, received.id(), received.via());
    }
}
