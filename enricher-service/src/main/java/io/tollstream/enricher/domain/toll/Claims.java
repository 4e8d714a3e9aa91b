package io.tollstream.enricher.domain.toll;

import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Stance;
import io.tollstream.enricher.domain.toll.Claim.Standing;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What parties to the conflict claim of one cell, and how each claim stands. */
final class Claims {

    static List<Claim> of(Ledger ledger, Cell cell) {
        var denials = ledger.in(Slot.DENIAL, cell);
        var claims = new TreeMap<String, Claim>();
        for (var claim : latest(ledger, cell)) {
            // Two names of one claimant do not make two claims: one for each category and number.
            claims.putIfAbsent(claim.category() + "|" + claim.count(), standing(claim, denials));
        }
        return List.copyOf(claims.values());
    }

    /** Each claimant's latest number of each category, by whoever printed it first; a late copy is not the latest. */
    private static List<Statement> latest(Ledger ledger, Cell cell) {
        var latest = new TreeMap<String, Statement>();
        printedFirst(ledger, cell)
                .values()
                .forEach(claim ->
                        latest.merge(claim.claimant(), claim, (one, other) -> one.compareTo(other) >= 0 ? one : other));
        return latest.values().stream().sorted().toList();
    }

    /** Whoever first printed each number of each claimant, by {@link #number}. */
    static SortedMap<String, Statement> printedFirst(Ledger ledger, Cell cell) {
        var first = new TreeMap<String, Statement>();
        Stream.of(Slot.FIRST_CLAIM, Slot.CLAIM)
                .flatMap(slot -> ledger.in(slot, cell).stream())
                .forEach(claim ->
                        first.merge(number(claim), claim, (one, other) -> one.compareTo(other) <= 0 ? one : other));
        return first;
    }

    /** What tells one number of one claimant from others. */
    static String number(Statement claim) {
        return claim.claimant() + "|" + claim.count();
    }

    private static Claim standing(Statement claim, List<Statement> denials) {
        var about =
                denials.stream().filter(denial -> denial.best() == claim.best()).toList();
        var denied = about.stream()
                .filter(denial -> denial.stance() == Stance.DENIED)
                .findFirst();
        if (denied.isPresent()) {
            var denier = denied.get().contestedBy() == null
                    ? denied.get().attribution()
                    : denied.get().contestedBy();
            var standing = denier.kind() == AttributionKind.OFFICIAL ? Standing.DENIED : Standing.DISPUTED;
            return new Claim(claim, standing, denier);
        }
        return about.stream()
                .filter(other -> other.contestedBy() != null)
                .findFirst()
                .map(contest -> new Claim(claim, Standing.DISPUTED, contest.contestedBy()))
                .orElseGet(() -> new Claim(claim, Standing.UNCONFIRMED, null));
    }

    private Claims() {}
}
