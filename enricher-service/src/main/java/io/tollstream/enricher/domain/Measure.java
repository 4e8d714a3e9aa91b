package io.tollstream.enricher.domain;

/** What happened to the people counted. */
public enum Measure {
    KILLED,
    INJURED,
    MISSING,
    RESCUED,
    /** Hostages and detained. */
    HELD,
    DISPLACED
}
