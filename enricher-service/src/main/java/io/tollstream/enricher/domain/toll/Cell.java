package io.tollstream.enricher.domain.toll;

import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import java.util.Comparator;

/** What one running number counts: one measure of one party. */
public record Cell(Measure measure, Party party) implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::measure).thenComparing(Cell::party);

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
