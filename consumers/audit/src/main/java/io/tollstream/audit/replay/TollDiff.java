package io.tollstream.audit.replay;

import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.TollClaim;
import io.tollstream.schemas.TollFigure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Two sets of tolls, compared: incident by incident, number by number. What made a number (revision, rules version) is no
 * difference; what it says is, and by which words.
 */
record TollDiff(int same, List<String> onlyInFirst, List<String> onlyInSecond, List<Different> different) {

    /** What a number is of. */
    record Cell(Measure measure, Party party) {}

    /**
     * A figure that the two say differently.
     *
     * @param first null where the first has none
     * @param second null where the second has none
     */
    record Change(
            Cell cell, @Nullable TollFigure first, @Nullable TollFigure second) {

        /** Shown as the figure itself. */
        private static final Set<String> SHOWN = Set.of("low", "best", "high", "status");

        /** By how many people the best figure is more in the second; a missing one counts as none. */
        long more() {
            return (second == null ? 0 : second.getBest()) - (first == null ? 0 : first.getBest());
        }

        /** What differs beside numbers and status: the names of the figure's fields, where both have one. */
        List<String> aspects() {
            if (first == null || second == null) {
                return List.of();
            }
            return first.getSchema().getFields().stream()
                    .filter(field -> !SHOWN.contains(field.name()))
                    .filter(field -> !Objects.equals(first.get(field.pos()), second.get(field.pos())))
                    .map(Schema.Field::name)
                    .toList();
        }
    }

    /** An incident that both have and say differently. */
    record Different(String incident, List<Change> changes, boolean claimsDiffer) {}

    static TollDiff of(SortedMap<String, IncidentToll> first, SortedMap<String, IncidentToll> second) {
        var same = 0;
        var different = new ArrayList<Different>();
        for (var one : first.entrySet()) {
            var other = second.get(one.getKey());
            if (other != null) {
                var changes = changes(one.getValue(), other);
                var claimsDiffer = !claims(one.getValue()).equals(claims(other));
                if (changes.isEmpty() && !claimsDiffer) {
                    same++;
                } else {
                    different.add(new Different(one.getKey(), changes, claimsDiffer));
                }
            }
        }
        return new TollDiff(same, without(first, second), without(second, first), different);
    }

    private static List<String> without(Map<String, ?> these, Map<String, ?> those) {
        return these.keySet().stream().filter(key -> !those.containsKey(key)).toList();
    }

    private static List<Change> changes(IncidentToll first, IncidentToll second) {
        var firsts = figures(first);
        var seconds = figures(second);
        var cells = new ArrayList<>(firsts.keySet());
        seconds.keySet().stream().filter(cell -> !firsts.containsKey(cell)).forEach(cells::add);
        return cells.stream()
                .map(cell -> new Change(cell, firsts.get(cell), seconds.get(cell)))
                .filter(change -> !Objects.equals(change.first(), change.second()))
                .toList();
    }

    private static Map<Cell, TollFigure> figures(IncidentToll toll) {
        var figures = new LinkedHashMap<Cell, TollFigure>();
        toll.getFigures().forEach(figure -> figures.put(new Cell(figure.getMeasure(), figure.getParty()), figure));
        return figures;
    }

    private static Set<TollClaim> claims(IncidentToll toll) {
        return new TreeSet<>(toll.getClaims());
    }

    boolean isEmpty() {
        return onlyInFirst.isEmpty() && onlyInSecond.isEmpty() && different.isEmpty();
    }

    /** By how many people the second says more, over the incidents that both have. */
    Map<Cell, Long> sums() {
        var sums = new TreeMap<Cell, Long>(Comparator.comparing(Cell::measure).thenComparing(Cell::party));
        different.forEach(one -> one.changes().forEach(change -> sums.merge(change.cell(), change.more(), Long::sum)));
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }
}
