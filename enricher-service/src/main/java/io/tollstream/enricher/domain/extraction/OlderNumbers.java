package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where a text tells the numbers that were told before its own: "up from 25". */
final class OlderNumbers {

    private final Map<Count, TreeMap<Integer, Mark>> byCount = new HashMap<>();

    void add(Count count, Mark mark) {
        byCount.computeIfAbsent(count, key -> new TreeMap<>()).put(mark.start(), mark);
    }

    /** The one of this count that stands nearest to a place, or null. */
    @Nullable
    Mark nearest(Count count, int place) {
        var places = byCount.get(count);
        if (places == null) {
            return null;
        }
        var before = places.floorEntry(place);
        var after = places.ceilingEntry(place);
        if (before == null || after == null) {
            return before == null ? after.getValue() : before.getValue();
        }
        return place - before.getKey() <= after.getKey() - place ? before.getValue() : after.getValue();
    }
}
