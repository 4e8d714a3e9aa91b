package io.tollstream.enricher.domain.toll;

import java.util.List;
import java.util.Optional;

/**
 * One statement and what it does to the toll.
 *
 * @param by whose words make it so, in the order of event time
 * @param copyOf the first update whose text its own is a copy of, by whomever published
 */
public record Weighed(Statement statement, Bearing bearing, List<Cited> by, Optional<Cited> copyOf) {

    public Weighed {
        by = List.copyOf(by);
    }
}
