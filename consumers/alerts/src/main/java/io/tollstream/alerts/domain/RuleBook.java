package io.tollstream.alerts.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules, and when what they raise may ring.
 *
 * @param rules each with its own name
 * @param window after an alert on an incident, for which further ones wait to ring together, unless they are graver; may be
 *     none
 */
public record RuleBook(List<Rule> rules, Duration window, Optional<QuietHours> quietHours) {

    public RuleBook {
        rules = List.copyOf(rules);
    }

    Set<String> names() {
        return rules.stream().map(Rule::name).collect(Collectors.toSet());
    }

    /** How far back any rule looks. */
    Duration longestWindow() {
        return rules.stream()
                .map(rule -> rule.condition().window())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
