package io.tollstream.alerts.domain;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That alerts on an incident are not wanted.
 *
 * @param rules empty for all
 * @param until null is no end
 */
public record Mute(Set<String> rules, @Nullable Instant until) {

    public Mute {
        rules = Set.copyOf(rules);
    }

    boolean silences(String rule, Instant at) {
        return (until == null || at.isBefore(until)) && (rules.isEmpty() || rules.contains(rule));
    }
}
