package io.tollstream.enricher.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A run over labelled items, and the ways to look at it. */
public record Evaluation(List<Judged> items) {

    public Evaluation {
        items = List.copyOf(items);
    }

    public Scores scores() {
        return Scores.of(items);
    }

    public Tally tally() {
        return Tally.of(items);
    }

    /** In order of the languages' tags; items whose label names none are under "und". */
    public Map<String, Evaluation> byLanguage() {
        return grouped(gold -> List.of(gold.language().isEmpty() ? "und" : gold.language()), Comparator.naturalOrder());
    }

    /** In order of the sets' names. */
    public Map<String, Evaluation> bySet() {
        return grouped(gold -> List.of(gold.set()), Comparator.naturalOrder());
    }

    /** By each tag that an item has, numbers in their order and before words. */
    public Map<String, Evaluation> byPhenomenon() {
        return grouped(GoldItem::phenomena, Evaluation::byNumber);
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

    private Map<String, Evaluation> grouped(Function<GoldItem, List<String>> keys, Comparator<String> order) {
        var groups = new TreeMap<String, List<Judged>>(order);
        for (var item : items) {
            for (var key : new LinkedHashSet<>(keys.apply(item.gold()))) {
                groups.computeIfAbsent(key, none -> new ArrayList<>()).add(item);
            }
        }
        var evaluations = new LinkedHashMap<String, Evaluation>();
        groups.forEach((key, members) -> evaluations.put(key, new Evaluation(members)));
        return evaluations;
    }

    private static int byNumber(String one, String other) {
        var byNumber = Integer.compare(number(one), number(other));
        return byNumber != 0 ? byNumber : one.compareTo(other);
    }

    private static int number(String tag) {
        return tag.matches("[0-9]{1,9}") ? Integer.parseInt(tag) : Integer.MAX_VALUE;
    }
}
