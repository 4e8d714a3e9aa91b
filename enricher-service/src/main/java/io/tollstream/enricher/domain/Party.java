package io.tollstream.enricher.domain;

/** Whose people are counted; the two are never added together. */
public enum Party {
    /** Everybody the event was done to. */
    VICTIM,
    /** Perpetrators, insurgents. */
    ATTACKER
}
