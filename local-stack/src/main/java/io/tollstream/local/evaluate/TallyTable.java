package io.tollstream.local.evaluate;

import io.tollstream.enricher.evaluation.Aspect;
import io.tollstream.enricher.evaluation.Evaluation;
import io.tollstream.enricher.evaluation.Tally;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What went wrong how often, by kinds of items. */
final class TallyTable {

    private TallyTable() {}

    /** A row for each kind; nothing where there is only one, of which the other tables tell all. */
    static List<String> of(String title, Map<String, Evaluation> kinds, UnaryOperator<String> names) {
        var grid = new Grid(
                title,
                "ITEMS",
                "RIGHT",
                "WRONG",
                "MISSED",
                "EXTRA",
                "MEASURE",
                "PARTY",
                "COUNT",
                "STANCE",
                "SCOPE",
                "VOICE",
                "REPLACES",
                "TOLL");
        if (kinds.size() > 1) {
            kinds.forEach((kind, items) -> row(grid, names.apply(kind), items.tally()));
        }
        return grid.lines();
    }

    private static void row(Grid grid, String about, Tally tally) {
        grid.row(
                about,
                tally.items(),
                tally.right(),
                quiet(tally.wrong()),
                quiet(tally.missed()),
                quiet(tally.extra()),
                quiet(tally.mistaken(Aspect.MEASURE)),
                quiet(tally.mistaken(Aspect.PARTY)),
                quiet(tally.mistaken(Aspect.COUNT)),
                quiet(tally.mistaken(Aspect.STANCE)),
                quiet(tally.mistaken(Aspect.SCOPE)),
                quiet(tally.mistaken(Aspect.VOICE)),
                quiet(tally.mistaken(Aspect.REPLACES)),
                quiet(tally.tolls()));
    }

    /** Zeros would hide where it hurts. */
    private static Object quiet(int number) {
        return number == 0 ? "." : number;
    }
}
