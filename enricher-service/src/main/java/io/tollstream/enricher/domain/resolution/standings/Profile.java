package io.tollstream.enricher.domain.resolution.standings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an incident is, beside where it stands.
 *
 * @param aliases names that an item about it uses
 * @param places words for its place, as items use them
 * @param from items published before do not match; null is no bound
 * @param until items published at or after do not match; null is no bound
 * @param definedBy who defined or last changed it: a desk's name, or that of the machine
 * @param place name of its place, for people; empty where unknown
 * @param latitude degrees north; null where no place is known
 * @param longitude degrees east; null where no place is known
 * @param changedAt when it was last changed; null where not said
 */
public record Profile(
        String title,
        String kind,
        String country,
        List<String> aliases,
        List<String> places,
        @Nullable Instant from,
        @Nullable Instant until,
        String definedBy,
        String place,
        String region,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Instant changedAt) {

    public Profile {
        aliases = List.copyOf(aliases);
        places = List.copyOf(places);
    }

    /** Of an incident of which no more is known than a name. */
    static Profile named(String title, String definedBy, Instant changedAt) {
        return new Profile(title, "", "", List.of(), List.of(), null, null, definedBy, "", "", null, null, changedAt);
    }

    Profile changed(String by, Instant at) {
        return new Profile(
                title, kind, country, aliases, places, from, until, by, place, region, latitude, longitude, at);
    }
}
