package io.tollstream.enricher.domain.toll;

import io.tollstream.enricher.domain.toll.TollFigure.Status;
import io.tollstream.enricher.domain.toll.TollRules.Reckoning;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of the toll that made one figure, told from the choice to the small print. */
final class Grounds {

    private final Reckoning reckoning;
    private final List<Weighed> weighed;
    private final Set<Bearing> bearings;
    private final List<Ground> grounds = new ArrayList<>();

    private Grounds(Reckoning reckoning, List<Weighed> weighed) {
        this.reckoning = reckoning;
        this.weighed = weighed;
        this.bearings = weighed.stream()
                .map(Weighed::bearing)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Bearing.class)));
    }

    static List<Ground> of(Reckoning reckoning, List<Weighed> weighed, List<Claim> claims) {
        var grounds = new Grounds(reckoning, weighed);
        reckoning.figure().ifPresentOrElse(grounds::ofFigure, grounds::ofNone);
        grounds.add(Ground.CLAIMS_STAND_ASIDE, !claims.isEmpty());
        return grounds.grounds;
    }

    private void add(Ground ground, boolean where) {
        if (where) {
            grounds.add(ground);
        }
    }

    private void ofNone() {
        var gone = bearings.contains(Bearing.RETRACTED) || bearings.contains(Bearing.TAKEN_BACK);
        grounds.add(gone ? Ground.ALL_GONE : Ground.NOTHING_ACCEPTED);
    }

    private void ofFigure(TollFigure figure) {
        reckoning.best().ifPresent(this::ofChoice);
        add(
                reckoning.best().isPresent() ? Ground.INCREMENTS_ADDED : Ground.ONLY_INCREMENTS,
                reckoning.bridge().isPresent());
        add(Ground.STALE_COPIES, bearings.contains(Bearing.STALE));
        add(Ground.OPEN, figure.high() == null);
        add(Ground.RANGE, figure.high() != null && figure.low() != figure.high());
        add(Ground.DISPUTED, figure.status() == Status.CONTESTED);
        add(Ground.CONFIRMED, figure.status() == Status.CONFIRMED);
        add(Ground.CORROBORATED, figure.corroborated());
        add(Ground.COPIES_COUNT_ONCE, bearings.contains(Bearing.SYNDICATED));
        if (!figure.parts().isEmpty()) {
            grounds.add(
                    switch (figure.partsFit()) {
                        case SUMS -> Ground.PARTS_SUM;
                        case REST -> Ground.PARTS_LEAVE_REST;
                        case EXCEEDS -> Ground.PARTS_EXCEED;
                    });
        }
    }

    private void ofChoice(Statement best) {
        var numbers = reckoning.fresh().stream().map(Statement::best).distinct().count();
        var ranks = reckoning.fresh().stream()
                .map(reckoning.totals()::rank)
                .distinct()
                .count();
        add(Ground.ONLY_TOTAL, numbers == 1);
        add(Ground.STRONGEST_VOICE, numbers > 1 && ranks > 1);
        add(Ground.GREATEST, numbers > 1 && ranks == 1);
        add(Ground.OUTVOTED, reckoning.totals().rank(best) != best.kind());
        add(Ground.SUM_OF_PARTS, best.partial());
        var lowered = fellTo(best, Bearing.LOWERED);
        add(Ground.CORRECTED, fellTo(best, Bearing.CORRECTED) || lowered && best.corrects());
        add(Ground.LOWERED_BY_ITS_SOURCE, lowered && !best.corrects());
        add(Ground.LOWERED_BY_TWO, fellTo(best, Bearing.OUTNUMBERED));
    }

    /** Whether a greater number went this way because of the one that is the best now. */
    private boolean fellTo(Statement best, Bearing way) {
        return weighed.stream()
                .filter(other -> other.bearing() == way)
                .flatMap(other -> other.by().stream())
                .anyMatch(by -> by.number() != null && by.number() == best.best());
    }
}
