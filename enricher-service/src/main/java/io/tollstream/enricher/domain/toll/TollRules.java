package io.tollstream.enricher.domain.toll;

import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Quantifier;
import io.tollstream.enricher.domain.Stance;
import io.tollstream.enricher.domain.toll.TollFigure.PartsFit;
import io.tollstream.enricher.domain.toll.TollFigure.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
            .thenComparing(Statement::corrects)
            // Of equals, the one that said it first: a restatement moves nothing.
            .thenComparing(Comparator.reverseOrder());

    static Toll toll(Ledger ledger) {
        var figures = new ArrayList<TollFigure>();
        var claims = new ArrayList<Claim>();
        for (var cell : ledger.cells()) {
            figure(ledger, cell).ifPresent(figures::add);
            claims.addAll(Claims.of(ledger, cell));
        }
        return new Toll(figures, claims);
    }

    private static Optional<TollFigure> figure(Ledger ledger, Cell cell) {
        var totals = new Totals(ledger, cell);
        var increments = ledger.in(Slot.INCREMENT, cell);
        if (totals.isEmpty()) {
            return Bridge.from(increments, Instant.MIN).map(bridge -> onlyIncrements(cell, bridge));
        }
        var stated = stated(ledger, cell, totals);
        return Optional.of(Bridge.from(increments, stated.since())
                .map(bridge -> bridged(stated, bridge))
                .orElse(stated));
    }

    private static TollFigure stated(Ledger ledger, Cell cell, Totals totals) {
        var fresh = totals.fresh();
        var best = best(totals, fresh);
        var bounds = fresh.stream().filter(total -> bounds(total, best)).toList();
        var breakdown = breakdown(ledger, cell, best);
        return new TollFigure(
                cell,
                low(bounds, best),
                best.best(),
                high(bounds, best),
                best.count().quantifier(),
                status(ledger, bounds, best, totals),
                best.estimated(),
                Totals.twoIndependent(totals.giving(best.best())),
                best.corrects() ? best.time() : totals.firstSaid(best.best()),
                best,
                completed(breakdown, best.best()),
                fit(breakdown, best.best()));
    }

    /** The greatest total of the strongest rank, of those that say a number at all. */
    private static Statement best(Totals totals, List<Statement> fresh) {
        var leading = fresh.stream().filter(total -> !yields(total, fresh)).toList();
        var strongest = leading.stream().map(totals::rank).min(Enum::compareTo).orElseThrow();
        return leading.stream()
                .filter(total -> totals.rank(total) == strongest)
                .max(BEST)
                .orElseThrow();
    }

    /**
     * "Up to 28" yields to any number, "dozens" to any that is dozens, a sum of named parts to a total that adds up: they
     * widen the range and name no best.
     */
    private static boolean yields(Statement total, List<Statement> fresh) {
        if (total.estimated()) {
            return fresh.stream()
                    .anyMatch(other -> other.addsUp() && other.kind().atLeastAsStrongAs(total.kind()));
        }
        return switch (total.count().quantifier()) {
            case UP_TO -> fresh.stream().anyMatch(other -> other.count().quantifier() != Quantifier.UP_TO);
            case VAGUE ->
                fresh.stream().anyMatch(other -> other.firm() && total.count().allows(other.best()));
            case EXACT, AT_LEAST, MORE_THAN, ABOUT, BETWEEN -> false;
        };
    }

    /** Whether a total says how many there may be: a sum of named parts says only that there are no fewer. */
    private static boolean bounds(Statement total, Statement best) {
        return !total.partial() || total.best() > best.best() || total.equals(best);
    }

    private static long low(List<Statement> bounds, Statement best) {
        return bounds.stream()
                .filter(total -> total.equals(best) || total.count().quantifier() != Quantifier.UP_TO)
                .mapToLong(total -> Math.min(total.count().low(), total.best()))
                .min()
                .orElseThrow();
    }

    private static @Nullable Long high(List<Statement> bounds, Statement best) {
        var high = best.best();
        for (var total : bounds) {
            if (total.count().high() == null) {
                return null;
            }
            high = Math.max(high, total.count().high());
        }
        return high;
    }

    private static Status status(Ledger ledger, List<Statement> bounds, Statement best, Totals totals) {
        var differs = bounds.stream()
                .anyMatch(total -> total.partial()
                        ? total.best() > best.best()
                        : !total.count().overlaps(best.count()));
        if (differs || best.contestedBy() != null || denied(ledger, best, totals)) {
            return Status.CONTESTED;
        }
        return best.kind() == AttributionKind.OFFICIAL && !best.estimated() ? Status.CONFIRMED : Status.REPORTED;
    }

    /** Whether somebody denied this very number, and no voice as strong has said it since. */
    private static boolean denied(Ledger ledger, Statement best, Totals totals) {
        return ledger.in(Slot.DENIAL, best.cell()).stream()
                .filter(denial -> denial.stance() == Stance.DENIED && denial.best() == best.best())
                .filter(denial -> denial.kind().atLeastAsStrongAs(best.kind()))
                .filter(denial -> denial.laterThan(totals.firstSaid(best.best())))
                .anyMatch(denial -> totals.giving(best.best()).stream()
                        .noneMatch(total ->
                                total.laterThan(denial.time()) && total.kind().atLeastAsStrongAs(denial.kind())));
    }

    /** No total yet: the increments are all that is known. */
    private static TollFigure onlyIncrements(Cell cell, Bridge bridge) {
        var sum = bridge.sum();
        return new TollFigure(
                cell,
                sum.low(),
                sum.low(),
                sum.high(),
                sum.quantifier(),
                Status.REPORTED,
                true,
                false,
                bridge.first().time(),
                bridge.last(),
                List.of(),
                PartsFit.SUMS);
    }

    /** A total with the increments that followed it: estimated, until a newer total comes. */
    private static TollFigure bridged(TollFigure stated, Bridge bridge) {
        var sum = bridge.sum().plus(Count.exactly(stated.best()));
        var high = stated.high() == null
                ? null
                : bridge.sum().plus(Count.exactly(stated.high())).high();
        var reported = stated.status() == Status.CONFIRMED && !bridge.official();
        return new TollFigure(
                stated.cell(),
                stated.low(),
                sum.low(),
                high,
                stated.quantifier(),
                reported ? Status.REPORTED : stated.status(),
                true,
                false,
                bridge.last().time(),
                bridge.last(),
                completed(stated.parts(), sum.low()),
                fit(named(stated.parts()), sum.low()));
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
        var named = named(parts);
        var rest = total - sum(named);
        if (named.isEmpty() || rest <= 0) {
            return named;
        }
        var all = new ArrayList<>(named);
        all.add(new Part(UNSPECIFIED, Count.exactly(rest)));
        return all;
    }

    private static List<Part> named(List<Part> parts) {
        return parts.stream()
                .filter(part -> !part.category().equals(UNSPECIFIED))
                .toList();
    }

    private static PartsFit fit(List<Part> parts, long total) {
        var sum = sum(parts);
        if (parts.isEmpty() || sum == total) {
            return PartsFit.SUMS;
        }
        return sum < total ? PartsFit.REST : PartsFit.EXCEEDS;
    }

    private static long sum(List<Part> parts) {
        return parts.stream()
                .map(Part::count)
                .reduce(Count.exactly(0), Count::plus)
                .low();
    }

    private TollRules() {}
}
