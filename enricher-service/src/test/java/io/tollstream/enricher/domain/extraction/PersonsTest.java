package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who is the same person in the next sentence, and whom the numbers of a text already hold. */
class PersonsTest {

    @Test
    void aSmallerNumberToldAfterTheTotalIsAPartOfIt() {
        assertThat(read("Six people were wounded at a fair. Police said two victims were in critical condition."))
                .containsExactly("INJURED 6", "INJURED 2 PART");
    }

    @Test
    void aListOfMenAndWomenIsAPartOfTheTotalBeforeIt() {
        assertThat(read("Five teenagers were wounded at a fair. Three men and a woman were hurt by splinters."))
                .contains("INJURED child 5", "INJURED man 3 PART");
    }

    @Test
    void anAgeStandsBeforeTheNounItTells() {
        assertThat(read("A 22-year-old woman was wounded.")).containsExactly("INJURED woman 1");
    }

    @Test
    void whoIsATeenIsAManInOneSentenceAndABoyInTheNext() {
        assertThat(read("A man was killed near a park. The 17-year-old boy was killed at noon."))
                .containsExactly("KILLED man 1");
    }

    @Test
    void aSmallChildIsNotTheManWhoDied() {
        assertThat(read("A man was killed near a park. The 6-year-old girl was wounded in her garden."))
                .containsExactly("KILLED man 1", "INJURED child 1");
    }

    @Test
    void twoNamesAreTwoPersons() {
        assertThat(read("Guests wept when Maria Pardo died. Doctors said that Jon Leir was wounded near it."))
                .containsExactly("KILLED 1", "INJURED 1");
    }

    @Test
    void othersComeOnTopOfWhomTheSentenceToldBefore() {
        assertThat(read("The mayor and five others were killed.")).contains("KILLED 6");
        assertThat(read("A man was killed and three others were wounded."))
                .containsExactly("KILLED man 1", "INJURED 3");
    }

    @Test
    void theDeadLieInsideTheShotHoweverFarApartTheyAreTold() {
        assertThat(read("Seven people were shot at a fair. Music had played all night. Nobody saw the car. It was late."
                        + " A 20-year-old woman died."))
                .containsExactly("INJURED 6", "KILLED woman 1");
        assertThat(read("One person died and three people were shot.")).containsExactly("KILLED 1", "INJURED 3");
    }

    @Test
    void personsToldOneByOneAddUp() {
        assertThat(read("A 15-year-old boy was wounded in the leg. A 17-year-old boy was wounded in the arm."))
                .containsExactly("INJURED child 2", "INJURED child 1 PART");
    }

    @Test
    void aGroupHoldsWhoeverMayBeOneOfThem() {
        assertThat(read("Four teenagers were wounded. An 18-year-old man was wounded in the leg."))
                .containsExactly("INJURED child 4");
        assertThat(read("Two boys were wounded. A 40-year-old man was wounded in the leg."))
                .containsExactly("INJURED child 2", "INJURED man 1");
    }
}
