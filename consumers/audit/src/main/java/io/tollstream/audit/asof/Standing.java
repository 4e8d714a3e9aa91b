package io.tollstream.audit.asof;

import io.tollstream.audit.topics.Place;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.Quantifier;
import io.tollstream.schemas.TollFigure;
import io.tollstream.schemas.TollStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one of many incidents' tolls was at a moment, without the words behind it.
 *
 * @param claims how many claims stood beside it
 * @param source the revision that says so; null where the toll is derived from updates
 */
record Standing(
        String incident,
        List<Number> numbers,
        int claims,
        @Nullable Source source) {

    /** One figure of it. */
    record Number(
            Measure measure,
            Party party,
            long low,
            long best,
            @Nullable Long high,
            Quantifier quantifier,
            TollStatus status,
            boolean estimated) {

        static Number of(TollFigure figure) {
            return new Number(
                    figure.getMeasure(),
                    figure.getParty(),
                    figure.getLow(),
                    figure.getBest(),
                    figure.getHigh(),
                    figure.getQuantifier(),
                    figure.getStatus(),
                    figure.getEstimated());
        }
    }

    /** A revision: its number, where it stands, and when we had it and all before it. */
    record Source(long revision, Place place, Instant knownBy) {}

    static List<Number> numbers(List<TollFigure> figures) {
        return figures.stream().map(Number::of).toList();
    }
}
