package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Quantifier;
import io.tollstream.enricher.domain.Scope;
import java.util.List;

/** Tells which numbers of everybody cannot be all of them: "one critical ... three other teenagers were wounded". */
final class Outgrown {

    static void mark(List<Reading> readings) {
        for (var i = 0; i < readings.size(); i++) {
            var reading = readings.get(i);
            if (everybody(reading) && outgrown(reading, readings)) {
                readings.set(i, reading.inside(Rule.WITHIN));
            }
        }
    }

    private static boolean everybody(Reading reading) {
        return reading.category().isEmpty()
                && reading.scope() == Scope.TOTAL
                && reading.measure() == Measure.INJURED
                && !reading.mention().correction()
                && reading.mention().replaces() == null;
    }

    private static boolean outgrown(Reading reading, List<Reading> readings) {
        var vague = reading.count().quantifier() == Quantifier.VAGUE;
        var high = vague ? Long.valueOf(reading.count().low()) : reading.count().high();
        for (var other : readings) {
            var same = other.measure() == reading.measure()
                    && other.party() == reading.party()
                    && other.scope() == Scope.TOTAL
                    && other.stance().accepted();
            if (same
                    && !other.category().isEmpty()
                    && high != null
                    && other.count().low() > high) {
                return true;
            }
        }
        return false;
    }

    private Outgrown() {}
}
