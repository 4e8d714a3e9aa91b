package io.tollstream.enricher.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run over labelled items, and the ways to look at it. */
public record Evaluation(List<Judged> items) {

    public Evaluation {
        items = List.copyOf(items);
    }

    public Scores scores() {
        return Scores.of(items);
    }

    /** In order of the languages' tags; items whose label names none are under "und". */
    public Map<String, Scores> byLanguage() {
        return grouped(
                item -> Stream.of(
                        item.gold().language().isEmpty() ? "und" : item.gold().language()),
                Scores::of,
                Comparator.naturalOrder());
    }

    /** By each tag that an item has, numbers in their order and before words. */
    public Map<String, Tally> byPhenomenon() {
        return grouped(item -> item.gold().phenomena().stream(), Tally::of, Evaluation::byNumber);
    }

    /** What was taken for what, and how often, the commonest first: "stance: claimed → confirmed". */
    public Map<String, Long> mistakes() {
        var counted = items.stream()
                .flatMap(item -> item.confusions().stream())
                .filter(Confusion.Mistaken.class::isInstance)
                .map(Confusion.Mistaken.class::cast)
                .filter(mistake -> mistake.aspect() != Aspect.COUNT && mistake.aspect() != Aspect.REPLACES)
                .collect(Collectors.groupingBy(
                        mistake -> mistake.aspect().word() + ": " + mistake.confused(),
                        TreeMap::new,
                        Collectors.counting()));
        var sorted = new LinkedHashMap<String, Long>();
        counted.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private <T> Map<String, T> grouped(
            Function<Judged, Stream<String>> keys, Function<List<Judged>, T> sum, Comparator<String> order) {
        var groups = new TreeMap<String, List<Judged>>(order);
        items.forEach(item -> keys.apply(item).distinct().forEach(key -> groups.computeIfAbsent(
                        key, none -> new ArrayList<>())
                .add(item)));
        var summed = new LinkedHashMap<String, T>();
        groups.forEach((key, members) -> summed.put(key, sum.apply(members)));
        return summed;
    }

    private static int byNumber(String one, String other) {
        var byNumber = Integer.compare(number(one), number(other));
        return byNumber != 0 ? byNumber : one.compareTo(other);
    }

    private static int number(String tag) {
        return tag.matches("[0-9]{1,9}") ? Integer.parseInt(tag) : Integer.MAX_VALUE;
    }
}
