package io.tollstream.alerts.domain;

import java.time.Instant;

/**
 * A best figure, in force from a time on.
 *
 * @param eventTime the latest event time seen by then
 * @param knownAt when we knew
 */
public record Point(Cell cell, Instant eventTime, Instant knownAt, long best) {

    Instant at(Clock clock) {
        return switch (clock) {
            case EVENT -> eventTime;
            case KNOWN -> knownAt;
        };
    }
}
