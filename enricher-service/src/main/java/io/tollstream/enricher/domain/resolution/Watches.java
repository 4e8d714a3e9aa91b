package io.tollstream.enricher.domain.resolution;

import io.tollstream.enricher.domain.Item;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The incidents that are watched for, and how an item finds its own: by the key it came with, else by the watch
 * definition with the longest alias in its text.
 */
public final class Watches {

    /** Redirects are followed this far: merges of merges, but no circle. */
    private static final int LONGEST_REDIRECT = 16;

    private final Map<String, WatchDefinition> byKey = new HashMap<>();
    private final List<Watch> watches;

    public Watches(Collection<WatchDefinition> definitions) {
        definitions.forEach(definition -> byKey.put(definition.incidentKey(), definition));
        watches = definitions.stream()
                .filter(definition -> definition.open() || definition.mergedInto() != null)
                .sorted(Comparator.comparing(WatchDefinition::incidentKey))
                .map(Watch::of)
                .toList();
    }

    /** How many incidents items may join by watch. */
    public int open() {
        return watches.size();
    }

    public Resolution resolve(Item item) {
        if (item.incidentKey() != null) {
            return new Resolution.Given(redirected(item.incidentKey()));
        }
        var words = words(item.fullText());
        return watches.stream()
                .filter(watch -> watch.definition.covers(item.publishedAt()))
                .flatMap(watch -> watch.match(words).stream())
                .max(Comparator.comparingInt(
                                (Resolution.Watched match) -> match.alias().length())
                        .thenComparing(Comparator.comparing(Resolution.Watched::incidentKey)
                                .reversed()))
                .<Resolution>map(match -> new Resolution.Watched(redirected(match.incidentKey()), match.alias()))
                .orElseGet(Resolution.Unresolved::new);
    }

    /** Whether items may join an incident: one that nobody closed, or that was taken in by another. */
    public boolean joinable(String incidentKey) {
        var definition = byKey.get(incidentKey);
        return definition == null || definition.open() || definition.mergedInto() != null;
    }

    /** Whether anybody defined an incident of this key. */
    public boolean knows(String incidentKey) {
        return byKey.containsKey(incidentKey);
    }

    /** The incident that took this one in, or the key itself. */
    public String redirected(String incidentKey) {
        var key = incidentKey;
        var seen = new HashSet<String>();
        while (seen.add(key) && seen.size() <= LONGEST_REDIRECT) {
            var definition = byKey.get(key);
            if (definition == null || definition.mergedInto() == null) {
                return key;
            }
            key = definition.mergedInto();
        }
        return incidentKey;
    }

    /** Lower-case words between single spaces, so that a name is found as whole words whatever stands between them. */
    private static String words(String text) {
        var words = new StringBuilder(text.length() + 2).append(' ');
        text.codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point)
                    || Character.getType(point) == Character.NON_SPACING_MARK
                    || Character.getType(point) == Character.COMBINING_SPACING_MARK) {
                words.appendCodePoint(point);
            } else if (words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        });
        return words.append(' ').toString().toLowerCase(Locale.ROOT).replace("  ", " ");
    }

    private record Watch(WatchDefinition definition, List<String> aliases, List<String> places) {

        static Watch of(WatchDefinition definition) {
            return new Watch(definition, wordsOf(definition.aliases()), wordsOf(definition.places()));
        }

        private static List<String> wordsOf(List<String> names) {
            return names.stream()
                    .map(Watches::words)
                    .filter(name -> !name.isBlank())
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        }

        Optional<Resolution.Watched> match(String text) {
            var placed = places.isEmpty() || places.stream().anyMatch(text::contains);
            return aliases.stream()
                    .filter(alias -> placed && text.contains(alias))
                    .findFirst()
                    .map(alias -> new Resolution.Watched(definition.incidentKey(), alias.strip()));
        }
    }
}
