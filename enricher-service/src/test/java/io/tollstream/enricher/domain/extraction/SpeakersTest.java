package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.figures;
import static io.tollstream.enricher.domain.extraction.Texts.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose word a number is, and whose it is not. */
class SpeakersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Four people were hurt, said a fisherman.",
                "Four people were hurt, Maria Lopez said.",
                "Four people were hurt, said the boat's captain.",
                "Four people were hurt, its owner said."
            })
    void whoNamesAnotherSpeakerDoesNotInheritTheAuthority(String sentence) {
        var figures = figures("Police said eight people were killed. " + sentence);

        assertThat(figures.getFirst().stance()).isEqualTo(Stance.CONFIRMED);
        assertThat(figures.getLast().stance()).isEqualTo(Stance.REPORTED);
        assertThat(figures.getLast().attribution().kind()).isNotEqualTo(AttributionKind.OFFICIAL);
    }

    @Test
    void anotherParagraphInheritsOnlyThroughAPronoun() {
        var alone = figures("Police said eight people were killed.\n\nFour people were hurt.");
        var linked = figures("Police said eight people were killed.\n\nThey said four people were hurt.");

        assertThat(alone.getLast().stance()).isEqualTo(Stance.REPORTED);
        assertThat(linked.getLast().stance()).isEqualTo(Stance.CONFIRMED);
    }

    @Test
    void nobodyHurtOnBoardOneShipIsNoZeroOfEverybody() {
        assertThat(read("Police said eight people were killed. Nobody was hurt on board the tug, said its captain."))
                .containsExactly("KILLED 8");
    }

    @Test
    void theHurtBeforeTheCommaDoNotSpeak() {
        assertThat(figures("Two police officers were hurt, Maria Lopez said.")
                        .getFirst()
                        .stance())
                .isEqualTo(Stance.REPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the coast guard",
                "the fire brigade",
                "firefighters",
                "the fire service",
                "civil defence",
                "the civil protection agency",
                "the disaster management authority",
                "rescue services",
                "emergency services",
                "health officials",
                "the hospital",
                "the ambulance service",
                "the coroner",
                "the sheriff",
                "the mayor",
                "the governor",
                "the interior ministry",
                "Captain John Doe"
            })
    void officesConfirm(String speaker) {
        assertThat(figures("Five people died, " + speaker + " said.").getFirst().stance())
                .isEqualTo(Stance.CONFIRMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state media", "state television", "a state news agency"})
    void stateMediaAreMedia(String speaker) {
        assertThat(figures("Five people died, " + speaker + " said.")
                        .getFirst()
                        .attribution()
                        .kind())
                .isEqualTo(AttributionKind.MEDIA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"medics", "a doctor", "the captain"})
    void whoTellsWhatTheySawIsAWitness(String speaker) {
        assertThat(figures("Five people died, " + speaker + " said.")
                        .getFirst()
                        .attribution()
                        .kind())
                .isEqualTo(AttributionKind.WITNESS);
    }
}
