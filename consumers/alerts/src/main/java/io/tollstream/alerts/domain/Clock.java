package io.tollstream.alerts.domain;

/** Which time a rule goes by: when things happened or were published, or when we knew. Neither runs back. */
public enum Clock {
    EVENT,
    KNOWN
}
