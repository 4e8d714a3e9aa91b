package io.tollstream.alerts.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A party claims far more than the toll says, which may be nothing.
 *
 * @param cells the columns it looks at; empty for all
 * @param times how many times the toll's best figure the claim must be, in percent: 300 is three times
 * @param least how many people it must be above it
 * @param hysteresis by how much the same claimant must claim more, in percent, before it rings again
 */
public record LargeClaim(Cells cells, int times, long least, int hysteresis) implements Condition.Stepwise {

    @Override
    public List<Ring> rings(Moment moment, Marks.Of marks) {
        var rings = new ArrayList<Ring>();
        for (var claim : moment.after().claims()) {
            if (!isFarAbove(claim, moment.after())) {
                continue;
            }
            var rung = rung(claim, moment, marks);
            if (rung.isEmpty() || claim.low() > rung.get() && Condition.differs(rung.get(), claim.low(), hysteresis)) {
                marks.put(claim.name(), claim.low(), 0, moment.now());
                rings.add(ring(claim, moment));
            }
        }
        return rings;
    }

    /** The number that rang, or that stood before the rule was there. */
    private Optional<Long> rung(Claim claim, Moment moment, Marks.Of marks) {
        return marks.about(claim.name()).map(Mark::number).or(() -> moment.before()
                .claim(claim.name())
                .filter(then -> isFarAbove(then, moment.before()))
                .map(Claim::low));
    }

    private boolean isFarAbove(Claim claim, Moment.View toll) {
        var best = toll.figure(claim.cell()).map(Figure::best).orElse(0L);
        return cells.holds(claim.cell()) && claim.low() - best >= least && claim.low() * 100.0 >= (double) times * best;
    }

    private static Ring ring(Claim claim, Moment moment) {
        var toll = moment.after().figure(claim.cell()).map(Figure::words).orElse("no figure");
        var category = claim.category().isEmpty() ? "" : " [" + claim.category() + "]";
        var says = "claim of %s %s%s by %s, beside %s%s"
                .formatted(
                        claim.number(),
                        claim.cell().words(),
                        category,
                        claim.claimant(),
                        toll,
                        Dispute.standing(claim));
        return Ring.of(claim.name(), says, Claims.change(moment.caused(), claim), claim);
    }
}
