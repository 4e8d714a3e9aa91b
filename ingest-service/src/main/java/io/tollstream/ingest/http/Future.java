package io.tollstream.ingest.http;

import io.tollstream.ingest.text.When;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What counts as the future at this door. */
record Future(Clock clock, Duration tolerance) {

    When needPast(Fields fields, String name) {
        return past(fields, name, fields.needTime(name));
    }

    /** The time given, or now where none is; to the millisecond, as records keep it. */
    Instant pastOrNow(Fields fields, String name) {
        return fields.time(name)
                .map(when -> past(fields, name, when).instant())
                .orElseGet(clock::instant)
                .truncatedTo(ChronoUnit.MILLIS);
    }

    private When past(Fields fields, String name, When when) {
        if (when.instant().isAfter(clock.instant().plus(tolerance))) {
            throw fields.future(name);
        }
        return when;
    }
}
