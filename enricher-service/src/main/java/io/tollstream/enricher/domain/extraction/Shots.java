package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Quantifier;
import io.tollstream.enricher.domain.Scope;
import java.util.ArrayList;
import java.util.List;

/** "Five shot, one fatally": the people shot include the dead, so the hurt are the rest. */
final class Shots {

    private static final int NEAR = 4;

    static List<Reading> withoutDead(List<Reading> readings) {
        var result = new ArrayList<Reading>();
        for (var i = 0; i < readings.size(); i++) {
            var reading = readings.get(i);
            var dead = shot(reading) ? deadNear(readings, i) : 0;
            if (dead == 0) {
                result.add(reading);
            } else if (dead < reading.count().low()) {
                result.add(reading.counting(Count.exactly(reading.count().low() - dead), Rule.SHOT_LESS_DEAD));
            }
        }
        return result;
    }

    private static boolean shot(Reading reading) {
        var event = reading.mention().event();
        return reading.measure() == Measure.INJURED
                && event != null
                && event.kind() == Lexicon.Kind.SHOT
                && !reading.single()
                && reading.scope() == Scope.TOTAL
                && !reading.mention()
                        .sentence()
                        .word(reading.mention().people().to() - 1)
                        .startsWith("other")
                && !reading.mention()
                        .sentence()
                        .word(reading.mention().people().to() - 2)
                        .startsWith("other")
                && reading.count().quantifier() == Quantifier.EXACT;
    }

    /** The dead told next after the people shot, or right before them; 0 where none are. */
    private static long deadNear(List<Reading> readings, int at) {
        var shot = readings.get(at).count().low();
        for (var next = at + 1; next < Math.min(readings.size(), at + NEAR); next++) {
            var other = readings.get(next);
            if (dead(other) && other.count().low() <= shot) {
                return other.count().low();
            }
        }
        return 0;
    }

    private static boolean dead(Reading other) {
        return other.measure() == Measure.KILLED
                && other.scope() != Scope.ADDITIONAL
                && other.count().quantifier() == Quantifier.EXACT;
    }

    private Shots() {}
}
