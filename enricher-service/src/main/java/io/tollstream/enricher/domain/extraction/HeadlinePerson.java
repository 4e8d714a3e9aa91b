package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one dead of whom a headline tells, and by what other words the lead tells of them: "Driver shot dead | A woman was killed". */
record HeadlinePerson(@Nullable Reading told, @Nullable Reading again) {

    private static final HeadlinePerson NOBODY = new HeadlinePerson(null, null);

    static HeadlinePerson of(List<Reading> readings) {
        Reading told = null;
        Reading again = null;
        for (var reading : readings) {
            if (reading.measure() != Measure.KILLED || !reading.stance().accepted()) {
                continue;
            }
            var first = told == null
                    || reading.mention().sentence() == told.mention().sentence();
            if (first) {
                if (told != null
                        || !alone(reading)
                        || reading.mention().sentence().start() > 0) {
                    return NOBODY;
                }
                told = reading;
            } else if (again == null) {
                again = reading;
            } else if (reading.mention().sentence() == again.mention().sentence()) {
                return NOBODY;
            } else {
                break;
            }
        }
        return again == null || !alone(again) ? NOBODY : new HeadlinePerson(told, again);
    }

    private static boolean alone(Reading reading) {
        return reading.single()
                && reading.mention().people().form() == People.Form.ONE
                && !reading.mention().people().more();
    }

    boolean again(Reading before, Reading reading) {
        return before == told && reading == again;
    }
}
