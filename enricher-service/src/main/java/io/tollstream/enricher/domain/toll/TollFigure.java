package io.tollstream.enricher.domain.toll;

import io.tollstream.enricher.domain.Quantifier;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a toll says of one cell.
 *
 * @param low the lowest number that a fresh accepted total gives
 * @param best the best number
 * @param high the highest number that a fresh accepted total gives; null is open ("at least 31")
 * @param quantifier how the best number was put
 * @param estimated whether increments or a sum of parts stand in for a stated total
 * @param corroborated whether two independent sources give the best number
 * @param since event time at which the best number was first said
 * @param evidence the statement behind it
 * @param parts the breakdown, from one report
 */
public record TollFigure(
        Cell cell,
        long low,
        long best,
        @Nullable Long high,
        Quantifier quantifier,
        Status status,
        boolean estimated,
        boolean corroborated,
        Instant since,
        Statement evidence,
        List<Part> parts,
        PartsFit partsFit) {

    /** How firm a figure is. */
    public enum Status {
        /** An authority states it. */
        CONFIRMED,
        REPORTED,
        /** Fresh accepted totals differ. */
        CONTESTED
    }

    /** How a breakdown fits its total. */
    public enum PartsFit {
        SUMS,
        /** An "unspecified" part holds what is missing. */
        REST,
        /** The parts are more than the total. */
        EXCEEDS
    }

    public TollFigure {
        parts = List.copyOf(parts);
    }
}
