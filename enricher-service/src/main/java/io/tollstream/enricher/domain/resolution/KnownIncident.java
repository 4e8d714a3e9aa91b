package io.tollstream.enricher.domain.resolution;

import java.util.List;

/**
 * One incident as the resolver knows it.
 *
 * @param byPeople whether a person defined it or did something to it
 * @param pinnedItems the news items that are held to it
 */
public record KnownIncident(WatchDefinition watch, boolean byPeople, List<String> pinnedItems) {

    public KnownIncident {
        pinnedItems = List.copyOf(pinnedItems);
    }

    String key() {
        return watch.incidentKey();
    }
}
