package io.tollstream.enricher.domain.resolution.places;

/**
 * A place of the world: a city or village, a region (first-level division), or a country.
 *
 * @param id GeoNames' number of a city; of regions and countries a negative one of our own, the same for the same files
 * @param country ISO 3166-1 alpha-2
 * @param region the second half of the ISO 3166-2 code ("TX" of US-TX); empty where unknown, and for countries
 * @param population of a region or country that of its cities together
 * @param latitude degrees north; of a region or country where its people live on average
 * @param longitude degrees east
 */
public record Place(
        Kind kind,
        int id,
        String name,
        String country,
        String region,
        long population,
        double latitude,
        double longitude) {

    public enum Kind {
        CITY,
        REGION,
        COUNTRY
    }

    /** Whether one lies in the other, or they are the same. */
    public boolean agrees(Place other) {
        if (!country.equals(other.country)) {
            return false;
        }
        if (kind == Kind.CITY && other.kind == Kind.CITY) {
            return id == other.id;
        }
        return kind == Kind.COUNTRY || other.kind == Kind.COUNTRY || region.equals(other.region);
    }
}
