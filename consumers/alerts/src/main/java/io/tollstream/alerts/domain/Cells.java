package io.tollstream.alerts.domain;

import java.util.Set;

/**
 * Columns of a toll; each set empty for all.
 */
public record Cells(Set<Measure> measures, Set<Party> parties) {

    public static final Cells ALL = new Cells(Set.of(), Set.of());

    public Cells {
        measures = Set.copyOf(measures);
        parties = Set.copyOf(parties);
    }

    boolean holds(Cell cell) {
        return (measures.isEmpty() || measures.contains(cell.measure()))
                && (parties.isEmpty() || parties.contains(cell.party()));
    }
}
