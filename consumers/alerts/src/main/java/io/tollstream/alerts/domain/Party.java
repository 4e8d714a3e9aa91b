package io.tollstream.alerts.domain;

/** Whose people they are. Never added together. */
public enum Party {
    VICTIM,
    ATTACKER,
    OTHER
}
