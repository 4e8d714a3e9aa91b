package io.tollstream.alerts.domain;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an incident is.
 *
 * @param country ISO 3166-1 code; empty where unknown, as are kind, region and place
 * @param region second half of the ISO 3166-2 code
 * @param open whether items may join it
 * @param changedAt when it last was changed
 */
public record Profile(
        String title, String kind, String country, String region, String place, boolean open, Instant changedAt) {

    /** "train hijacking, Bolan, PK"; empty where nothing is known. */
    String where() {
        return Stream.of(kind, place, country).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }
}
