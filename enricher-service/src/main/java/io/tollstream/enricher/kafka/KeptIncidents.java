package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.resolution.incidents.Keeper;
import io.tollstream.enricher.domain.resolution.incidents.Likeness;
import io.tollstream.enricher.domain.resolution.incidents.OpenIncident;
import io.tollstream.enricher.domain.resolution.incidents.OpenIncidents;
import io.tollstream.enricher.domain.resolution.incidents.Resolver;
import io.tollstream.enricher.domain.resolution.incidents.Standings;
import io.tollstream.enricher.domain.resolution.incidents.TakenKeys;
import io.tollstream.schemas.FindingPosition;
import io.tollstream.schemas.StoredIncident;
import io.tollstream.schemas.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Open incidents that outlive a restart, with their index as it was and the keys that were given. */
final class KeptIncidents implements Keeper, TakenKeys {

    /** The only key of the store that says where finding stands. */
    private static final String HERE = "here";

    /** Words are counted in each partition of the news by itself. */
    private static final double COUNTED = 1.0 / Topics.NEWS_RAW.partitions();

    private final KeyValueStore<String, StoredIncident> incidents;
    private final KeyValueStore<Integer, Long> forgotten;
    private final KeyValueStore<String, String> given;
    private final KeyValueStore<String, FindingPosition> positions;
    private final OpenIncidents open = new OpenIncidents(this);
    private final Resolver resolver;
    private @Nullable FindingPosition position;

    KeptIncidents(
            KeyValueStore<String, StoredIncident> incidents,
            KeyValueStore<Integer, Long> forgotten,
            KeyValueStore<String, String> given,
            KeyValueStore<String, FindingPosition> positions,
            Standings standings,
            int quietDays) {
        this.incidents = incidents;
        this.forgotten = forgotten;
        this.given = given;
        this.positions = positions;
        this.resolver = new Resolver(Likeness.standard(COUNTED), open, this, standings, quietDays);
        restore();
    }

    /** Finds among them. */
    Resolver resolver() {
        return resolver;
    }

    /** How many are open. */
    int size() {
        return open.size();
    }

    /** Stores where finding stands, where that changed. */
    void keepPosition() {
        var now = new FindingPosition(resolver.opened(), resolver.latest(), open.puts());
        if (!now.equals(position)) {
            positions.put(HERE, now);
            position = now;
        }
    }

    private void restore() {
        position = positions.get(HERE);
        if (position == null) {
            return;
        }
        var kept = new ArrayList<OpenIncident>();
        try (var all = incidents.all()) {
            all.forEachRemaining(one -> kept.add(FindingWire.open(one.value)));
        }
        var first = kept.stream().mapToLong(OpenIncident::posted).min().orElse(Long.MAX_VALUE);
        var upTo = new HashMap<Integer, Long>();
        var stale = new ArrayList<Integer>();
        try (var all = forgotten.all()) {
            all.forEachRemaining(one -> {
                if (one.value < first) {
                    stale.add(one.key);
                } else {
                    upTo.put(one.key, one.value);
                }
            });
        }
        stale.forEach(forgotten::delete);
        open.restore(kept, upTo, position.getPuts());
        resolver.resume(position.getOpened(), position.getLatestDay());
    }

    @Override
    public void put(OpenIncident incident) {
        incidents.put(incident.key(), FindingWire.stored(incident));
    }

    @Override
    public void remove(OpenIncident incident) {
        incidents.delete(incident.key());
    }

    @Override
    public void forgotten(int key, long number) {
        forgotten.put(key, number);
    }

    @Override
    public boolean add(String key) {
        return given.putIfAbsent(key, "") == null;
    }

    @Override
    public void removeBefore(String key) {
        var gone = new ArrayList<String>();
        try (var before = given.range(null, key)) {
            before.forEachRemaining(one -> gone.add(one.key));
        }
        gone.stream().filter(one -> one.compareTo(key) < 0).forEach(given::delete);
    }
}
