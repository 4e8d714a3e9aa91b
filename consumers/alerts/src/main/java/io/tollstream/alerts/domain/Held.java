package io.tollstream.alerts.domain;

import java.time.Instant;

/** An alert that waits. */
public record Held(Alert alert, Instant until) {}
