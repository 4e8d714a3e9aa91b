package io.tollstream.alerts.domain;

/** How urgent an alert is, least first. */
public enum Severity {
    INFO,
    WARNING,
    CRITICAL
}
