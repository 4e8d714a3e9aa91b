package io.tollstream.alerts.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A figure is contested, or a claim disputed or denied. It rings again only where the number in dispute is another by more
 * than the hysteresis.
 *
 * @param cells the columns it looks at; empty for all
 * @param hysteresis in percent of the number that rang
 */
public record Dispute(Cells cells, int hysteresis) implements Condition.Stepwise {

    @Override
    public List<Ring> rings(Moment moment, Marks.Of marks) {
        var rings = new ArrayList<Ring>();
        for (var figure : moment.after().figures()) {
            if (inDispute(figure) && isNew(figure.cell().name(), figure.best(), before(figure, moment), marks)) {
                marks.put(figure.cell().name(), figure.best(), 0, moment.now());
                rings.add(Ring.of(figure.cell().name(), figure.words(), moment.change(figure.cell()), figure));
            }
        }
        for (var claim : moment.after().claims()) {
            if (inDispute(claim) && isNew(claim.name(), claim.low(), before(claim, moment), marks)) {
                marks.put(claim.name(), claim.low(), 0, moment.now());
                var says = "claim of %s %s by %s%s"
                        .formatted(claim.number(), claim.cell().words(), claim.claimant(), standing(claim));
                rings.add(Ring.of(claim.name(), says, Claims.change(moment.caused(), claim), claim));
            }
        }
        return rings;
    }

    /** ", denied by officials"; empty for a claim that nobody contests. */
    static String standing(Claim claim) {
        if (!claim.disputed()) {
            return "";
        }
        var by = claim.contestedBy() == null ? "" : " by " + claim.contestedBy();
        return ", " + claim.standing().name().toLowerCase(Locale.ROOT) + by;
    }

    private boolean isNew(String about, long number, Optional<Long> before, Marks.Of marks) {
        var rung = marks.about(about).map(Mark::number).or(() -> before);
        return rung.isEmpty() || Condition.differs(rung.get(), number, hysteresis);
    }

    private Optional<Long> before(Figure figure, Moment moment) {
        return moment.before().figure(figure.cell()).filter(this::inDispute).map(Figure::best);
    }

    private Optional<Long> before(Claim claim, Moment moment) {
        return moment.before().claim(claim.name()).filter(this::inDispute).map(Claim::low);
    }

    private boolean inDispute(Figure figure) {
        return cells.holds(figure.cell()) && figure.status() == Figure.Status.CONTESTED;
    }

    private boolean inDispute(Claim claim) {
        return cells.holds(claim.cell()) && claim.disputed();
    }
}
