package io.tollstream.dashboard.view;

import io.tollstream.schemas.IncidentState;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.TollStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Which incidents are wanted, and in which order.
 *
 * @param words all of which title, place, kind, key or names hold, in any case and without accents; may be empty
 * @param countries ISO 3166-1 alpha-2, one of which it is in; empty for any
 * @param states one of which it has
 * @param figure what one of its figures must be
 * @param from it changed at this event time or later
 * @param to it began before this event time
 */
public record Query(
        List<String> words,
        Set<String> countries,
        Optional<String> region,
        Optional<String> kind,
        Set<IncidentState> states,
        FigureQuery figure,
        Optional<Instant> from,
        Optional<Instant> to,
        Sort sort) {

    /** Everything but what was merged. */
    public static final Set<IncidentState> UNMERGED = Set.of(IncidentState.OPEN, IncidentState.CLOSED);

    public static final Query EVERYTHING = new Query(
            List.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            UNMERGED,
            FigureQuery.ANY,
            Optional.empty(),
            Optional.empty(),
            Sort.CHANGED);

    /**
     * What one figure must be. Without measure and party, a least number is one of people killed, victims.
     *
     * @param least the least best number, in people
     */
    public record FigureQuery(
            Optional<Measure> measure, Optional<Party> party, Optional<TollStatus> status, Optional<Long> least) {

        static final FigureQuery ANY =
                new FigureQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** The measure that numbers are compared by. */
        Measure comparedMeasure() {
            return measure.orElse(Measure.KILLED);
        }

        Party comparedParty() {
            return party.orElse(Party.VICTIM);
        }

        boolean fits(List<Cell> cells) {
            if (measure.isEmpty() && party.isEmpty() && status.isEmpty() && least.isEmpty()) {
                return true;
            }
            return cells.stream().anyMatch(this::fits);
        }

        private boolean fits(Cell cell) {
            var anyMeasure = measure.isEmpty() && least.isEmpty();
            var anyParty = party.isEmpty() && measure.isEmpty() && least.isEmpty();
            return (anyMeasure || cell.measure() == comparedMeasure())
                    && (anyParty || cell.party() == comparedParty())
                    && status.map(wanted -> wanted == cell.status()).orElse(true)
                    && least.map(number -> cell.best() >= number).orElse(true);
        }
    }

    /** The order; equal ones by their keys. */
    public enum Sort {
        /** What changed last, first. */
        CHANGED,
        /** What began last, first; what has no beginning, last. */
        BEGAN,
        /** The greatest number first; what has none, last. */
        BEST
    }

    /** Where a page ended. */
    public record Mark(long value, String key) {}

    /** A word as it is compared: in lower case and without accents. */
    public static String folded(String word) {
        return Definition.folded(word);
    }

    boolean fits(KnownIncident incident) {
        return states.contains(incident.state())
                && (countries.isEmpty()
                        || countries.contains(incident.definition().country()))
                && region.map(incident.definition().region()::equals).orElse(true)
                && kind.map(incident.definition().kind()::equals).orElse(true)
                && from.map(time -> incident.latest() >= time.toEpochMilli()).orElse(true)
                && to.map(time -> incident.began() < time.toEpochMilli()).orElse(true)
                && figure.fits(incident.cells())
                && words.stream().allMatch(incident.definition().words()::contains);
    }

    /** What incidents are ordered by, greatest first. */
    ToLongFunction<KnownIncident> value() {
        return switch (sort) {
            case CHANGED -> KnownIncident::changed;
            case BEGAN -> incident -> incident.began() == KnownIncident.NEVER ? Long.MIN_VALUE : incident.began();
            case BEST -> incident -> incident.best(figure.comparedMeasure(), figure.comparedParty());
        };
    }

    Comparator<KnownIncident> order() {
        return Comparator.comparingLong(value()).reversed().thenComparing(KnownIncident::key);
    }

    boolean isAfter(KnownIncident incident, Mark mark) {
        var value = value().applyAsLong(incident);
        return value < mark.value() || value == mark.value() && incident.key().compareTo(mark.key()) > 0;
    }
}
