package io.tollstream.enricher.evaluation.gold;

import io.tollstream.enricher.evaluation.Evaluation;
import io.tollstream.enricher.evaluation.Merit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The shares that the readers must reach on the set of our own writing, every raise of them, the newest last.
 *
 * @param raises by the name of the share: "f1", "killed", "f1.es"
 */
record Floors(List<SortedMap<String, Double>> raises) {

    static final Path FILE = OwnSet.DIRECTORY.resolve("floors.txt");
    private static final List<Merit> OVERALL =
            List.of(Merit.F1, Merit.STANCE, Merit.KILLED, Merit.INJURED, Merit.BOTH, Merit.ATTACKERS);

    /** What a floor stays below the share it was raised to, so that a change may gain much and lose a little. */
    private static final double SLACK = 0.01;

    private static final double HUNDRED = 100;

    static Floors read() throws IOException {
        var raises = new ArrayList<SortedMap<String, Double>>();
        for (var line : Files.readAllLines(FILE)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                raises.add(raise(line));
            }
        }
        return new Floors(raises);
    }

    private static SortedMap<String, Double> raise(String line) {
        return Stream.of(line.strip().split("\\s+"))
                .map(word -> word.split("="))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> Double.valueOf(pair[1]), (one, other) -> other, TreeMap::new));
    }

    SortedMap<String, Double> newest() {
        return raises.getLast();
    }

    /** The shares of an evaluation by name; of a language only the figures, for its items are few. */
    static SortedMap<String, Double> shares(Evaluation evaluation) {
        var shares = new TreeMap<String, Double>();
        var all = evaluation.scores();
        OVERALL.forEach(merit -> merit.of(all).ifPresent(share -> shares.put(merit.word(), share)));
        evaluation.byLanguage().forEach((language, part) -> {
            var figures = part.scores().figures();
            if (figures.wanted() > 0) {
                shares.put(Merit.F1.word() + "." + language, figures.f1());
            }
        });
        return shares;
    }

    /** The newest floors, each raised to just below the share where that is higher. */
    SortedMap<String, Double> raisedTo(Map<String, Double> shares) {
        var raised = new TreeMap<>(newest());
        shares.forEach((name, share) ->
                raised.merge(name, Math.max(0, Math.floor((share - SLACK) * HUNDRED) / HUNDRED), Math::max));
        return raised;
    }

    static void append(SortedMap<String, Double> raise) throws IOException {
        var line = raise.entrySet().stream()
                .map(floor -> String.format(Locale.ROOT, "%s=%.2f", floor.getKey(), floor.getValue()))
                .collect(Collectors.joining(" "));
        Files.writeString(FILE, Files.readString(FILE).stripTrailing() + "\n" + line + "\n");
    }
}
