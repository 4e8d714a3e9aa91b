package io.tollstream.enricher.domain.toll;

import io.tollstream.enricher.domain.Stance;
import io.tollstream.enricher.domain.toll.TollRules.Reckoning;
import io.tollstream.enricher.domain.toll.Totals.Fate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each statement of one cell does to its figure. The rules themselves are elsewhere: it asks them. */
final class Weighing {

    private final Ledger ledger;
    private final Cell cell;
    private final Said said;
    private final Reckoning reckoning;
    private final List<Claim> claims;
    private final Set<String> retracted;
    private final Set<Ledger.Kept> kept;

    Weighing(Ledger ledger, Cell cell, Said said, Reckoning reckoning, List<Claim> claims) {
        this.ledger = ledger;
        this.cell = cell;
        this.said = said;
        this.reckoning = reckoning;
        this.claims = claims;
        this.retracted = ledger.retracted().map(Ledger.Retracted::updateId).collect(Collectors.toSet());
        this.kept = ledger.kept().collect(Collectors.toSet());
    }

    List<Weighed> all() {
        return said.of(cell)
                .map(one -> weighed(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Weighed::statement))
                .toList();
    }

    private Weighed weighed(Statement statement, Set<Slot> slots) {
        if (retracted.contains(statement.updateId())) {
            return new Weighed(
                    statement, Bearing.RETRACTED, said.retracting(statement.updateId()), said.copied(statement));
        }
        if (slots.isEmpty()) {
            return passedOver(statement);
        }
        if (slots.contains(Slot.POSITION)) {
            return total(statement);
        }
        if (slots.contains(Slot.CLAIM)) {
            return claim(statement);
        }
        var slot = slots.iterator().next();
        if (!kept.contains(new Ledger.Kept(slot, statement))) {
            return as(statement, Bearing.FORGOTTEN, List.of());
        }
        return switch (slot) {
            case INCREMENT -> increment(statement);
            case RETRACTION -> takingBack(statement);
            case DENIAL -> denial(statement);
            case POSITION, FIRST, BREAKDOWN, CORRECTION, CLAIM, FIRST_CLAIM ->
                throw new IllegalStateException("A statement for " + slot + " is for others too.");
        };
    }

    private Weighed as(Statement statement, Bearing bearing, Collection<Statement> by) {
        return new Weighed(
                statement,
                bearing,
                by.stream().distinct().sorted().map(Cited::of).toList(),
                said.copied(statement));
    }

    private Weighed passedOver(Statement statement) {
        var totals = said.of(cell)
                .filter(other -> other.getKey().updateId().equals(statement.updateId())
                        && other.getValue().contains(Slot.POSITION))
                .map(Map.Entry::getKey)
                .toList();
        return as(statement, Bearing.PASSED_OVER, totals);
    }

    private Weighed total(Statement total) {
        var fate = reckoning.totals().fate(total);
        return switch (fate.what()) {
            case STANDS -> standing(total);
            case NOT_KEPT -> as(total, Bearing.FORGOTTEN, inItsPlace(total));
            case TAKEN_BACK -> as(total, Bearing.TAKEN_BACK, fate.by());
            case REPLACED -> replaced(total, fate);
            case CORRECTED -> as(total, Bearing.CORRECTED, fate.by());
            case OUTNUMBERED -> as(total, Bearing.OUTNUMBERED, fate.by());
            case SILENT -> as(total, Bearing.ECHOES, fate.by());
            case OVERTAKEN -> as(total, Bearing.STALE, fate.by());
        };
    }

    private Weighed replaced(Statement total, Fate fate) {
        var newest = fate.by().getLast();
        var bearing = newest.best() < total.best() ? Bearing.LOWERED : Bearing.SUPERSEDED;
        return as(total, bearing, List.of(newest));
    }

    private Weighed standing(Statement total) {
        var best = reckoning.best().orElseThrow();
        if (total.equals(best)) {
            return as(total, Bearing.CHOSEN, List.of());
        }
        if (total.best() == best.best()) {
            var before = reckoning.totals().giving(best.best()).stream()
                    .filter(other -> other.compareTo(total) < 0 && !other.independentOf(total))
                    .toList();
            return as(total, before.isEmpty() ? Bearing.SUPPORTS : Bearing.SYNDICATED, before);
        }
        if (!reckoning.bounds().contains(total)) {
            return as(total, Bearing.BESIDE, List.of());
        }
        return as(total, TollRules.differs(total, best) ? Bearing.CONTRADICTS : Bearing.WIDENS, List.of());
    }

    /** Who first gave the number, and what the same voice said last: they stay where this one does not. */
    private List<Statement> inItsPlace(Statement total) {
        var first = ledger.in(Slot.FIRST, cell).stream().filter(other -> other.best() == total.best());
        var newest = ledger.in(Slot.POSITION, cell).stream()
                .filter(other -> other.sameVoiceAs(total) && other.firm() == total.firm());
        return Stream.concat(first, newest).toList();
    }

    private Weighed increment(Statement more) {
        var counted = reckoning.bridge().map(Bridge::increments).orElse(List.of());
        if (counted.contains(more)) {
            return as(more, Bearing.ADDED, reckoning.best().stream().toList());
        }
        if (!more.laterThan(reckoning.since())) {
            return as(more, Bearing.INCLUDED, reckoning.best().stream().toList());
        }
        var again = counted.stream().filter(more::sameVoiceAs).toList();
        return again.isEmpty() ? as(more, Bearing.OUTBID, counted) : as(more, Bearing.REPEATED, again);
    }

    private Weighed takingBack(Statement word) {
        var gone = said.of(cell)
                .map(Map.Entry::getKey)
                .filter(total -> {
                    var fate = reckoning.totals().fate(total);
                    return fate.what() == Fate.What.TAKEN_BACK && fate.by().contains(word);
                })
                .toList();
        return as(word, gone.isEmpty() ? Bearing.TAKES_NOTHING_BACK : Bearing.TAKES_BACK, gone);
    }

    private Weighed denial(Statement denial) {
        if (reckoning.denials().contains(denial)) {
            return as(denial, Bearing.CONTRADICTS, reckoning.best().stream().toList());
        }
        var denied = claims.stream()
                .map(Claim::evidence)
                .filter(claim -> denial.stance() == Stance.DENIED && claim.best() == denial.best())
                .toList();
        return as(denial, denied.isEmpty() ? Bearing.DENIES_IN_VAIN : Bearing.DENIES, denied);
    }

    private Weighed claim(Statement claim) {
        var evidence = claims.stream().map(Claim::evidence).toList();
        if (evidence.contains(claim)) {
            return as(claim, Bearing.CLAIM, List.of());
        }
        var printed = Claims.printedFirst(ledger, cell).get(Claims.number(claim));
        if (printed != null && !printed.equals(claim)) {
            return as(claim, Bearing.CLAIM_COPY, List.of(printed));
        }
        var newer = evidence.stream()
                .filter(other -> other.claimant().equals(claim.claimant()))
                .toList();
        if (!newer.isEmpty()) {
            return as(claim, Bearing.OLD_CLAIM, newer);
        }
        var same = evidence.stream()
                .filter(other -> other.category().equals(claim.category())
                        && other.count().equals(claim.count()))
                .toList();
        return as(claim, same.isEmpty() ? Bearing.FORGOTTEN : Bearing.CLAIM_COPY, same);
    }
}
