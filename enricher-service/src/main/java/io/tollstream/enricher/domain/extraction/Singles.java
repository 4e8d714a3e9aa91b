package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Decides which single persons are new and which were heard of before: "a boy ... the victim ... the 17-year-old". */
final class Singles {

    /** No text tells more persons apart than this; the bound keeps hostile texts cheap. */
    private static final int MOST = 100;

    /** Words that say so little that they may mean a person known by another word. */
    private static final Set<String> ANYBODY = Set.of("", "man", "woman", "child", "relative", "student", "passenger");

    private static final Set<String> SEXES = Set.of("man", "woman");

    /** The persons among the readings that no number includes and no other person is. */
    static List<Reading> of(List<Reading> readings, List<Reading> counted) {
        var covered = new Covered(counted);
        var kept = new ArrayList<Reading>();
        for (var reading : readings) {
            var included = covered.includes(reading, ANYBODY.contains(reading.category()));
            if (reading.single() && kept.size() < MOST && !included && isNew(reading, kept)) {
                kept.add(reading.by(Rule.SINGLE));
            }
        }
        kept.removeIf(reading -> diedLater(reading, kept));
        return kept;
    }

    private static boolean isNew(Reading reading, List<Reading> kept) {
        for (var other : kept) {
            var same = other.measure() == reading.measure() && other.party() == reading.party();
            if (same && compatible(other, reading)) {
                return false;
            }
        }
        return true;
    }

    private static boolean compatible(Reading one, Reading other) {
        if (distinctAges(one, other)) {
            return false;
        }
        if (one.category().equals(other.category())) {
            return true;
        }
        var coordinated = one.mention().sentence() == other.mention().sentence();
        var sexes = SEXES.contains(one.category()) && SEXES.contains(other.category());
        var known = other.mention().people().form() == People.Form.KNOWN;
        return !coordinated
                && !sexes
                && ANYBODY.contains(other.category())
                && (known || ANYBODY.contains(one.category()));
    }

    private static boolean distinctAges(Reading one, Reading other) {
        var a = Ages.of(one.mention());
        var b = Ages.of(other.mention());
        return !a.isEmpty() && !b.isEmpty() && !a.equals(b);
    }

    /** A person shot who then died is counted once, as dead. */
    private static boolean diedLater(Reading reading, List<Reading> kept) {
        if (reading.measure() != Measure.INJURED) {
            return false;
        }
        for (var other : kept) {
            var died = other.measure() == Measure.KILLED && other.party() == reading.party();
            if (died && other.mention().sentence() != reading.mention().sentence() && compatible(other, reading)) {
                return true;
            }
        }
        return false;
    }

    private Singles() {}
}
