package io.tollstream.enricher.domain.resolution.places;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a text says that something happened.
 *
 * @param places those it may mean, the likeliest first; cities before the regions and countries they lie in
 * @param country ISO 3166-1 alpha-2; empty where nothing tells
 * @param region second half of the ISO 3166-2 code; empty where nothing tells
 */
public record Whereabouts(List<Place> places, String country, String region) {

    /** Nothing tells where. */
    public static final Whereabouts UNKNOWN = new Whereabouts(List.of(), "", "");

    public Whereabouts {
        places = List.copyOf(places);
    }

    /** The likeliest place; null where nothing tells. */
    public @Nullable Place best() {
        return places.isEmpty() ? null : places.getFirst();
    }
}
