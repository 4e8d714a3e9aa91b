package io.tollstream.enricher.domain.resolution.incidents;

import java.util.Comparator;

/**
 * Two incidents that turned out to be one.
 *
 * @param loser key of the one that is taken in
 * @param winner key of the one that takes it in
 * @param likeness how like they are, from 0 to 1
 */
public record Merge(String loser, String winner, double likeness) {

    /** One that has a place wins, for its next items come to it; then the one with more items; then the earlier key. */
    private static final Comparator<OpenIncident> FIRST = Comparator.comparing(
                    (OpenIncident incident) -> incident.block().equals(Blocks.NOWHERE))
            .thenComparing(incident -> -incident.items())
            .thenComparing(OpenIncident::key);

    static Merge of(OpenIncident one, OpenIncident other, double likeness) {
        return FIRST.compare(one, other) <= 0
                ? new Merge(other.key(), one.key(), likeness)
                : new Merge(one.key(), other.key(), likeness);
    }
}
