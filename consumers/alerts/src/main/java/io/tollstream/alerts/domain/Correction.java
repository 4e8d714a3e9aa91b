package io.tollstream.alerts.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A best figure falls, or is taken back. It rings again only for a lower number, or from a higher one, than it rang for:
 * a figure that goes back and forth rings once. What an act moves is no correction.
 *
 * @param cells the columns it looks at; empty for all
 * @param least how many people it must fall by
 */
public record Correction(Cells cells, long least) implements Condition.Stepwise {

    @Override
    public List<Ring> rings(Moment moment, Marks.Of marks) {
        var caused = moment.caused();
        if (caused == null || moment.byAct()) {
            return List.of();
        }
        var rings = new ArrayList<Ring>();
        for (var change : caused.changes()) {
            var from = change.from();
            var to = change.to() == null ? 0 : change.to();
            if (change.claimant() != null || !cells.holds(change.cell()) || from == null || from - to < least) {
                continue;
            }
            var about = change.cell().name();
            if (marks.about(about)
                    .filter(mark -> to >= mark.number() && from <= mark.former())
                    .isEmpty()) {
                marks.put(about, to, from, caused.knownAt());
                rings.add(ring(moment, caused, change));
            }
        }
        return rings;
    }

    private static Ring ring(Moment moment, Revision caused, Change change) {
        var about = change.cell().name();
        Optional<Figure> now = moment.after().figure(change.cell());
        return now.map(figure -> Ring.of(
                        about, "%s, corrected down from %d".formatted(figure.words(), change.from()), change, figure))
                .orElseGet(() -> new Ring(
                        about,
                        "%d %s taken back; no figure stands"
                                .formatted(change.from(), change.cell().words()),
                        change,
                        null,
                        caused.source()));
    }
}
