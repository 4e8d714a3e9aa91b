package io.tollstream.enricher.domain.toll;

import io.tollstream.enricher.domain.Stance;
import io.tollstream.enricher.domain.Update;
import io.tollstream.enricher.domain.toll.TollFigure.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One change of a toll and the update, or the record of an act, that caused it.
 *
 * @param kind the gravest of its changes, or the act
 * @param toll what the toll says after it
 */
public record Revision(RevisionKind kind, List<Change> changes, Update cause, Toll toll) {

    public Revision {
        changes = List.copyOf(changes);
    }

    /** What this update changed, or nothing where the toll says the same as before. */
    public static Optional<Revision> between(Toll before, Toll after, Update cause) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        var changes = changes(before, after, cause);
        var gravest = changes.stream().map(Change::kind).min(Enum::compareTo).orElse(RevisionKind.REFINEMENT);
        return Optional.of(new Revision(gravest, changes, cause, after));
    }

    /** What an act changed, which may be nothing: that it was done is on record. All of it is the act's doing. */
    public static Revision byAct(RevisionKind kind, Toll before, Toll after, Update cause) {
        var changes = changes(before, after, cause).stream()
                .map(change -> new Change(kind, change.cell(), change.claimant(), change.from(), change.to()))
                .toList();
        return new Revision(kind, changes, cause, after);
    }

    private static List<Change> changes(Toll before, Toll after, Update cause) {
        var changes = new ArrayList<Change>();
        figureChanges(before, after, cause, changes);
        claimChanges(before, after, changes);
        return changes;
    }

    private static void figureChanges(Toll before, Toll after, Update cause, List<Change> changes) {
        var cells = new TreeSet<Cell>();
        before.figures().forEach(figure -> cells.add(figure.cell()));
        after.figures().forEach(figure -> cells.add(figure.cell()));
        for (var cell : cells) {
            var was = before.figure(cell.measure(), cell.party());
            var is = after.figure(cell.measure(), cell.party());
            if (!was.equals(is)) {
                var from = was.map(TollFigure::best).orElse(null);
                var to = is.map(TollFigure::best).orElse(null);
                changes.add(new Change(kind(was, is, cause), cell, null, from, to));
            }
        }
    }

    private static RevisionKind kind(Optional<TollFigure> was, Optional<TollFigure> is, Update cause) {
        if (is.isEmpty()) {
            return RevisionKind.RETRACTION;
        }
        if (was.isEmpty()) {
            return RevisionKind.FIRST;
        }
        var rise = Long.compare(is.get().best(), was.get().best());
        if (rise > 0) {
            return RevisionKind.RISE;
        }
        if (rise < 0) {
            return takesBack(cause) ? RevisionKind.RETRACTION : RevisionKind.CORRECTION;
        }
        var contested = is.get().status() == Status.CONTESTED && was.get().status() != Status.CONTESTED;
        return contested ? RevisionKind.DISPUTE : RevisionKind.REFINEMENT;
    }

    private static boolean takesBack(Update cause) {
        return !cause.retracts().isEmpty()
                || cause.figures().stream().anyMatch(figure -> figure.stance() == Stance.RETRACTED);
    }

    private static void claimChanges(Toll before, Toll after, List<Change> changes) {
        var was = byClaimant(before);
        var is = byClaimant(after);
        var claimants = new LinkedHashMap<>(was);
        claimants.putAll(is);
        claimants.keySet().forEach(claimant -> {
            var old = was.get(claimant);
            var now = is.get(claimant);
            if (!Objects.equals(old, now)) {
                changes.add(change(claimant, old, now));
            }
        });
    }

    private static Change change(Claimant claimant, @Nullable Claim old, @Nullable Claim now) {
        var from = old == null ? null : Long.valueOf(old.evidence().best());
        var to = now == null ? null : Long.valueOf(now.evidence().best());
        var kind = RevisionKind.CLAIM;
        if (now == null) {
            kind = RevisionKind.RETRACTION;
        } else if (old != null && Objects.equals(from, to)) {
            kind = now.standing().compareTo(old.standing()) > 0 ? RevisionKind.DISPUTE : RevisionKind.REFINEMENT;
        }
        var name = (now == null ? Objects.requireNonNull(old) : now)
                .evidence()
                .attribution()
                .name();
        return new Change(kind, claimant.cell(), name, from, to);
    }

    private static Map<Claimant, Claim> byClaimant(Toll toll) {
        var claims = new LinkedHashMap<Claimant, Claim>();
        toll.claims()
                .forEach(claim -> claims.put(
                        new Claimant(claim.evidence().cell(), claim.evidence().claimant()), claim));
        return claims;
    }

    /** Who claims what kind of thing of this cell, however the name is spelt. */
    private record Claimant(Cell cell, String claimant) {}
}
