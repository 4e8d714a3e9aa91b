package io.tollstream.local.command;

import io.tollstream.enricher.evaluation.Merit;
import io.tollstream.enricher.evaluation.Scores;
import io.tollstream.schemas.settings.BadSetting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shares that an evaluation must reach. */
record FloorCheck(Map<Merit, Double> floors) {

    /** @throws BadSetting where a name or a share is none */
    static FloorCheck of(Map<String, Double> named) {
        var floors = new LinkedHashMap<Merit, Double>();
        named.forEach((name, floor) -> floors.put(merit(name), share(name, floor)));
        return new FloorCheck(floors);
    }

    /** A sentence for each that is not reached. */
    List<String> fallen(Scores scores) {
        return floors.entrySet().stream()
                .flatMap(floor -> sentence(floor.getKey(), floor.getValue(), scores))
                .toList();
    }

    private static Stream<String> sentence(Merit merit, double floor, Scores scores) {
        var share = merit.of(scores);
        if (share.isEmpty()) {
            return Stream.of("No item is labelled for " + merit.word() + ", so its floor cannot be checked.");
        }
        return share.getAsDouble() >= floor
                ? Stream.of()
                : Stream.of(String.format(
                        Locale.ROOT, "%s is %.4f, under its floor of %s.", merit.word(), share.getAsDouble(), floor));
    }

    private static Merit merit(String name) {
        return Merit.named(name)
                .orElseThrow(() -> new BadSetting("--fail-under names '" + name + "'; it takes "
                        + Stream.of(Merit.values()).map(Merit::word).collect(Collectors.joining(", ")) + "."));
    }

    private static double share(String name, double floor) {
        if (floor >= 0 && floor <= 1) {
            return floor;
        }
        throw new BadSetting("--fail-under " + name + " is '" + floor + "'; it takes a share between 0 and 1.");
    }
}
