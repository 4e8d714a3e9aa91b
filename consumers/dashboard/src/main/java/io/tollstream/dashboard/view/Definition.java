package io.tollstream.dashboard.view;

import io.tollstream.schemas.Incident;
import io.tollstream.schemas.IncidentState;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an incident is said to be, as far as it is shown.
 *
 * @param place for people; empty where unknown
 * @param latitude degrees north; null where no place is known
 * @param mergedInto null where it is not merged
 * @param words what it is found by, folded
 */
record Definition(
        String title,
        String kind,
        String place,
        String country,
        String region,
        @Nullable Double latitude,
        @Nullable Double longitude,
        IncidentState state,
        @Nullable String mergedInto,
        List<String> aliases,
        String words) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    static Definition of(Incident incident) {
        var place = incident.getPlace().isEmpty() ? String.join(", ", incident.getPlaces()) : incident.getPlace();
        return new Definition(
                incident.getTitle(),
                incident.getKind(),
                place,
                incident.getCountry(),
                incident.getRegion(),
                incident.getLatitude(),
                incident.getLongitude(),
                incident.getState(),
                incident.getState() == IncidentState.MERGED ? incident.getMergedInto() : null,
                incident.getAliases(),
                words(
                        incident.getKey(),
                        Stream.concat(
                                Stream.of(incident.getTitle(), incident.getKind(), place),
                                incident.getAliases().stream())));
    }

    /** Of an incident that nobody has defined: what its key says. */
    static Definition none(String key) {
        return new Definition(
                key, "", "", "", "", null, null, IncidentState.OPEN, null, List.of(), words(key, Stream.empty()));
    }

    private static String words(String key, Stream<String> texts) {
        return Stream.concat(Stream.of(key), texts).map(Definition::folded).collect(Collectors.joining("\n"));
    }

    /** In lower case and without accents. */
    static String folded(String text) {
        var plain = text.chars().allMatch(letter -> letter < 0x80)
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("");
        return plain.toLowerCase(Locale.ROOT);
    }
}
