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

    /**
     * What the rules look at on their way to one figure.
     *
     * @param fresh the totals that still stand
     * @param bounds those of them that bound the range; empty where there is no total
     * @param best the total behind the figure; empty where there is none
     * @param breakdown the report whose parts are the figure's
     * @param denials those of this very number that no voice as strong has answered
     * @param since event time from which increments are no part of the total
     * @param bridge the increments that are counted
     * @param figure empty where nothing accepted gives a number
     */
    record Reckoning(
            Totals totals,
            List<Statement> fresh,
            List<Statement> bounds,
            Optional<Statement> best,
            Optional<Statement> breakdown,
            List<Statement> denials,
            Instant since,
            Optional<Bridge> bridge,
            Optional<TollFigure> figure) {}

    private static Optional<TollFigure> figure(Ledger ledger, Cell cell) {
        return reckoning(ledger, cell).figure();
    }

    static Reckoning reckoning(Ledger ledger, Cell cell) {
        var totals = new Totals(ledger, cell);
        var increments = ledger.in(Slot.INCREMENT, cell);
        if (totals.isEmpty()) {
            var bridge = Bridge.from(increments, Instant.MIN);
            var figure = bridge.map(more -> onlyIncrements(cell, more));
            return new Reckoning(
                    totals,
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Instant.MIN,
                    bridge,
                    figure);
        }
        var fresh = totals.fresh();
        var best = best(totals, fresh);
        var bounds = fresh.stream().filter(total -> bounds(total, best)).toList();
        var breakdown = breakdown(ledger, cell, best);
        var denials = denials(ledger, best, totals);
        var stated =
                stated(totals, bounds, best, breakdown.map(Statement::parts).orElse(List.of()), denials);
        var bridge = Bridge.from(increments, stated.since());
        var figure = bridge.map(more -> bridged(stated, more)).orElse(stated);
        return new Reckoning(
                totals,
                fresh,
                bounds,
                Optional.of(best),
                breakdown,
                denials,
                stated.since(),
                bridge,
                Optional.of(figure));
    }

    private static TollFigure stated(
            Totals totals, List<Statement> bounds, Statement best, List<Part> parts, List<Statement> denials) {
        return new TollFigure(
                best.cell(),
                low(bounds, best),
                best.best(),
                high(bounds, best),
                best.count().quantifier(),
                status(bounds, best, denials),
                best.estimated(),
                Totals.twoIndependent(totals.giving(best.best())),
                best.corrects() ? best.time() : totals.firstSaid(best.best()),
                best,
                completed(parts, best.best()),
                fit(parts, best.best()));
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

    private static Status status(List<Statement> bounds, Statement best, List<Statement> denials) {
        var differs = bounds.stream().anyMatch(total -> differs(total, best));
        if (differs || best.contestedBy() != null || !denials.isEmpty()) {
            return Status.CONTESTED;
        }
        return best.kind() == AttributionKind.OFFICIAL && !best.estimated() ? Status.CONFIRMED : Status.REPORTED;
    }

    /** Whether both cannot be right. */
    static boolean differs(Statement total, Statement best) {
        return total.partial() ? total.best() > best.best() : !total.count().overlaps(best.count());
    }

    /** Who denied this very number, where no voice as strong has said it since. */
    private static List<Statement> denials(Ledger ledger, Statement best, Totals totals) {
        return ledger.in(Slot.DENIAL, best.cell()).stream()
                .filter(denial -> denial.stance() == Stance.DENIED && denial.best() == best.best())
                .filter(denial -> denial.kind().atLeastAsStrongAs(best.kind()))
                .filter(denial -> denial.laterThan(totals.firstSaid(best.best())))
                .filter(denial -> totals.giving(best.best()).stream()
                        .noneMatch(total ->
                                total.laterThan(denial.time()) && total.kind().atLeastAsStrongAs(denial.kind())))
                .toList();
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

    private static Optional<Statement> breakdown(Ledger ledger, Cell cell, Statement best) {
        return ledger.in(Slot.BREAKDOWN, cell).stream()
                .filter(report -> report.best() == best.best())
                .max(Comparator.comparing(Statement::partsFit).thenComparing(Comparator.naturalOrder()));
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
