package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who leaves home is displaced; who is brought out of danger is rescued. */
class DeparturesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Some 3,000 people were evacuated from the valley.",
                "About 3,000 people were displaced.",
                "Around 3,000 people were forced from their homes.",
                "Some 3,000 people were left homeless.",
                "The river forced some 3,000 people to flee.",
                "The authorities evacuated some 3,000 people."
            })
    void whoHasToLeaveHomeIsDisplaced(String sentence) {
        assertThat(read(sentence)).containsExactly("DISPLACED 3000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sixty people were evacuated from the burning building.",
                "Sixty people were evacuated from the train by rescuers.",
                "Firefighters evacuated sixty people."
            })
    void whoIsBroughtOutOfAWreckIsRescued(String sentence) {
        assertThat(read(sentence)).containsExactly("RESCUED 60");
    }

    @Test
    void whoIsForcedToSomethingElseIsNeither() {
        assertThat(read("The gunmen forced 20 people into a van.")).isEmpty();
    }
}
