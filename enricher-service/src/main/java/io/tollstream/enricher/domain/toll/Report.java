package io.tollstream.enricher.domain.toll;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Quantifier;
import io.tollstream.enricher.domain.Scope;
import io.tollstream.enricher.domain.Stance;
import io.tollstream.enricher.domain.Update;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * One update as statements, cell by cell: its total with its breakdown, its increments, its claims and denials.
 *
 * <p>A breakdown comes from one report, so the report's own total and parts are put together here and nowhere else.
 */
final class Report {

    private final Update update;

    private Report(Update update) {
        this.update = update;
    }

    /** Hands every statement of this update to its slot. */
    static void read(Update update, BiConsumer<Slot, Statement> ledger) {
        new Report(update).read(ledger);
    }

    private void read(BiConsumer<Slot, Statement> ledger) {
        var cells = new TreeMap<Cell, List<Figure>>();
        for (var figure : update.figures()) {
            cells.computeIfAbsent(new Cell(figure.measure(), figure.party()), cell -> new ArrayList<>())
                    .add(figure);
        }
        cells.forEach((cell, figures) -> {
            var given = readTotal(cell, figures, ledger);
            // "Eight more, bringing the toll to 20": the eight are in the 20.
            figures.stream()
                    .filter(figure -> !given || !adds(figure))
                    .forEach(figure -> readOther(cell, figure, ledger));
        });
    }

    /** Every accepted figure of this update that makes no statement of its own and is in none, as what it says. */
    static List<Statement> passedOver(Update update) {
        return new Report(update).passedOver();
    }

    private List<Statement> passedOver() {
        var left = new ArrayList<Statement>();
        update.figures().stream().filter(figure -> figure.stance().accepted()).forEach(figure -> {
            var cell = new Cell(figure.measure(), figure.party());
            var total = Total.of(figuresOf(cell));
            if (total.map(given -> !given.uses(figure)).orElse(!adds(figure))) {
                left.add(statement(cell, figure, figure.count(), figure.count().low(), false, List.of()));
            }
        });
        return left;
    }

    private List<Figure> figuresOf(Cell cell) {
        return update.figures().stream()
                .filter(figure -> cell.equals(new Cell(figure.measure(), figure.party())))
                .toList();
    }

    private static boolean adds(Figure figure) {
        return figure.stance().accepted() && figure.scope() == Scope.ADDITIONAL;
    }

    /** Keeps the total of this report, if it gives one. */
    private boolean readTotal(Cell cell, List<Figure> figures, BiConsumer<Slot, Statement> ledger) {
        var total = Total.of(figures);
        total.ifPresent(given -> keepTotal(
                given.summed() ? summed(cell, given.totals()) : stated(cell, given.totals(), parts(given.parts())),
                ledger));
        return total.isPresent();
    }

    /**
     * The figures of one cell that a report's total is made of.
     *
     * @param totals of everybody, those of the strongest voice; or else of categories, whose sum it is
     * @param parts the categories of a total of everybody
     */
    private record Total(boolean summed, List<Figure> totals, List<Figure> parts) {

        /** Empty where the report gives none. */
        static Optional<Total> of(List<Figure> figures) {
            var accepted = figures.stream()
                    .filter(figure -> figure.stance().accepted())
                    .toList();
            var totals = accepted.stream()
                    .filter(figure -> figure.scope() == Scope.TOTAL)
                    .toList();
            var ofEverybody =
                    strongest(totals.stream().filter(Figure::ofEverybody).toList());
            if (!ofEverybody.isEmpty()) {
                var parts = accepted.stream()
                        .filter(figure -> !figure.ofEverybody() && figure.scope() != Scope.ADDITIONAL)
                        .toList();
                return Optional.of(new Total(false, ofEverybody, parts));
            }
            return totals.isEmpty() ? Optional.empty() : Optional.of(new Total(true, totals, List.of()));
        }

        boolean uses(Figure figure) {
            return totals.contains(figure) || parts.contains(figure);
        }
    }

    private static void keepTotal(Statement total, BiConsumer<Slot, Statement> ledger) {
        ledger.accept(Slot.POSITION, total);
        ledger.accept(Slot.FIRST, total);
        if (!total.parts().isEmpty()) {
            ledger.accept(Slot.BREAKDOWN, total);
        }
        if (total.corrects()) {
            ledger.accept(Slot.CORRECTION, total);
        }
    }

    private void readOther(Cell cell, Figure figure, BiConsumer<Slot, Statement> ledger) {
        var statement = statement(cell, figure, figure.count(), figure.count().low(), false, List.of());
        switch (figure.stance()) {
            case CONFIRMED, REPORTED -> {
                if (adds(figure)) {
                    ledger.accept(Slot.INCREMENT, statement);
                }
            }
            case CLAIMED -> {
                ledger.accept(Slot.CLAIM, statement);
                ledger.accept(Slot.FIRST_CLAIM, statement);
                if (figure.contestedBy() != null) {
                    ledger.accept(Slot.DENIAL, statement);
                }
            }
            case DENIED -> ledger.accept(Slot.DENIAL, statement);
            case RETRACTED -> ledger.accept(Slot.RETRACTION, statement);
        }
    }

    /** Where a report gives totals of several voices, the strongest is what it stands for. */
    private static List<Figure> strongest(List<Figure> totals) {
        var corrected = totals.stream().filter(Figure::correction).toList();
        var candidates = corrected.isEmpty() ? totals : corrected;
        var kind =
                candidates.stream().map(figure -> figure.attribution().kind()).min(Enum::compareTo);
        return candidates.stream()
                .filter(figure -> figure.attribution().kind() == kind.orElseThrow())
                .toList();
    }

    /** Totals of one text that differ are a range round the first, which stands in headline or lead. */
    private Statement stated(Cell cell, List<Figure> totals, List<Part> parts) {
        var leading = totals.stream().filter(Report::firm).findFirst().orElse(totals.getFirst());
        var count = leading.count();
        for (var other : totals) {
            if (firm(other) && !leading.count().allows(other.count().low())) {
                count = span(count, other.count());
            }
        }
        return statement(cell, leading, count, leading.count().low(), false, parts);
    }

    private static boolean firm(Figure figure) {
        var quantifier = figure.count().quantifier();
        return quantifier == Quantifier.EXACT || quantifier == Quantifier.BETWEEN;
    }

    private static Count span(Count one, Count other) {
        var high = one.high() == null || other.high() == null ? null : Long.valueOf(Math.max(one.high(), other.high()));
        return new Count(Math.min(one.low(), other.low()), high, Quantifier.BETWEEN);
    }

    /** "21 hostages and four soldiers": what the report counted, though it gave no total of everybody. */
    private Statement summed(Cell cell, List<Figure> totals) {
        var parts = parts(totals);
        var sum = parts.stream().map(Part::count).reduce(Count::plus).orElseThrow();
        var breakdown = parts.size() > 1 ? parts : List.<Part>of();
        return statement(cell, totals.getFirst(), sum, sum.low(), true, breakdown);
    }

    /** One part for each category, the greatest where a text names a category twice. */
    private static List<Part> parts(List<Figure> figures) {
        Map<String, Count> byCategory = new LinkedHashMap<>();
        for (var figure : figures) {
            byCategory.merge(figure.category(), figure.count(), (one, other) -> one.low() >= other.low() ? one : other);
        }
        return byCategory.entrySet().stream()
                .map(part -> new Part(part.getKey(), part.getValue()))
                .toList();
    }

    private Statement statement(Cell cell, Figure figure, Count count, long best, boolean partial, List<Part> parts) {
        return new Statement(
                cell,
                update.eventTime(),
                update.id(),
                update.itemId(),
                update.source(),
                update.url(),
                update.fingerprint(),
                partial ? "" : figure.category(),
                count,
                best,
                figure.stance(),
                figure.attribution(),
                partial,
                figure.correction() || lowers(figure),
                figure.replaces(),
                figure.contestedBy(),
                figure.evidence(),
                parts);
    }

    /** A figure that names the greater one it replaces is a correction, whatever the verb. */
    private static boolean lowers(Figure figure) {
        return figure.stance() != Stance.CLAIMED
                && figure.replaces() != null
                && figure.replaces().low() > figure.count().low();
    }
}
