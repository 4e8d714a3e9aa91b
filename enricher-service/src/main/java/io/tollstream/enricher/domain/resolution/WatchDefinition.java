package io.tollstream.enricher.domain.resolution;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes an item one of an incident's: a name, a place, a time.
 *
 * @param aliases an item must hold one of them, as whole words, in any case
 * @param places where there are any, an item must hold one of them too
 * @param from items published before do not match; null is no bound
 * @param until items published at or after do not match; null is no bound
 * @param open whether items may still join
 * @param mergedInto the incident that took this one in, if one did
 */
public record WatchDefinition(
        String incidentKey,
        List<String> aliases,
        List<String> places,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean open,
        @Nullable String mergedInto) {

    public WatchDefinition {
        aliases = List.copyOf(aliases);
        places = List.copyOf(places);
    }

    boolean covers(Instant publishedAt) {
        return (from == null || !publishedAt.isBefore(from)) && (until == null || publishedAt.isBefore(until));
    }
}
