package io.tollstream.alerts.domain;

import java.time.Instant;

/**
 * What rang last, while it keeps others waiting.
 *
 * @param gravest of what rang in it
 */
public record Group(Instant until, Severity gravest) {}
