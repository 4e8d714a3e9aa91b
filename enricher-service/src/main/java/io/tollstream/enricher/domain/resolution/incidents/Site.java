package io.tollstream.enricher.domain.resolution.incidents;

import io.tollstream.enricher.domain.resolution.places.Whereabouts;
import org.jspecify.annotations.Nullable;

/**
 * Where an incident happened, for people and for a map.
 *
 * @param sharpness how sharply it is told
 * @param name of the city, region or country; empty where nothing tells
 * @param country ISO 3166-1 alpha-2; empty where nothing tells
 * @param region second half of the ISO 3166-2 code; empty where nothing tells
 * @param latitude degrees north; null where no place is known
 * @param longitude degrees east; null where no place is known
 */
public record Site(
        Sharpness sharpness,
        String name,
        String country,
        String region,
        @Nullable Double latitude,
        @Nullable Double longitude) {

    /** Nothing tells where. */
    public static final Site UNKNOWN = new Site(Sharpness.NOWHERE, "", "", "", null, null);

    /** How sharply a place is told. */
    public enum Sharpness {
        NOWHERE,
        COUNTRY,
        REGION,
        CITY
    }

    /** The likeliest place of an item. */
    static Site of(Whereabouts where) {
        var best = where.best();
        if (best == null) {
            return where.country().isEmpty()
                    ? UNKNOWN
                    : new Site(Sharpness.COUNTRY, "", where.country(), where.region(), null, null);
        }
        var sharpness =
                switch (best.kind()) {
                    case CITY -> Sharpness.CITY;
                    case REGION -> Sharpness.REGION;
                    case COUNTRY -> Sharpness.COUNTRY;
                };
        return new Site(sharpness, best.name(), where.country(), where.region(), best.latitude(), best.longitude());
    }

    /** Of two the sharper; the earlier where neither is, or where they are in different countries. */
    Site sharper(Site other) {
        var elsewhere = !country.isEmpty() && !country.equals(other.country);
        return elsewhere || other.sharpness.compareTo(sharpness) <= 0 ? this : other;
    }
}
