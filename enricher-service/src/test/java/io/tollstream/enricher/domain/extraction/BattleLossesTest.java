package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.figures;
import static io.tollstream.enricher.domain.extraction.Texts.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sides of a war say of their battles, and what they take for known. */
class BattleLossesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The rebels said they inflicted eight casualties on the brigade.",
                "The enemy troops suffered four casualties in the valley.",
                "The offensive has already resulted in hundreds of casualties.",
            })
    void theCasualtiesOfABattleAreDeadAndWoundedTogether(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    @Test
    void noCasualtiesAreNoDead() {
        assertThat(read("The brigade suffered no casualties in the valley.")).contains("KILLED 0");
    }

    @Test
    void whatAPartyOnlyRefersToIsNotItsClaim() {
        assertThat(figures("The rebels claimed that the army planned the attack in which two people were killed.")
                        .getFirst()
                        .stance())
                .isEqualTo(Stance.REPORTED);
        assertThat(figures("The rebels claimed that 20 soldiers were killed.")
                        .getFirst()
                        .stance())
                .isEqualTo(Stance.CLAIMED);
    }

    @Test
    void whoClaimsResponsibilityDoesNotClaimTheDeath() {
        assertThat(figures("The rebels claimed responsibility for killing two policemen.")
                        .getFirst()
                        .stance())
                .isEqualTo(Stance.REPORTED);
    }

    @Test
    void peopleOfAnyTradeInMenAreMany() {
        assertThat(read("Fourteen fishermen were killed on the river.")).containsExactly("KILLED worker 14");
    }

    @Test
    void theWoundedBehindAPartOfTheDeadAreNoPart() {
        assertThat(read("The bomb left four dead, among them two tourists, and 15 injured."))
                .contains("KILLED 4", "INJURED 15");
    }

    @Test
    void theMissingWhoseBodiesWereFoundAreDead() {
        assertThat(read("The bodies of the five missing teachers were found in a ravine."))
                .containsExactly("KILLED teacher 5");
    }

    @Test
    void aRelativeWithThatTellsOfItsPeople() {
        assertThat(read("The six priests that were murdered in November were unarmed."))
                .containsExactly("KILLED priest 6");
    }

    @Test
    void hundredsOfMurdersThatASquadIsAccusedOfAreNoIncident() {
        assertThat(read("Two judges were killed on Monday. The squads are accused of hundreds of murders."))
                .containsExactly("KILLED judge 2");
    }
}
