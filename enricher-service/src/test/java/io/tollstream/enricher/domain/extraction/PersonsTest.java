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

    @Test
    void aSecondVictimIsNotTheFirst() {
        assertThat(read("A boy was killed in Milltown. A second child was wounded, deputies said."))
                .containsExactly("KILLED child 1", "INJURED child 1");
    }

    @Test
    void thatNobodyWasBadlyHurtIsNotThatNobodyWasHurt() {
        assertThat(read("Four people were wounded at a fair. No one was injured in the crash that followed."))
                .contains("INJURED 4", "INJURED 0 PART");
    }

    @Test
    void twoToldOfInOneBreathAreTwo() {
        assertThat(read("A man and a student were killed.")).containsExactly("KILLED 2");
        assertThat(read("A teen died on Monday. A former student, loved by all, died in a crash."))
                .containsExactly("KILLED child 1");
    }

    @Test
    void whoIsNamedOtherwiseIsSomebodyElse() {
        assertThat(read("Police said that Maria Pardo died in a car. Doctors said that Jon Leir was shot in the leg."))
                .containsExactly("KILLED 1", "INJURED 1");
    }

    @Test
    void whoStandsBehindANameAndACommaIsWhoIsNamed() {
        assertThat(read("Police mourned the death of Jon Leir, a student at the local school."))
                .containsExactly("KILLED 1");
    }

    @Test
    void theDeadLieInsideThoseFoundWithGunshotWounds() {
        assertThat(read("Four people suffered gunshot wounds. One of them was in a car. A 20-year-old woman died."))
                .contains("INJURED 3", "KILLED woman 1");
        assertThat(read("Four people suffered minor injuries. A 20-year-old woman died."))
                .contains("INJURED 4", "KILLED woman 1");
    }

    @Test
    void aNumberOfOneHoldsThePersonItMeans() {
        assertThat(read("One teen is dead. An 18-year-old man was pronounced dead at the fair."))
                .containsExactly("KILLED child 1");
        assertThat(read("One teen is dead. A 40-year-old man was pronounced dead at the fair."))
                .containsExactly("KILLED child 1", "KILLED man 1");
    }

    @Test
    void asManyPeopleAsMenAreTheSamePeople() {
        assertThat(read("Four people were wounded. The four men were wounded near a fair, police said."))
                .containsExactly("INJURED 4");
    }

    @Test
    void namesAreThoseOfThePersonsToldByNouns() {
        assertThat(read("A father and his baby boy were found dead. His father, Jon Leir, 43, was dead in a garage."))
                .containsExactly("KILLED 2", "KILLED 1 PART");
    }

    @Test
    void twoNamesInOneBreathAreTwo() {
        assertThat(read("Lawyers spoke of the deaths of Maria Pardo and Jon Leir. Guests wept."))
                .contains("KILLED 2");
    }

    @Test
    void whatStandsBehindTheCommaIsTheSamePerson() {
        assertThat(read("A woman was killed in Milltown. Guests wept when Maria Pardo, a bus driver, was killed."))
                .containsExactly("KILLED woman 1");
        assertThat(read("A teen was killed in Milltown. The teenager, a student of a school there, was shot to death."))
                .containsExactly("KILLED child 1");
    }

    @Test
    void whoOnlyTellsOfItIsNotHurt() {
        assertThat(read("Guests met Jon Leir at noon. He was sorry for the death of the little girl, Leir said."))
                .containsExactly("KILLED child 1");
    }

    @Test
    void aListTellsOfDifferentPersonsOfOneSort() {
        assertThat(read("A man killed his mother, step-father and grandmother."))
                .containsExactly("KILLED 3");
    }

    @Test
    void oneMoreOfASortBehindItsNumberIsOneMore() {
        assertThat(read("Leir killed six of his grandchildren and his daughter."))
                .containsExactly("KILLED child 7");
        assertThat(read("Leir killed two children, 6-year-old Ann and 2-year-old Tom."))
                .containsExactly("KILLED child 2");
    }

    @Test
    void whoWasKilledAsWellIsAnother() {
        assertThat(read("Maria Pardo, 30, was killed on Monday. A woman was also killed."))
                .contains("KILLED 2");
        assertThat(read("Maria Pardo, 30, was killed on Monday. A woman was killed."))
                .containsExactly("KILLED 1");
    }

    @Test
    void whoAddedOneMoreToTheDeadIsToldBehindTheVerb() {
        assertThat(read("Maria Pardo was killed at 12 Long Lane in western Milltown, along with a nurse and two boys."))
                .contains("KILLED medic 1", "KILLED child 2");
        assertThat(read("The town mourned a man it called its pillar, gunned down along with a nurse."))
                .contains("KILLED medic 1");
    }

    @Test
    void himAndHerAreMembersOfAList() {
        assertThat(read("Leir opened fire in a court, killing her and another woman."))
                .contains("KILLED 2");
        assertThat(read("Leir opened fire in a court, killing her aunt.")).containsExactly("KILLED woman 1");
    }

    @Test
    void theFirstWordsThatSayWhoItIsCount() {
        assertThat(
                        read(
                                "One of the victims was killed in the kitchen. The woman was killed at once, along with two boys."))
                .contains("KILLED woman 1", "KILLED child 2");
    }

    @Test
    void aManAndABoyAreWhoeverWasToldOfAsManAndAsBoy() {
        assertThat(read(
                        "Man, teenager wounded in Milltown",
                        "Bullets wounded a 16-year-old boy and a 24-year-old man."))
                .containsExactly("INJURED 2");
    }

    @Test
    void aGirlfriendIsNoBaby() {
        assertThat(read("A baby was wounded in Milltown. Leir also wounded his girlfriend."))
                .contains("INJURED child 1", "INJURED woman 1");
    }

    @Test
    void membersOfAFamilyAreRelatives() {
        assertThat(read("Three of four members of the Pardo family were killed in Milltown."))
                .containsExactly("KILLED relative 3");
        assertThat(read("3 members of family fatally shot", "")).containsExactly("KILLED relative 3");
        assertThat(read("Police found the bodies of three family members. Leir had killed his wife, a deputy said."))
                .containsExactly("KILLED relative 3");
    }

    @Test
    void aYoungManMayBeTheBoy() {
        assertThat(read("A boy was killed in Milltown. Police asked for justice for this young man who was killed."))
                .containsExactly("KILLED child 1");
    }

    @Test
    void parentsAndRelativesHoldTheMotherAndTheToddler() {
        assertThat(read("He is accused of killing his parents. He was told that their mother was dead."))
                .containsExactly("KILLED adult 2");
        assertThat(read("Toddler killed in Milltown", "Two family members were killed, police said."))
                .containsExactly("KILLED relative 2");
    }

    @Test
    void theOneDeadOfAHeadlineIsTheOneDeadOfTheLead() {
        assertThat(read("Driver killed in Milltown", "A 26-year-old woman was killed on Monday."))
                .containsExactly("KILLED driver 1");
        assertThat(read("Man killed in Milltown", "A member of a choir was killed on Monday."))
                .containsExactly("KILLED man 1");
    }

    @Test
    void twoDeadOfTheLeadAreMoreThanTheOneOfTheHeadline() {
        assertThat(read("Teenager killed in Milltown", "A driver and a teenager were killed on Monday."))
                .containsExactlyInAnyOrder("KILLED child 1", "KILLED driver 1");
    }

    @Test
    void numbersOfTwoPlacesAddUp() {
        assertThat(read("Man accused of killing 4 in Orvel, 1 in Milltown", "")).containsExactly("KILLED 5");
        assertThat(read("A man killed four people in Orvel, two in Milltown and one in Hill City."))
                .containsExactly("KILLED 7");
        assertThat(read("A man killed four people, two in Milltown."))
                .contains("KILLED 4")
                .doesNotContain("KILLED 6");
    }

    @Test
    void anAgeBeforeANameIsThatOfTheNamed() {
        assertThat(read("A 2-year-old boy was wounded on Monday. 23-year-old Nicole Pardo was killed there."))
                .containsExactly("INJURED child 1", "KILLED 1");
        assertThat(
                        read(
                                "A 23-year-old woman was wounded on Monday. 23-year-old Nicole Pardo was later pronounced dead."))
                .containsExactly("KILLED 1");
    }

    @Test
    void peopleAreHurtOnTheFarSideOfWhoTheyAreBetweenDashes() {
        assertThat(read("Three others -- two clerks and a nurse -- were wounded."))
                .containsExactly("INJURED 3");
    }

    @Test
    void whoStandsBesideAPartIsOneOfTheWhole() {
        assertThat(read("Four students were wounded. Three boys were wounded and a girl was badly hurt."))
                .containsExactly("INJURED student 4", "INJURED child 3 PART");
    }

    @Test
    void anotherMayBeASecondOfficer() {
        assertThat(read("Police officer dead, another wounded", "A trap wounded a second officer."))
                .containsExactly("KILLED police officer 1", "INJURED 1");
    }

    @Test
    void whoWasAlsoKilledIsOneMore() {
        assertThat(read("A 46-year-old woman died. Bram Quill, 24, was also killed."))
                .contains("KILLED 2");
    }
}
