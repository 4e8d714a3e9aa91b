package io.tollstream.enricher.domain.resolution;

import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.resolution.incidents.Standings;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The incidents that people defined or that something was done to, and how an item finds its own among them: by the key it
 * came with, else as it is pinned, else by a watch definition. One at a time may change while many read.
 */
public final class KnownIncidents implements Standings {

    /** Redirects are followed this far: merges of merges, but no circle. */
    private static final int LONGEST_REDIRECT = 16;

    private final Map<String, KnownIncident> byKey = new ConcurrentHashMap<>();
    private final Map<String, String> pins = new ConcurrentHashMap<>();
    private final Watches watches = new Watches();

    public void put(KnownIncident incident) {
        var before = byKey.put(incident.key(), incident);
        incident.pinnedItems().forEach(item -> pins.put(item, incident.key()));
        unpin(before, incident);
        watches.put(incident.watch());
    }

    public void remove(String incidentKey) {
        unpin(byKey.remove(incidentKey), null);
        watches.remove(incidentKey);
    }

    private void unpin(@Nullable KnownIncident before, @Nullable KnownIncident now) {
        if (before == null || before.pinnedItems().isEmpty()) {
            return;
        }
        var still = now == null ? Set.<String>of() : Set.copyOf(now.pinnedItems());
        before.pinnedItems().stream()
                .filter(item -> !still.contains(item))
                .forEach(item -> pins.remove(item, before.key()));
    }

    public Resolution resolve(Item item) {
        if (item.incidentKey() != null) {
            return new Resolution.Given(home(item.incidentKey()));
        }
        return pinned(item.id())
                .<Resolution>map(incident -> new Resolution.Pinned(home(incident)))
                .or(() -> watches.match(item)
                        .map(match -> new Resolution.Watched(home(match.incidentKey()), match.alias())))
                .orElseGet(Resolution.Unresolved::new);
    }

    /** How many incidents items may join by watch. */
    public int watched() {
        return watches.open();
    }

    @Override
    public String home(String incidentKey) {
        var key = incidentKey;
        var seen = new HashSet<String>();
        while (seen.add(key) && seen.size() <= LONGEST_REDIRECT) {
            var incident = byKey.get(key);
            if (incident == null || incident.watch().mergedInto() == null) {
                return key;
            }
            key = incident.watch().mergedInto();
        }
        return incidentKey;
    }

    @Override
    public boolean joinable(String incidentKey) {
        var incident = byKey.get(incidentKey);
        return incident == null || incident.watch().open() || incident.watch().mergedInto() != null;
    }

    /** Taken are the keys that people gave or speak of. */
    @Override
    public boolean taken(String incidentKey) {
        var incident = byKey.get(incidentKey);
        return incident != null && incident.byPeople();
    }

    /** The incident that this item is held to. */
    public Optional<String> pinned(String itemId) {
        return Optional.ofNullable(pins.get(itemId));
    }
}
