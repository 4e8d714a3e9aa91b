package io.tollstream.alerts.domain;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents a rule looks at; each set empty for all.
 *
 * @param countries ISO 3166-1 codes in capitals
 * @param regions country and region as in ISO 3166-2: PK-BA
 * @param kinds words of kinds of event; a kind matches where it holds one of them as whole words
 */
public record Scope(Set<String> countries, Set<String> regions, Set<String> kinds) {

    public static final Scope EVERYWHERE = new Scope(Set.of(), Set.of(), Set.of());

    public Scope {
        countries = Set.copyOf(countries);
        regions = Set.copyOf(regions);
        kinds = Set.copyOf(kinds);
    }

    /** @param profile null where nothing is known: then only a rule for all incidents looks at it */
    boolean holds(@Nullable Profile profile) {
        if (profile == null) {
            return countries.isEmpty() && regions.isEmpty() && kinds.isEmpty();
        }
        return (countries.isEmpty() || countries.contains(profile.country()))
                && (regions.isEmpty() || regions.contains(profile.country() + "-" + profile.region()))
                && (kinds.isEmpty() || kinds.stream().anyMatch(kind -> says(profile.kind(), kind)));
    }

    private static boolean says(String kind, String word) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(word.toLowerCase(Locale.ROOT)) + "(?![\\p{L}\\p{N}])")
                .matcher(kind.toLowerCase(Locale.ROOT))
                .find();
    }
}
