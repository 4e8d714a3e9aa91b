package io.tollstream.enricher.domain.toll;

import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.toll.Claim.Standing;
import io.tollstream.enricher.domain.toll.TollFigure.PartsFit;
import io.tollstream.enricher.domain.toll.TollFigure.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rules by which a ledger says a toll.
 *
 * <p>The best figure is the accepted total of the strongest kind of voice that nothing has overruled or overtaken
 * ({@link Totals}); low and high span the totals that stand beside it. The practice behind it: Every Casualty's
 * "Standards for Casualty Recording" (2016) and OHCHR's "Guidance on Casualty Recording" (2019): ranges stay ranges,
 * minimum figures are minimum figures, corrections are said openly, and a party's claim is recorded as its claim.
 */
public final class TollRules {

    /** Travels with every toll and revision, so that a replay knows which rules made what. */
    public static final String VERSION = "toll-1";

    /** The part that holds the people whom a breakdown leaves out. */
    public static final String UNSPECIFIED = "unspecified";

    private static final Comparator<Statement> BEST = Comparator.<Statement>comparingLong(Statement::best)
            .thenComparing(Statement::firm)
            // Of equals, the one that said it first: a restatement moves nothing.
            .thenComparing(Comparator.reverseOrder());

    static Toll toll(Ledger ledger) {
        var figures = new ArrayList<TollFigure>();
        var claims = new ArrayList<Claim>();
        for (var cell : ledger.cells()) {
            figure(ledger, cell).ifPresent(figures::add);
            claims.addAll(claims(ledger, cell));
        }
        return new Toll(figures, claims);
    }

    private static Optional<TollFigure> figure(Ledger ledger, Cell cell) {
        var totals = new Totals(ledger, cell);
        var increments = ledger.in(Slot.INCREMENT, cell);
        if (totals.isEmpty()) {
            return increments.isEmpty() ? Optional.empty() : Optional.of(onlyIncrements(cell, increments));
        }
        var stated = stated(ledger, cell, totals);
        var bridge = Totals.bridging(increments, stated.since());
        return Optional.of(bridge.isEmpty() ? stated : bridged(stated, bridge));
    }

    private static TollFigure stated(Ledger ledger, Cell cell, Totals totals) {
        var fresh = totals.fresh();
        var strongest = fresh.stream()
                .map(total -> total.attribution().kind())
                .min(Enum::compareTo)
                .orElseThrow();
        var best = fresh.stream()
                .filter(total -> total.attribution().kind() == strongest)
                .max(BEST)
                .orElseThrow();
        var breakdown = breakdown(ledger, cell, best);
        return new TollFigure(
                cell,
                fresh.stream()
                        .mapToLong(total -> Math.min(total.count().low(), total.best()))
                        .min()
                        .orElseThrow(),
                best.best(),
                high(fresh, best),
                best.count().quantifier(),
                status(fresh, best),
                best.partial() && !best.parts().isEmpty(),
                Totals.twoIndependent(totals.giving(best.best())),
                totals.firstSaid(best.best()),
                best,
                completed(breakdown, best.best()),
                fit(breakdown, best.best()));
    }

    private static @org.jspecify.annotations.Nullable Long high(List<Statement> fresh, Statement best) {
        var high = best.best();
        for (var total : fresh) {
            if (total.count().high() == null) {
                return null;
            }
            high = Math.max(high, total.count().high());
        }
        return high;
    }

    private static Status status(List<Statement> fresh, Statement best) {
        var differs = fresh.stream().anyMatch(total -> !total.count().allows(best.best()) && !total.partial());
        if (differs || best.contestedBy() != null) {
            return Status.CONTESTED;
        }
        return best.attribution().kind() == AttributionKind.OFFICIAL ? Status.CONFIRMED : Status.REPORTED;
    }

    /** No total yet: the increments are all that is known. */
    private static TollFigure onlyIncrements(Cell cell, List<Statement> increments) {
        var bridge = Totals.bridging(increments, java.time.Instant.MIN);
        var sum = Totals.sum(bridge);
        var last = bridge.getLast();
        return new TollFigure(
                cell,
                sum.low(),
                sum.low(),
                sum.high(),
                sum.quantifier(),
                Status.REPORTED,
                true,
                false,
                bridge.getFirst().time(),
                last,
                List.of(),
                PartsFit.SUMS);
    }

    /** A total with the increments that followed it: estimated, until a newer total comes. */
    private static TollFigure bridged(TollFigure stated, List<Statement> bridge) {
        var sum = Totals.sum(bridge);
        var high = stated.high() == null || sum.high() == null ? null : Long.valueOf(stated.high() + sum.high());
        return new TollFigure(
                stated.cell(),
                stated.low(),
                stated.best() + sum.low(),
                high,
                stated.quantifier(),
                stated.status(),
                true,
                false,
                bridge.getLast().time(),
                bridge.getLast(),
                completed(stated.parts(), stated.best() + sum.low()),
                stated.parts().isEmpty() ? PartsFit.SUMS : PartsFit.REST);
    }

    private static List<Part> breakdown(Ledger ledger, Cell cell, Statement best) {
        return ledger.in(Slot.BREAKDOWN, cell).stream()
                .filter(report -> report.best() == best.best())
                .max(Comparator.comparing(Statement::partsFit).thenComparing(Comparator.naturalOrder()))
                .map(Statement::parts)
                .orElse(List.of());
    }

    /** The parts with the rest that they leave of the total. */
    private static List<Part> completed(List<Part> parts, long total) {
        var named = parts.stream()
                .filter(part -> !part.category().equals(UNSPECIFIED))
                .toList();
        var rest = total - sum(named);
        if (named.isEmpty() || rest <= 0) {
            return named;
        }
        var all = new ArrayList<>(named);
        all.add(new Part(UNSPECIFIED, Count.exactly(rest)));
        return all;
    }

    private static PartsFit fit(List<Part> parts, long total) {
        var sum = sum(parts);
        if (parts.isEmpty() || sum == total) {
            return PartsFit.SUMS;
        }
        return sum < total ? PartsFit.REST : PartsFit.EXCEEDS;
    }

    private static long sum(List<Part> parts) {
        return parts.stream().mapToLong(part -> part.count().low()).sum();
    }

    /** One claim for each category and number: two names of one claimant do not make two claims. */
    private static List<Claim> claims(Ledger ledger, Cell cell) {
        var denials = ledger.in(Slot.DENIAL, cell);
        var claims = new TreeMap<String, Claim>();
        for (var claim : ledger.in(Slot.CLAIM, cell)) {
            var key = claim.category() + "|" + claim.count();
            claims.putIfAbsent(key, standing(claim, denials));
        }
        return List.copyOf(claims.values());
    }

    private static Claim standing(Statement claim, List<Statement> denials) {
        var about =
                denials.stream().filter(denial -> denial.best() == claim.best()).toList();
        var denied = about.stream()
                .filter(denial -> denial.stance() == io.tollstream.enricher.domain.Stance.DENIED)
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

    private TollRules() {}
}
