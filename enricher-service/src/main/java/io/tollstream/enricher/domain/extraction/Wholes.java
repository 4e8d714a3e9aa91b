package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the totals of an item already hold: a smaller number told after a total is of people among its people. */
final class Wholes {

    /** Nouns that tell nothing but sex or age, so that the people they count may be anybody's part. */
    static final Set<String> ANYBODY =
            Set.of("", "man", "woman", "child", "adult", "relative", "student", "passenger", "customer", "citizen");

    /** The first sentence that counts people of a cell, what it counts by noun, and the greatest number since. */
    private static final class Whole {
        private final Map<String, Long> listed = new HashMap<>();
        private @Nullable Statement by;
        private long everybody;

        private void add(Reading reading) {
            by = by == null ? reading.statement() : by;
            if (reading.category().isEmpty()) {
                everybody = Math.max(everybody, reading.count().low());
            } else {
                listed.merge(reading.category(), reading.count().low(), Math::max);
            }
        }

        /**
         * Whether a number of everybody is another kind of voice's: it contradicts the total and is no part of it,
         * unless it tells how some of the hurt are.
         */
        private boolean contradicted(Reading reading) {
            var other = reading.statement();
            var event = reading.mention().event();
            var severe = event != null && event.kind() == Lexicon.Kind.STATE && reading.measure() == Measure.INJURED;
            return by != null
                    && !severe
                    && !by.untold()
                    && !other.untold()
                    && by.who().kind() != other.who().kind()
                    && reading.category().isEmpty();
        }

        private long size() {
            var sum = 0L;
            for (var number : listed.values()) {
                sum += number;
            }
            return Math.max(sum, everybody);
        }
    }

    private final Cells<Whole> wholes = new Cells<>();

    /** The readings in the order of the text, where those that lie inside a total told before are parts of it. */
    static List<Reading> marked(List<Reading> readings) {
        var wholes = new Wholes();
        var marked = new ArrayList<Reading>();
        for (var from = 0; from < readings.size(); ) {
            var to = from + 1;
            while (to < readings.size() && sentence(readings, to) == sentence(readings, from)) {
                to++;
            }
            wholes.mark(readings.subList(from, to), marked);
            from = to;
        }
        marked.replaceAll(wholes::settled);
        return marked;
    }

    /** "Nobody was seriously hurt" tells nothing against a number of the hurt, wherever it stands. */
    private Reading settled(Reading reading) {
        var whole = wholes.of(reading);
        var aside = whole != null
                && reading.scope() == Scope.TOTAL
                && !reading.single()
                && reading.category().isEmpty()
                && reading.measure() == Measure.INJURED
                && reading.count().none();
        return aside ? reading.inside(Rule.WITHIN) : reading;
    }

    private static Sentence sentence(List<Reading> readings, int at) {
        return readings.get(at).mention().sentence();
    }

    private void mark(List<Reading> told, List<Reading> marked) {
        var before = wholes.copy();
        var sums = new Cells<Whole>();
        for (var reading : told) {
            if (counts(reading)) {
                sums.orNew(reading, Whole::new).add(reading);
            }
        }
        for (var reading : told) {
            var whole = wholes.of(reading);
            var sum = sums.of(reading);
            var inside = whole != null
                    && sum != null
                    && counts(reading)
                    && !whole.contradicted(reading)
                    && inside(reading, whole, sum.size());
            marked.add(inside ? reading.inside(Rule.WITHIN) : reading);
        }
        for (var reading : told) {
            if (counts(reading)
                    && (before.of(reading) == null || reading.category().isEmpty())) {
                wholes.orNew(reading, Whole::new).add(reading);
            }
        }
    }

    private static boolean counts(Reading reading) {
        return reading.scope() == Scope.TOTAL
                && !reading.single()
                && reading.stance().accepted()
                && reading.count().low() > 0
                && !reading.mention().correction()
                && reading.mention().replaces() == null;
    }

    private static boolean inside(Reading reading, Whole whole, long told) {
        return ANYBODY.contains(reading.category()) && told < whole.size();
    }
}
