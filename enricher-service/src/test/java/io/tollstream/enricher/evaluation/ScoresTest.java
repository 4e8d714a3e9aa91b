package io.tollstream.enricher.evaluation;

import static io.tollstream.enricher.evaluation.Labels.dead;
import static io.tollstream.enricher.evaluation.Labels.figures;
import static io.tollstream.enricher.evaluation.Labels.hurt;
import static io.tollstream.enricher.evaluation.Labels.judged;
import static io.tollstream.enricher.evaluation.Labels.range;
import static io.tollstream.enricher.evaluation.Labels.read;
import static io.tollstream.enricher.evaluation.Labels.readBetween;
import static io.tollstream.enricher.evaluation.Labels.readDead;
import static io.tollstream.enricher.evaluation.Labels.readHurt;
import static io.tollstream.enricher.evaluation.Labels.toll;
import static io.tollstream.enricher.evaluation.Labels.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Scope;
import io.tollstream.enricher.domain.Stance;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The arithmetic of the scores, on numbers worked by hand. */
class ScoresTest {

    private static final double EXACT = 1e-12;

    @Test
    void precisionRecallAndTheirMeanCountFiguresOverAllItems() {
        var first = judged(figures("a", dead(4), hurt(2), dead(1)), readDead(4), readHurt(3));
        var second = judged(figures("b", dead(7)), readDead(7));

        var figures = Scores.of(List.of(first, second)).figures();

        // wanted 4, read 3, found 2
        assertThat(figures.precision()).isCloseTo(2 / 3.0, within(EXACT));
        assertThat(figures.recall()).isCloseTo(0.5, within(EXACT));
        assertThat(figures.f1()).isCloseTo(4 / 7.0, within(EXACT));
    }

    @Test
    void aReadFigureServesOnce() {
        var item = judged(figures("a", dead(4), dead(4)), readDead(4));

        assertThat(Scores.of(List.of(item)).figures()).isEqualTo(new FigureScore(1, 2, 1, 1, 1));
    }

    @Test
    void anOpenRangeIsNotTheNumberItBeginsWith() {
        var open = read(Measure.KILLED, Party.VICTIM, Count.atLeast(4), Stance.REPORTED, Scope.TOTAL);

        assertThat(judged(figures("a", dead(4)), open).figures()).contains(new FigureScore(1, 1, 1, 0, 0));
    }

    @Test
    void whereNothingIsWantedAndNothingReadAllIsRightAndNoShareIsNoNumber() {
        var item = judged(figures("a"));

        assertThat(item.right()).isTrue();
        assertThat(Scores.of(List.of(item)).figures().f1()).isZero();
    }

    @Test
    void aConfirmedFigureMayStandForAReportedOneAndNotTheOtherWayRound() {
        var wantedReported = wanted(Measure.KILLED, Party.VICTIM, 4, Standing.REPORTED);
        var wantedConfirmed = wanted(Measure.KILLED, Party.VICTIM, 5, Standing.CONFIRMED);
        var readConfirmed = read(Measure.KILLED, Party.VICTIM, Count.exactly(4), Stance.CONFIRMED, Scope.TOTAL);
        var item = judged(figures("a", wantedReported, wantedConfirmed), readConfirmed, readDead(5));

        assertThat(Scores.of(List.of(item)).figures().standing()).isEqualTo(0.5);
    }

    @Test
    void tollsAreExactOrNot() {
        var both = judged(toll("a", 3, 5), readDead(3), readHurt(5));
        var killedOnly = judged(toll("b", 1, 0), readDead(1), readHurt(2));
        var injuredOnly = judged(toll("c", 2, 0), readDead(6));
        var none = judged(toll("d", 4, 1));

        var tolls = Scores.of(List.of(both, killedOnly, injuredOnly, none)).toll();

        assertThat(tolls.killedShare()).isEqualTo(0.5);
        assertThat(tolls.injuredShare()).isEqualTo(0.5);
        assertThat(tolls.bothShare()).isEqualTo(0.25);
        // two or more dead: a, c and d; exact a; any dead a and c
        assertThat(tolls.deadlyExactShare()).isCloseTo(1 / 3.0, within(EXACT));
        assertThat(tolls.deadlyAnyShare()).isCloseTo(2 / 3.0, within(EXACT));
    }

    @Test
    void whereTheLabelKnowsThePartiesApartBothCountTogetherAndTheDeadAttackersApart() {
        var label = new WantedToll(9, 0, Optional.of(new WantedToll.Apart(8, 1)));
        var right = judged(toll("a", label), readDead(8), read(Measure.KILLED, Party.ATTACKER, 1));
        var mixed = judged(toll("b", label), readDead(9));

        var tolls = Scores.of(List.of(right, mixed)).toll();

        assertThat(tolls.killedShare()).isEqualTo(1);
        assertThat(tolls.attackersKilledShare()).isEqualTo(0.5);
        assertThat(tolls.victimsInRangeShare()).isEqualTo(0.5);
    }

    @Test
    void whereTheLabelCountsVictimsOnlyADeadAttackerIsNobody() {
        var item = judged(toll("a", 8, 0), readDead(8), read(Measure.KILLED, Party.ATTACKER, 1));

        assertThat(item.right()).isTrue();
    }

    @Test
    void aLabelledRangeIsHeldAgainstTheTollsRange() {
        var equal = judged(range("a", WantedRange.Who.KILLED, new Range(4, 6L)), readBetween(4, 6));
        var overlapping = judged(range("b", WantedRange.Who.KILLED, new Range(4, 6L)), readBetween(6, 9));
        var apart = judged(range("c", WantedRange.Who.KILLED, new Range(4, 6L)), readDead(7));

        var score = Scores.of(List.of(equal, overlapping, apart)).ranges().get(WantedRange.Who.KILLED);

        assertThat(score).isEqualTo(new RangeScore(3, 1, 2));
        assertThat(apart.confusions())
                .containsExactly(new Confusion.WrongToll("KILLED", new Range(4, 6L), Range.exactly(7)));
    }
}
