package io.tollstream.alerts.domain;

import java.time.Instant;

/** Since when each rule is there: it rings over nothing that became known before. */
@FunctionalInterface
public interface Starts {

    Instant of(String rule);
}
