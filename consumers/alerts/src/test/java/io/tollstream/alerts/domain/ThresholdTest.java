package io.tollstream.alerts.domain;

import static io.tollstream.alerts.domain.Figure.Status.CONFIRMED;
import static io.tollstream.alerts.domain.Figure.Status.CONTESTED;
import static io.tollstream.alerts.domain.Figure.Status.REPORTED;
import static io.tollstream.alerts.domain.Incident.KILLED;
import static io.tollstream.alerts.domain.Incident.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThresholdTest {

    private static final Condition TEN_AND_FIFTY = threshold(Figure.Bound.BEST, false, 10L, 50L);

    private static Condition threshold(Figure.Bound bound, boolean confirmedOnly, Long... levels) {
        return new Threshold(KILLED, List.of(levels), bound, confirmedOnly, 20);
    }

    @Test
    void reachingALevelRingsOnceAndSaysWhatWhoAndFromWhere() {
        var incident = new Incident(rule(TEN_AND_FIFTY)).killed(4).killed(12).killed(13);

        assertThat(incident.summaries())
                .containsExactly("2025-03-11-pk-bolan-train-hijacking: 12 killed, confirmed, reached 10, was 4;"
                        + " according to army in Example Wire.");
        assertThat(incident.rung().getFirst().evidence()).isNotNull();
        assertThat(incident.rung().getFirst().change()).isNotNull();
        assertThat(incident.rung().getFirst().revision()).isEqualTo(2);
    }

    @Test
    void eachHigherLevelRings() {
        assertThat(new Incident(rule(TEN_AND_FIFTY)).killed(12).killed(60).rung())
                .hasSize(2);
    }

    @Test
    void twoLevelsReachedAtOnceRingOnce() {
        assertThat(new Incident(rule(TEN_AND_FIFTY)).killed(60).rung()).hasSize(1);
    }

    @Test
    void aNumberThatFlickersRoundALevelRingsOnce() {
        assertThat(new Incident(rule(TEN_AND_FIFTY))
                        .killed(10)
                        .killed(9)
                        .killed(10)
                        .killed(8)
                        .killed(11)
                        .rung())
                .hasSize(1);
    }

    @Test
    void aNumberThatFallsFarBelowALevelAndReachesItAgainRingsAgain() {
        assertThat(new Incident(rule(TEN_AND_FIFTY))
                        .killed(10)
                        .killed(7)
                        .killed(10)
                        .rung())
                .hasSize(2);
    }

    @Test
    void theLowestNumberOfARangeCanBeWhatCounts() {
        var incident = new Incident(rule(threshold(Figure.Bound.LOW, false, 10L))).killed(8, 12, 15, CONTESTED);
        assertThat(incident.rung()).isEmpty();

        incident.killed(11, 12, 15, CONTESTED);

        assertThat(incident.rung()).hasSize(1);
    }

    @Test
    void aFigureThatNoAuthorityStatesCanBePassedOver() {
        var incident = new Incident(rule(threshold(Figure.Bound.BEST, true, 10L))).killed(12, 12, 12, REPORTED);
        assertThat(incident.rung()).isEmpty();

        incident.killed(12, 12, 12, CONFIRMED).killed(12, 12, 12, REPORTED).killed(12, 12, 12, CONFIRMED);

        assertThat(incident.rung()).hasSize(1);
    }

    @Test
    void theDeadOfTheAttackersAreAnotherNumber() {
        var rule = rule(new Threshold(Incident.ATTACKERS, List.of(10L), Figure.Bound.BEST, false, 20));

        assertThat(new Incident(rule).killed(100).rung()).isEmpty();
    }

    @Test
    void aTollThatAnActTookAwayAndGaveBackDoesNotRingAgain() {
        var incident = new Incident(rule(TEN_AND_FIFTY)).killed(12).killedByAct(0, "merge");

        incident.gone().killedByAct(12, "reopen");

        assertThat(incident.rung()).hasSize(1);
    }

    @Test
    void whatAnActMovesRingsInTheNameOfWhoDidIt() {
        var incident = new Incident(rule(TEN_AND_FIFTY)).killed(4).killedByAct(12, "merge");

        assertThat(incident.rung()).singleElement().satisfies(alert -> {
            assertThat(alert.by()).isEqualTo("Asia desk");
            assertThat(alert.summary()).endsWith("; by a merge of Asia desk.");
        });
    }
}
