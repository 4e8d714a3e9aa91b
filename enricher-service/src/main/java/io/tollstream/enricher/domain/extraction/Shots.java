package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Quantifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "Five shot, one fatally": the people shot include the dead, so the hurt are the rest. */
final class Shots {

    static List<Reading> withoutDead(List<Reading> readings) {
        var result = new ArrayList<Reading>();
        for (var i = 0; i < readings.size(); i++) {
            var reading = readings.get(i);
            var dead = shot(reading) ? deadAfter(readings, i) : null;
            if (dead == null) {
                result.add(reading);
            } else if (dead.low() < reading.count().low()) {
                result.add(reading.counting(Count.exactly(reading.count().low() - dead.low())));
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
                && reading.count().quantifier() == Quantifier.EXACT;
    }

    private static @Nullable Count deadAfter(List<Reading> readings, int at) {
        for (var next = at + 1; next < Math.min(readings.size(), at + 3); next++) {
            var other = readings.get(next);
            var sameSentence =
                    other.mention().sentence() == readings.get(at).mention().sentence();
            if (sameSentence
                    && other.measure() == Measure.KILLED
                    && other.count().quantifier() == Quantifier.EXACT
                    && other.count().low() <= readings.get(at).count().low()) {
                return other.count();
            }
        }
        return null;
    }

    private Shots() {}
}
