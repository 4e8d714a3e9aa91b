package io.tollstream.alerts.domain;

/** What happened to the people counted. */
public enum Measure {
    KILLED,
    INJURED,
    MISSING,
    RESCUED,
    HELD,
    DISPLACED,
    OTHER
}
