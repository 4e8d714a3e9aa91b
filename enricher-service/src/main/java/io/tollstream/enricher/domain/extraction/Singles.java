package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Decides which single persons are new and which were heard of before: "a boy ... the victim ... the 17-year-old". */
final class Singles {

    private static final Set<String> ANYBODY = Set.of("", "man", "woman", "child", "relative", "student", "passenger");
    private final List<Reading> readings;
    private final List<Reading> counted;

    Singles(Lexicon lexicon, List<Reading> readings, List<Reading> counted) {
        this.readings = readings;
        this.counted = List.copyOf(counted);
    }

    void addTo(List<Reading> figures) {
        var kept = new ArrayList<Reading>();
        for (var reading : readings) {
            if (reading.single() && isNew(reading, kept)) {
                kept.add(reading);
            }
        }
        kept.removeIf(reading -> diedLater(reading, kept));
        figures.addAll(kept);
    }

    private boolean isNew(Reading reading, List<Reading> kept) {
        if (covered(reading)) {
            return false;
        }
        for (var other : kept) {
            if (other.measure() == reading.measure()
                    && other.party() == reading.party()
                    && compatible(other, reading)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a number for everybody already includes them. */
    private boolean covered(Reading reading) {
        var anybody = ANYBODY.contains(reading.category())
                || reading.mention().people().form() == People.Form.KNOWN
                        && reading.category().isEmpty();
        for (var other : counted) {
            var same = other.measure() == reading.measure() && other.party() == reading.party();
            var includes = other.category().isEmpty() || other.category().equals(reading.category());
            if (same
                    && other.scope() == Scope.TOTAL
                    && (anybody || other.category().equals(reading.category()))
                    && includes
                    && other.count().low() > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean compatible(Reading one, Reading other) {
        if (one.mention().sentence() == other.mention().sentence()) {
            return one.category().equals(other.category()) && !distinctAges(one, other);
        }
        if (distinctAges(one, other)) {
            return false;
        }
        var known = other.mention().people().form() == People.Form.KNOWN;
        var either = ANYBODY.contains(one.category()) && ANYBODY.contains(other.category());
        var sexes = Set.of("man", "woman");
        var differ = sexes.contains(one.category())
                && sexes.contains(other.category())
                && !one.category().equals(other.category());
        return one.category().equals(other.category())
                || either && !differ
                || known && either
                || ANYBODY.contains(other.category()) && known;
    }

    private static boolean distinctAges(Reading one, Reading other) {
        var a = Ages.of(one.mention());
        var b = Ages.of(other.mention());
        return !a.isEmpty() && !b.isEmpty() && !a.equals(b);
    }

    /** A person shot who then died is counted once, as dead. */
    private boolean diedLater(Reading reading, List<Reading> kept) {
        if (reading.measure() != Measure.INJURED) {
            return false;
        }
        for (var other : kept) {
            if (other.measure() == Measure.KILLED
                    && other.party() == reading.party()
                    && other.mention().sentence() != reading.mention().sentence()
                    && compatible(other, reading)) {
                return true;
            }
        }
        return false;
    }
}
