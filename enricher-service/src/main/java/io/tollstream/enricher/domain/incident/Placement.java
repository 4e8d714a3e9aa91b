package io.tollstream.enricher.domain.incident;

import org.jspecify.annotations.Nullable;

/** Where something belongs, and whose word that is; of two the one of greater rank stands. */
public record Placement(String incidentKey, Rank rank) {

    static Placement greater(@Nullable Placement one, Placement other) {
        return one == null || one.rank.compareTo(other.rank) < 0 ? other : one;
    }
}
