package io.tollstream.endtoend.cluster;

import io.tollstream.endtoend.cluster.Cluster.Kind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which kinds of cluster a test stood on: those that lived when it began, and those it started. */
final class Usage {

    private static final Map<Kind, Integer> ALIVE = new EnumMap<>(Kind.class);
    private static final Set<Kind> SEEN = EnumSet.noneOf(Kind.class);

    private Usage() {}

    static synchronized void began(Kind kind) {
        ALIVE.merge(kind, 1, Integer::sum);
        SEEN.add(kind);
    }

    static synchronized void ended(Kind kind) {
        ALIVE.computeIfPresent(kind, (same, count) -> count > 1 ? count - 1 : null);
    }

    static synchronized void testBegins() {
        SEEN.clear();
        SEEN.addAll(ALIVE.keySet());
    }

    static synchronized Set<Kind> ofThisTest() {
        return Set.copyOf(SEEN);
    }
}
