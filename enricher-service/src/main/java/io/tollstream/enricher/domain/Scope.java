package io.tollstream.enricher.domain;

/** What a count covers. */
public enum Scope {
    /** Cumulative: all of its category so far. */
    TOTAL,
    /** More since the last total ("two more bodies"). */
    ADDITIONAL,
    /** Inside a total of the same text ("including five children"). */
    PART
}
