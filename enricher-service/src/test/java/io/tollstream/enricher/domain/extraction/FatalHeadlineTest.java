package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a headline says of the dead where the text below it counts and names none. */
class FatalHeadlineTest {

    @Test
    void aFatalShootingInTheHeadlineKilledOne() {
        assertThat(read("Trial date set in fatal Milltown shooting", "The lawyers met on Monday."))
                .containsExactly("KILLED 1");
        assertThat(read("Police name victim of shooting who has died", "Sign in to read on."))
                .containsExactly("KILLED 1");
    }

    @Test
    void theDeadOfTheHeadlineIsThePersonWhoWasShot() {
        assertThat(read("Jury hears of murder in Milltown", "A man was shot in the chest, deputies said."))
                .containsExactly("KILLED 1");
    }

    @Test
    void theTextBelowKnowsBetterThanTheHeadline() {
        assertThat(read("Fatal shooting in Milltown", "Two men were killed near the mill."))
                .containsExactly("KILLED man 2");
    }

    @Test
    void anAttemptedMurderKillsNobody() {
        assertThat(read("Man faces attempted murder charge", "The lawyers met on Monday."))
                .isEmpty();
        assertThat(read("Murder suspect found in Milltown", "The lawyers met on Monday."))
                .isEmpty();
    }

    @Test
    void killingsAndVictimsInTheHeadlineAreTwoOrMore() {
        assertThat(read("Milltown murder victims identified", "The lawyers met on Monday."))
                .containsExactly("KILLED 2..");
    }
}
