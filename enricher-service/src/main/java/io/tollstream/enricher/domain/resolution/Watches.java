package io.tollstream.enricher.domain.resolution;

import io.tollstream.enricher.domain.Item;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The incidents that are watched for: an item joins the one with the longest alias in its text. */
final class Watches {

    private final ConcurrentNavigableMap<String, Watch> byKey = new ConcurrentSkipListMap<>();

    /** Of one that items may not join, or that has no name, nothing is watched. */
    void put(WatchDefinition definition) {
        var watch = Watch.of(definition);
        if (watch.aliases.isEmpty() || !(definition.open() || definition.mergedInto() != null)) {
            remove(definition.incidentKey());
        } else {
            byKey.put(definition.incidentKey(), watch);
        }
    }

    void remove(String incidentKey) {
        byKey.remove(incidentKey);
    }

    int open() {
        return byKey.size();
    }

    /** The incident itself, wherever it was merged to. */
    Optional<Resolution.Watched> match(Item item) {
        var words = words(item.fullText());
        return byKey.values().stream()
                .filter(watch -> watch.definition.covers(item.publishedAt()))
                .flatMap(watch -> watch.match(words).stream())
                .max(Comparator.comparingInt(
                                (Resolution.Watched match) -> match.alias().length())
                        .thenComparing(Comparator.comparing(Resolution.Watched::incidentKey)
                                .reversed()));
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
