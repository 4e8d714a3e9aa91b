package io.tollstream.enricher.evaluation;

import io.tollstream.enricher.domain.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Which read figure answers which wanted one: the first that agrees, and each serves once. */
record Matching(List<Pair> found, List<WantedFigure> missed, List<Figure> extra) {

    record Pair(WantedFigure wanted, Figure read) {}

    static Matching of(List<WantedFigure> wanted, List<Figure> read) {
        return by(wanted, read, WantedFigure::isFoundBy);
    }

    /** Pairs those left over that this says belong together. */
    Matching andBy(Likeness likeness) {
        return by(missed, extra, likeness);
    }

    private static Matching by(List<WantedFigure> wanted, List<Figure> read, Likeness likeness) {
        var spare = new ArrayList<>(read);
        var found = new ArrayList<Pair>();
        var missed = new ArrayList<WantedFigure>();
        for (var figure : wanted) {
            var at = indexOf(spare, candidate -> likeness.holds(figure, candidate));
            if (at < 0) {
                missed.add(figure);
            } else {
                found.add(new Pair(figure, spare.remove(at)));
            }
        }
        return new Matching(found, missed, spare);
    }

    private static int indexOf(List<Figure> figures, Predicate<Figure> wanted) {
        for (var at = 0; at < figures.size(); at++) {
            if (wanted.test(figures.get(at))) {
                return at;
            }
        }
        return -1;
    }

    /** Whether a wanted and a read figure belong together. */
    interface Likeness {
        boolean holds(WantedFigure wanted, Figure read);
    }
}
