package io.tollstream.enricher.domain.incident;

import java.time.Instant;
import java.util.Comparator;

/** How much an act's word counts: a human's more than the machine's, then the later one's, then the greater id's. */
public record Rank(boolean human, Instant at, String actId) implements Comparable<Rank> {

    private static final Comparator<Rank> ORDER =
            Comparator.comparing(Rank::human).thenComparing(Rank::at).thenComparing(Rank::actId);

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }
}
