package io.tollstream.audit.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollstream.schemas.settings.BadSetting;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Instant MARCH = Instant.parse("2025-03-11T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2025-04-11T06:30:00.125Z");

    @Test
    void whoGoesOnWithAReplayFindsItsPlanInWhatWasKept() {
        var plan = new Plan(MARCH, APRIL, Reach.UPDATES, "what-if.");

        var found = Plan.of(plan.text(), "what-if.");

        assertThat(found).contains(plan);
    }

    @Test
    void whatSomebodyElseKeptIsNoPlan() {
        assertThat(Plan.of("", "what-if.")).isEmpty();
    }

    @Test
    void aReplayMustBeginBeforeItEnds() {
        assertThatThrownBy(() -> new Plan(APRIL, MARCH, Reach.NEWS, "what-if."))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("--from is 2025-04-11T06:30:00.125Z, which is not before --to");
    }
}
