package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How local news tells of single persons: by age, by name, by pronoun, without an article. */
class LocalNewsTest {

    @Test
    void anAgeWithoutHyphensStandsBeforeAPerson() {
        assertThat(read("A 13 year old girl was wounded at the range.")).containsExactly("INJURED child 1");
        assertThat(read("A six year old passenger was killed.")).containsExactly("KILLED child 1");
        assertThat(read("A 7-month-old was wounded.")).containsExactly("INJURED child 1");
    }

    @Test
    void theNounBehindAnAgeSaysWhoItIs() {
        assertThat(read("A 34-year-old Milltown woman killed in a crossfire was a nurse."))
                .containsExactly("KILLED woman 1");
        assertThat(read("Deputies wounded a 34-year-old suspect.")).containsExactly("INJURED ATTACKER 1");
    }

    @Test
    void agesAreNoPeople() {
        assertThat(read("Two boys, 16 and 10, were killed.")).containsExactly("KILLED child 2");
        assertThat(read("Another teen, also 15, was wounded.")).containsExactly("INJURED child 1 ADDITIONAL");
        assertThat(read("Three women, ages 20, 28 and 31, were wounded.")).containsExactly("INJURED woman 3");
        assertThat(read("Two teens, one 16 and the other 17, were wounded.")).containsExactly("INJURED child 2");
    }

    @Test
    void aDayOfTheMonthWithAFullStopIsNoCount() {
        assertThat(read("The girl wounded on Dec. 25 has died of her wounds.")).containsExactly("KILLED child 1");
    }

    @Test
    void oneShotFiredIsNobody() {
        assertThat(read("She fired one shot that struck a man in the arm.")).containsExactly("INJURED man 1");
    }

    @Test
    void aParentOfThreeIsOne() {
        assertThat(read("A father of three was killed.")).containsExactly("KILLED man 1");
    }

    @Test
    void afterMayOpenAClause() {
        assertThat(read("Police are asking for help after a man was found dead in a car park."))
                .containsExactly("KILLED man 1");
    }

    @Test
    void aSentenceMayBeginWithAName() {
        assertThat(read("Dora Quill, 12, of Milltown, died on Monday.")).containsExactly("KILLED 1");
    }

    @Test
    void aPronounMeansOnePersonToldOfBefore() {
        assertThat(read("Police found Quill on the stairs. She was pronounced dead."))
                .containsExactly("KILLED 1");
        assertThat(read("Two people were wounded. The suspect fled on foot. He was later found dead."))
                .containsExactly("INJURED 2", "KILLED ATTACKER 1");
    }

    @Test
    void aPronounMeansTheFirstPersonOfItsSentenceUnlessThatOneSpeaks() {
        assertThat(read("A boy died after he was wounded.")).containsExactly("KILLED child 1");
        assertThat(read("A deputy said she was wounded.")).containsExactly("INJURED 1");
        assertThat(read("He was taken to the hospital, where he was pronounced dead."))
                .containsExactly("KILLED 1");
    }

    @Test
    void aNameStandsOnTheSideOnWhichItWasIntroduced() {
        assertThat(read("Two people were wounded. The suspect, Bram Holt, drove off. Holt was killed by police."))
                .containsExactly("INJURED 2", "KILLED ATTACKER 1");
        assertThat(
                        read(
                                "Two people were wounded. An old friend said that he liked Dora Quill best of all. Quill was killed on her porch."))
                .containsExactly("INJURED 2", "KILLED 1");
    }

    @Test
    void aNameIsHeardOfBehindOthersInASentenceThatTellsOfNoHarm() {
        assertThat(
                        read(
                                "Two people were wounded. A neighbour said that she knew Bram Holt, the suspect, well. Holt was killed by police."))
                .containsExactly("INJURED 2", "KILLED ATTACKER 1");
    }

    @Test
    void whoTellsOfThePersonRightBefore() {
        assertThat(read("The gunman was wanted over the murder of Dora Quill, who was killed in May."))
                .containsExactly("KILLED 1");
        assertThat(read("Officers found seven victims, including one person who succumbed."))
                .containsExactly("KILLED 1");
    }

    @Test
    void headlinesLeaveOutArticles() {
        assertThat(read("Woman wounds friend with rifle")).containsExactly("INJURED 1");
        assertThat(read("Man kills wife, son")).containsExactly("KILLED 2");
        assertThat(read("A woman and child were found dead.")).containsExactly("KILLED 2");
    }

    @Test
    void whoeverIsSentToAHospitalIsHurt() {
        assertThat(read("A shootout sent four people to the hospital.")).containsExactly("INJURED 4");
        assertThat(read("A shootout lands three in hospital.")).containsExactly("INJURED 3");
        assertThat(read("Officers sent four people home.")).isEmpty();
    }

    @Test
    void theUnharmedAreNotHurt() {
        assertThat(read("The girl was found unharmed and was taken to the hospital for a check."))
                .isEmpty();
    }

    @Test
    void whatIsAskedHasNotHappened() {
        assertThat(read("It is unclear whether the man was wounded.")).isEmpty();
    }

    @Test
    void whoAlmostDiedLives() {
        assertThat(read("The girl almost died.")).isEmpty();
    }

    @Test
    void anotherIsOneMorePerson() {
        assertThat(read("A teen was killed, another wounded.")).containsExactly("KILLED child 1", "INJURED 1");
    }

    @Test
    void parentsAreTwo() {
        assertThat(read("A student is accused of killing his parents.")).containsExactly("KILLED adult 2");
        assertThat(read("Both were killed.")).containsExactly("KILLED adult 2");
    }

    @Test
    void nobodySeriouslyHurtIsNotNobodyHurt() {
        assertThat(read("Four people were wounded. None suffered life-threatening injuries."))
                .containsExactly("INJURED 4");
    }

    @Test
    void aVerbAfterACommaSharesThePersonBefore() {
        assertThat(read("Girl, 6, shot in the head, killed")).containsExactly("KILLED child 1");
        assertThat(read("A student who was shot at a home on Thursday night and died was a runner."))
                .containsExactly("KILLED student 1");
    }

    @Test
    void aHospitalIsNoPerson() {
        assertThat(read("Doctors say nobody died, and Milltown Memorial Hospital released two patients."))
                .noneMatch(figure -> figure.startsWith("INJURED"));
        assertThat(read("Paramedics say they rushed to Milltown Medical Center."))
                .isEmpty();
    }

    @Test
    void whoKilledSomebodyIsNotWhoWasKilled() {
        assertThat(read("Two officers who shot and killed a Milltown homeowner 10 days ago returned to work."))
                .doesNotContain("KILLED police officer 2");
    }

    @Test
    void anAgeWithOneHyphenOrNoneCountsNobody() {
        assertThat(read("A 12 year-old Milltown girl killed in an accident was a good rider."))
                .containsExactly("KILLED child 1");
        assertThat(read("The mayor wept over the death of 3 yr old Ana.")).doesNotContain("KILLED 3");
    }

    @Test
    void theHeadOfAnotherStoryAmidTheTextIsPassedOver() {
        assertThat(read("Two people were wounded at a fair. Music had played all night. Nobody saw the car."
                        + " It was late.\n\nOff-duty guard kills man in road rage\n\nBoth went home."))
                .containsExactly("INJURED 2");
    }

    @Test
    void whoIsBrainDeadIsDead() {
        assertThat(read("Doctors told the family that their daughter is now brain dead."))
                .containsExactly("KILLED child 1");
    }

    @Test
    void aDaughterAndTwoGrandchildrenAreThree() {
        assertThat(read("A woman killed her daughter and two young grandchildren."))
                .containsExactly("KILLED child 3");
    }

    @Test
    void aDeathPenaltyAndTheFearOfDeathCountNobody() {
        assertThat(read("A man was killed in Milltown. There will be no death penalty for it."))
                .containsExactly("KILLED man 1");
        assertThat(read("A man was killed in Milltown. Children are to play without fear of death or injury."))
                .containsExactly("KILLED man 1");
    }

    @Test
    void heIsNoMother() {
        assertThat(read("A mother is to bury her 5-year-old son after he was shot and killed."))
                .doesNotContain("KILLED woman 1");
    }

    @Test
    void whoSpeaksBeforeAColonIsNotWhoWasHurt() {
        assertThat(read("THE CHILD WAS SHOT ON MONDAY. REPORTER: HE WAS RUSHED TO A HOSPITAL."))
                .doesNotContain("INJURED journalist 1");
    }

    @Test
    void sheIsNotASuspectWhoseSexNobodyTold() {
        assertThat(
                        read(
                                "A girl, 1, was killed in Milltown. The suspect called his aunt. Candles stand where she was shot."))
                .containsExactly("KILLED child 1");
    }

    @Test
    void whoIsBelievedToHaveShotIsNotShot() {
        assertThat(read("A second shooter is believed to have shot Jon Leir, a student."))
                .doesNotContain("INJURED ATTACKER 1");
    }

    @Test
    void whoWasBroughtToAHospitalIsWhoDiedThere() {
        assertThat(read(
                        "Teen killed in Milltown",
                        "Bram Holt and Jon Leir were arrested after bringing a 17-year-old"
                                + " shooting victim to a hospital where he died."))
                .containsExactly("KILLED child 1");
    }

    @Test
    void whoseUncleHeIsTellsNothingOfHim() {
        assertThat(
                        read(
                                "A 40-year-old man was killed in Milltown. “My daughter's daddy was shot and killed,” she said."))
                .containsExactly("KILLED man 1");
    }

    @Test
    void twinsAreTwo() {
        assertThat(read("A father killed his twin daughters."))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("KILLED child 2");
        assertThat(read("Her twin sister was killed.")).containsExactly("KILLED relative 1");
    }

    @Test
    void theFullStopOfASaintEndsNothing() {
        assertThat(read("A promising St. Alda's student and a nurse were killed."))
                .containsExactly("KILLED 2");
    }

    @Test
    void remainsAreOfPeopleOnlyWherePeopleAreNamed() {
        assertThat(read("Firefighters found the charred remains of a man.")).containsExactly("KILLED man 1");
        assertThat(read("She found the charred remains of several chairs.")).isEmpty();
    }

    @Test
    void whatSomebodyPrayedForDidNotHappen() {
        assertThat(read("She prayed that nobody died. Two men died.")).containsExactly("KILLED man 2");
    }

    @Test
    void yearsInJailReplaceNoNumber() {
        assertThat(Texts.figures("Leir was in jail from 2003 to 2006, and deputies found five people dead."))
                .singleElement()
                .satisfies(figure -> assertThat(figure.replaces()).isNull());
    }

    @Test
    void whoeverIsWoundedAtAPlaceDidNotShootAtIt() {
        assertThat(read("A quarrel left three people wounded at a barn in Milltown."))
                .containsExactly("INJURED 3");
        assertThat(read("A quarrel left three people shot at a barn in Milltown."))
                .containsExactly("INJURED 3");
        assertThat(read("Two farmhands shot at police.")).isEmpty();
    }

    @Test
    void whoShotMeIsNotHurt() {
        assertThat(read("\"My uncle shot me,\" a boy told a deputy.")).isEmpty();
    }

    @Test
    void agesBetweenWhichPeopleAreCountNobody() {
        assertThat(read("Three clerks between the ages of 18 and 23 were wounded."))
                .containsExactly("INJURED worker 3");
        assertThat(read("A clerk was hurt. The farm takes in boys under the age of eight hurt in the war."))
                .containsExactly("INJURED worker 1");
    }

    @Test
    void aNameHoldsAnInitial() {
        assertThat(read("Bram T. Quill was killed on Monday.")).containsExactly("KILLED 1");
        assertThat(read("A nurse was hurt. The suspect, Bram T. Holt, drove off. Holt was wounded by police."))
                .contains("INJURED ATTACKER 1");
    }

    @Test
    void anAgeStandsBetweenAPersonAndWho() {
        assertThat(read("Girl, 6, who had been shot in the head on Sunday, has died"))
                .containsExactly("KILLED child 1");
    }

    @Test
    void aWoundedGirlOfTwelveIsHurt() {
        assertThat(read("A quarrel left a cook dead and a wounded 12-year-old girl in the yard."))
                .contains("INJURED child 1");
    }

    @Test
    void aMurderSuspectIsNotMurdered() {
        assertThat(read("Milltown police seek 18-year-old murder suspect")).isEmpty();
        assertThat(read("Officers kill gunman in Milltown")).containsExactly("KILLED ATTACKER 1");
    }

    @Test
    void theInjuriesOfOneCountNobody() {
        assertThat(read("A clerk died from multiple injuries.")).containsExactly("KILLED worker 1");
    }

    @Test
    void whoDrivesHimselfToAHospitalIsHurt() {
        assertThat(read("Shots were heard. A man drove himself to a hospital.")).containsExactly("INJURED man 1");
    }

    @Test
    void whoWasHimselfWoundedIsHurt() {
        assertThat(read("Bram Holt, who was himself wounded, called for help.")).containsExactly("INJURED 1");
    }

    @Test
    void passersbyAreCounted() {
        assertThat(read("Two passersby were grazed.")).containsExactly("INJURED customer 2");
    }
}
