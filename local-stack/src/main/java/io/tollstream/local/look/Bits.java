package io.tollstream.local.look;

import io.tollstream.enricher.domain.extraction.Explained;
import io.tollstream.enricher.domain.extraction.Explanation;
import io.tollstream.enricher.domain.extraction.LeftOut;
import io.tollstream.enricher.domain.extraction.Mark;
import io.tollstream.local.look.Bit.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Cuts a text where its figures, their words and what was left out begin and end. */
final class Bits {

    private record Part(int figure, Mark mark) {}

    private final TreeSet<Integer> cuts = new TreeSet<>();
    private final TreeMap<Integer, Spot> spots = new TreeMap<>();
    private final TreeMap<Integer, List<Part>> parts = new TreeMap<>();
    private final TreeMap<Integer, LeftOut> leftOut = new TreeMap<>();

    /**
     * The bits of a text in order; together they are the text.
     *
     * @param alsoAt another place to cut at, such as the end of the title
     */
    static List<Bit> of(String text, Explanation explanation, int alsoAt) {
        var bits = new Bits();
        bits.cuts.add(0);
        bits.cuts.add(Math.clamp(alsoAt, 0, text.length()));
        bits.cuts.add(text.length());
        bits.spots(explanation.figures());
        for (var i = 0; i < explanation.figures().size(); i++) {
            for (var mark : explanation.figures().get(i).marks()) {
                bits.parts
                        .computeIfAbsent(mark.start(), start -> new ArrayList<>())
                        .add(new Part(i + 1, mark));
                bits.cut(mark.start(), mark.end());
            }
        }
        for (var left : explanation.leftOut()) {
            bits.leftOut.put(left.start(), left);
            bits.cut(left.start(), left.end());
        }
        return bits.cut();
    }

    private void cut(int start, int end) {
        cuts.add(start);
        cuts.add(end);
    }

    /** Figures whose words overlap share one spot. */
    private void spots(List<Explained> figures) {
        var order = new ArrayList<Integer>();
        for (var i = 0; i < figures.size(); i++) {
            order.add(i);
        }
        order.sort(
                Comparator.comparingInt(i -> figures.get(i).figure().evidence().start()));
        Spot last = null;
        for (var i : order) {
            var evidence = figures.get(i).figure().evidence();
            if (last == null || evidence.start() >= last.end()) {
                last = new Spot(evidence.start(), evidence.end(), new ArrayList<>());
            } else {
                last = new Spot(last.start(), Math.max(last.end(), evidence.end()), last.figures());
            }
            last.figures().add(i + 1);
            spots.put(last.start(), last);
        }
        spots.values().forEach(spot -> cut(spot.start(), spot.end()));
    }

    private List<Bit> cut() {
        var bits = new ArrayList<Bit>();
        var open = new ArrayList<Part>();
        Integer from = null;
        for (var to : cuts) {
            if (from != null) {
                int start = from;
                open.removeIf(part -> part.mark().end() <= start);
                open.addAll(parts.getOrDefault(start, List.of()));
                bits.add(bit(start, to, open));
            }
            from = to;
        }
        return bits;
    }

    private Bit bit(int start, int end, List<Part> open) {
        var roles = EnumSet.noneOf(Mark.Role.class);
        var figures = new LinkedHashSet<Integer>();
        for (var part : open) {
            roles.add(part.mark().role());
            figures.add(part.figure());
        }
        return new Bit(start, end, spotAt(start), roles, List.copyOf(figures), leftOutAt(start));
    }

    private @Nullable Spot spotAt(int place) {
        var entry = spots.floorEntry(place);
        return entry == null || entry.getValue().end() <= place ? null : entry.getValue();
    }

    private @Nullable LeftOut leftOutAt(int place) {
        var entry = leftOut.floorEntry(place);
        return entry == null || entry.getValue().end() <= place ? null : entry.getValue();
    }
}
