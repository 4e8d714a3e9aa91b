package io.tollstream.audit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.schemas.Topic;
import io.tollstream.schemas.Topics;
import org.junit.jupiter.api.Test;

class UnderwayTest {

    private static final Source NEWS = source(Topics.NEWS_RAW);
    private static final Source DESK = source(Topics.CASUALTY_UPDATES);
    private static final Source ACT = source(Topics.INCIDENT_ACTS);

    @Test
    void aDesksUpdateWouldOvertakeNewsThatIsStillBeingRead() {
        var underway = Underway.NOTHING.with(DESK).with(NEWS);

        assertThat(underway.isOvertakenBy(DESK)).isTrue();
        assertThat(underway.isOvertakenBy(ACT)).isTrue();
        assertThat(underway.isOvertakenBy(NEWS)).isFalse();
    }

    @Test
    void newsWouldOvertakeAnActThatTheRegistrarIsStillToldOf() {
        var underway = Underway.NOTHING.with(ACT);

        assertThat(underway.isOvertakenBy(NEWS)).isTrue();
        assertThat(underway.isOvertakenBy(DESK)).isTrue();
        assertThat(underway.isOvertakenBy(ACT)).isFalse();
    }

    @Test
    void nothingOvertakesAnUpdateThatStandsOnItsTopicAlready() {
        var underway = Underway.NOTHING.with(DESK);

        assertThat(underway.isOvertakenBy(NEWS)).isFalse();
        assertThat(underway.isOvertakenBy(ACT)).isFalse();
    }

    @Test
    void newsAndDesksUpdatesMeanTheSameInAnyOrderAndActsDoNot() {
        var underway = Underway.NOTHING.with(NEWS);

        assertThat(underway.changesMeaningOf(DESK)).isFalse();
        assertThat(underway.changesMeaningOf(ACT)).isTrue();
        assertThat(underway.with(ACT).changesMeaningOf(DESK)).isTrue();
    }

    private static Source source(Topic<?> topic) {
        return new Source(topic, (contents, stood) -> true);
    }
}
