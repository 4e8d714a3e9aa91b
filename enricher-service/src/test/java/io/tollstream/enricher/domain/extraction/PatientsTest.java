package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Some of the injured are never all of the injured. */
class PatientsTest {

    @Test
    void theInjuredWhoDiedAreInTheTollStatedWithThem() {
        assertThat(read("Eighteen people were injured. Three of the injured died in a clinic, raising the death toll to"
                        + " eight, the mayor said."))
                .containsExactly("INJURED 18", "KILLED 8");
    }

    @Test
    void theInjuredWhoDiedComeOnTopWhereNoTollIsStated() {
        assertThat(read("Two of the wounded succumbed overnight.")).containsExactly("KILLED 2 ADDITIONAL");
        assertThat(read("One of the injured has died.")).containsExactly("KILLED 1 ADDITIONAL");
        assertThat(read("Four of those hurt later died.")).containsExactly("KILLED 4 ADDITIONAL");
    }

    @Test
    void theInjuredInABadWayAreAPart() {
        assertThat(read("Three of the injured are in critical condition.")).containsExactly("INJURED 3 PART");
        assertThat(read("Six of the wounded miners were discharged.")).containsExactly("INJURED worker 6 PART");
    }

    @Test
    void someOfTheDeadAreAPart() {
        assertThat(read("Two of the dead were schoolchildren.")).containsExactly("KILLED 2 PART");
    }
}
