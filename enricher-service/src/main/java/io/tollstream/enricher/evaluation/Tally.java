package io.tollstream.enricher.evaluation;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How many items are wholly right, and how often each thing went wrong in the others. */
public record Tally(int items, int right, int missed, int extra, Map<Aspect, Integer> mistaken, int tolls) {

    static Tally of(Collection<Judged> items) {
        var right = 0;
        var missed = 0;
        var extra = 0;
        var tolls = 0;
        var mistaken = new EnumMap<Aspect, Integer>(Aspect.class);
        for (var item : items) {
            right += item.right() ? 1 : 0;
            for (var confusion : item.confusions()) {
                switch (confusion) {
                    case Confusion.Missed m -> missed++;
                    case Confusion.Extra e -> extra++;
                    case Confusion.WrongToll w -> tolls++;
                    case Confusion.Mistaken m -> mistaken.merge(m.aspect(), 1, Integer::sum);
                }
            }
        }
        return new Tally(items.size(), right, missed, extra, mistaken, tolls);
    }

    public int wrong() {
        return items - right;
    }

    public int mistaken(Aspect aspect) {
        return mistaken.getOrDefault(aspect, 0);
    }
}
