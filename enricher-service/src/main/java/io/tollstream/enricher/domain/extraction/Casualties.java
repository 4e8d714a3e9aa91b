package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Quantifier;
import io.tollstream.enricher.domain.Scope;
import java.util.List;

/** "35 casualties" bounds the dead only where its sentence does not count them: "nine killed and 26 wounded" says it all. */
final class Casualties {

    private static final int NEAR = 4;

    /** Takes away the bounds that "casualties" put on the dead, where the sentence counts the dead of that side. */
    static void settle(List<Reading> readings) {
        for (var i = readings.size() - 1; i >= 0; i--) {
            if (bound(readings.get(i)) && counted(readings, i)) {
                readings.remove(i);
            }
        }
    }

    private static boolean counted(List<Reading> readings, int index) {
        var bound = readings.get(index);
        for (var i = Math.max(0, index - NEAR); i < Math.min(readings.size(), index + NEAR); i++) {
            var reading = readings.get(i);
            if (reading.mention().sentence() == bound.mention().sentence()
                    && reading.measure() == Measure.KILLED
                    && reading.party() == bound.party()
                    && reading.scope() == Scope.TOTAL
                    && reading.stance().accepted()
                    && !bound(reading)
                    && reading.count().low() > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean bound(Reading reading) {
        var people = reading.mention().people();
        return reading.measure() == Measure.KILLED
                && people.form() == People.Form.HAPPENINGS
                && reading.count().quantifier() == Quantifier.UP_TO
                && reading.mention().sentence().startsWith(people.to() - 1, "casualt");
    }

    private Casualties() {}
}
