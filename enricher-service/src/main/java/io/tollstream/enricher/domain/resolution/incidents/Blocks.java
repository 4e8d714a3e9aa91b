package io.tollstream.enricher.domain.resolution.incidents;

/** Which incidents an item is compared with: those of its country, so that they can live together in one partition. */
final class Blocks {

    /** The block of what names no place. */
    static final String NOWHERE = "nowhere";

    /** The block of an item: the country it is about, or {@link #NOWHERE}. */
    static String of(String country) {
        return country.isEmpty() ? NOWHERE : country;
    }

    private Blocks() {}
}
