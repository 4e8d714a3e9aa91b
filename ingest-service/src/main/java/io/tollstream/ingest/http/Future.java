package io.tollstream.ingest.http;

import io.tollstream.ingest.text.When;
import java.time.Clock;
import java.time.Duration;

/** What counts as the future at this door. */
record Future(Clock clock, Duration tolerance) {

    When needPast(Fields fields, String name) {
        var when = fields.needTime(name);
        if (when.instant().isAfter(clock.instant().plus(tolerance))) {
            throw fields.future(name);
        }
        return when;
    }
}
