package io.tollstream.alerts.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One change of a toll, with what the toll says after it.
 *
 * @param number 1, 2, 3 … in the incident's chain
 * @param eventTime of what caused it
 * @param knownAt when we knew
 * @param source who published what caused it
 * @param act that caused it; null where news did
 */
public record Revision(
        long number,
        String hash,
        Instant eventTime,
        Instant knownAt,
        String source,
        List<Change> changes,
        List<Figure> figures,
        List<Claim> claims,
        @Nullable Act act) {

    public Revision {
        changes = List.copyOf(changes);
        figures = List.copyOf(figures);
        claims = List.copyOf(claims);
    }

    /** The change of the toll itself, not of a claim beside it. */
    Optional<Change> change(Cell cell) {
        return changes.stream()
                .filter(change -> change.claimant() == null && change.cell().equals(cell))
                .findFirst();
    }

    Optional<Figure> figure(Cell cell) {
        return figures.stream().filter(figure -> figure.cell().equals(cell)).findFirst();
    }
}
