package io.tollstream.alerts.kafka;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Which incident must be looked at when, where nothing is heard of it before; in memory, made again from the store. */
final class Dues {

    private record Due(Instant at, String incidentKey) {}

    private final TreeSet<Due> order =
            new TreeSet<>(Comparator.comparing(Due::at).thenComparing(Due::incidentKey));
    private final Map<String, Due> byIncident = new HashMap<>();

    /** @param at empty for never */
    void set(String incidentKey, Optional<Instant> at) {
        var before = byIncident.remove(incidentKey);
        if (before != null) {
            order.remove(before);
        }
        at.map(when -> new Due(when, incidentKey)).ifPresent(due -> {
            byIncident.put(incidentKey, due);
            order.add(due);
        });
    }

    /** The incidents that are due by then. */
    List<String> until(Instant now) {
        var due = new ArrayList<String>();
        for (var one : order) {
            if (one.at().isAfter(now)) {
                break;
            }
            due.add(one.incidentKey());
        }
        return due;
    }
}
