package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who is hurt where others are dead, and who only fired: one person is counted once, and as one thing. */
class HurtAndDeadTest {

    @Test
    void whoWasTakenToADoctorAndHasNoWoundsIsNotHurt() {
        assertThat(read("The three men were taken to a medical center after their release and, by the report of the "
                        + "doctors there, suffered no wounds."))
                .doesNotContain("INJURED man 3");
    }

    @Test
    void allThreeWhoWereShotAreTheThreeDead() {
        assertThat(read("Three people were found dead in a barn. All three suffered gunshot wounds."))
                .containsExactly("KILLED 3");
    }

    @Test
    void theThreeOfficersAreTheDeadOneAndTheTwoHurt() {
        assertThat(read("An officer was killed and two other officers were wounded. "
                        + "All three officers were flown to the hospital, where she died."))
                .containsExactly("KILLED police officer 1", "INJURED police officer 2");
    }

    @Test
    void theSuspectWhoWasShotIsTheOneSuspectDead() {
        assertThat(read("One suspect is dead. The suspect was shot in the woods."))
                .containsExactly("KILLED ATTACKER 1");
        assertThat(read("One woman is dead. A man was shot in the woods.")).contains("INJURED man 1");
    }

    @Test
    void theOtherThreeAreNoneOnTop() {
        assertThat(read("Four people were wounded. The four victims were taken to a hospital, "
                        + "one with serious injuries and the other three in stable condition."))
                .contains("INJURED 4")
                .doesNotContain("INJURED 8");
    }

    @Test
    void childrenUnderEightAreNotUpToSeven() {
        assertThat(read("Two people were wounded. The number of children under eight who are being shot grows."))
                .containsExactly("INJURED 2");
    }

    @Test
    void anAgeThatAVictimRangesFromReplacesNoNumber() {
        assertThat(read("Five people were wounded, and one of them is in critical condition. "
                        + "The victims range in age from 23 to 41 years old."))
                .contains("INJURED 5", "INJURED 1 PART");
    }

    @Test
    void whoShotANamedSuspectIsNotShot() {
        assertThat(read("Three officers shot suspect Adam Rowe after a chase.")).isEmpty();
        assertThat(read("Three officers shot in the chase are in the hospital."))
                .containsExactly("INJURED police officer 3");
    }

    @Test
    void anAsideBetweenDashesParts() {
        assertThat(read("Two drivers - a man and a woman - from the car were hit by bullets."))
                .contains("INJURED driver 2");
    }

    @Test
    void whoDiedOfItIsNotHurtAsWell() {
        assertThat(read("A man shot his friend in the chest, killing him.")).containsExactly("KILLED 1");
        assertThat(read("A man shot a teen in the chest, killing the youth.")).containsExactly("KILLED child 1");
        assertThat(read("A man shot his wife to death and wounded a guard."))
                .contains("KILLED woman 1")
                .doesNotContain("INJURED woman 1");
    }

    @Test
    void whoIsKilledWithNobodyStruckBeforeIsOneMore() {
        assertThat(read("A gun went off, killing the victim.")).containsExactly("KILLED 1");
    }

    @Test
    void twoVerbsOfAHeadlineHaveOneObject() {
        assertThat(read("Girl accidentally shot, killed a classmate")).doesNotContain("INJURED child 1");
        assertThat(read("Teen shot, killed on Elm Street")).containsExactly("KILLED child 1");
    }

    @Test
    void whoShotHimselfAndAnotherHurtTwo() {
        assertThat(read("A guard dropped his gun, shooting himself and a woman."))
                .containsExactly("INJURED 2");
    }

    @Test
    void whoSaysThatIWasShotIsNotTheDeputyWhoArrived() {
        assertThat(read("When a deputy arrived, the owner was screaming \"I've been shot.\""))
                .isEmpty();
        assertThat(read("A shooter ran up, several shots were fired and they were struck."))
                .isEmpty();
        assertThat(read("Four people ran and they were wounded.")).containsExactly("INJURED 4");
    }

    @Test
    void whoTellsItIsNotHurt() {
        assertThat(read("According to Milltown police Sergeant Ann Poe, Rowe sustained a gunshot wound."))
                .isEmpty();
    }

    @Test
    void aCapitalArticleBeginsASentenceWhoseFullStopIsLost() {
        assertThat(read("Two wounded in a fatal shooting A suspect is in custody."))
                .containsExactly("INJURED 2");
    }

    @Test
    void whoWasAlsoShotIsNotTheDead() {
        assertThat(read("A teen was killed on Monday. The teen's friend was also wounded."))
                .containsExactly("KILLED child 1", "INJURED 1");
        assertThat(read("Three people are dead. The girl was also shot."))
                .containsExactly("KILLED 3", "INJURED child 1");
    }

    @Test
    void otherHousesAreNoPerson() {
        assertThat(read("Other houses, all vacant, were also struck by gunfire."))
                .isEmpty();
    }

    @Test
    void aTownBeforeAnAgeIsNoName() {
        assertThat(read("A man was arrested after the fatal shooting of Milltown 3-year-old.")
                        .toString())
                .doesNotContain("KILLED 1");
    }

    @Test
    void aClauseAboutTheNamePartsNoSubjectFromItsVerb() {
        assertThat(read("The 17-year-old, whose name has not been released, was taken to the hospital "
                        + "with a gunshot wound."))
                .containsExactly("INJURED child 1");
    }

    @Test
    void whoIsRecoveringIsNotTheDeadOfTheSameAge() {
        assertThat(read("A teen is recovering after a shooting. A 16-year-old was killed in another street."))
                .containsExactly("INJURED child 1", "KILLED child 1");
    }

    @Test
    void whoIsMurderedInAShootingIsNotOnlyShot() {
        assertThat(read("Teen charged with murder in the shooting of a 16-year-old"))
                .containsExactly("KILLED child 1");
        assertThat(read("Teen charged with attempted murder in the shooting of a 16-year-old"))
                .containsExactly("INJURED child 1");
    }

    @Test
    void aHeadlineCountsWhoWasShotAtAPlace() {
        assertThat(read("4 shot at house party")).containsExactly("INJURED 4");
        assertThat(read("Two men shot at police officers")).isEmpty();
    }

    @Test
    void sixteenOrYoungerIsAnAge() {
        assertThat(read("Three boys, all 16 or younger, were wounded.")).containsExactly("INJURED child 3");
    }

    @Test
    void aNumberAmongWhichTheyAreSinceTuesdayIsOfMoreEvents() {
        assertThat(read("Two boys were wounded in Milltown, among at least 13 people shot since Tuesday."))
                .containsExactly("INJURED child 2");
        assertThat(read("A girl was among three people wounded in a shooting.")).contains("INJURED 3");
    }

    @Test
    void whatGoesOnWithAnEarlierShootingIsNoneOfThis() {
        assertThat(read("Four people were wounded. This comes after a man was killed there in an earlier shooting. "
                        + "Two people were shot in that incident. One of them died."))
                .containsExactly("INJURED 4");
    }

    @Test
    void aNameMayEndInATrade() {
        assertThat(read("Four men were wounded. Ann Porter, 34, was wounded in the arm."))
                .containsExactly("INJURED man 4");
    }

    @Test
    void whoIsShotDeadIsNotHurt() {
        assertThat(read("A gunman shot two clerks dead in a grocery.")).containsExactly("KILLED worker 2");
        assertThat(read("A gunman shot two clerks in a grocery.")).containsExactly("INJURED worker 2");
    }

    @Test
    void whoIsDeadAfterSomeWereShotIsOneOfThem() {
        assertThat(read("One man is dead after three people were shot at a barbecue."))
                .containsExactly("KILLED man 1", "INJURED 2");
        assertThat(read("One man died and three people were shot at a barbecue."))
                .containsExactly("KILLED man 1", "INJURED 3");
    }

    @Test
    void othersAreAddedToTheFirstOnce() {
        assertThat(read("Two victims were wounded and two others were wounded at a second house."))
                .containsExactly("INJURED 2 PART", "INJURED 4");
    }

    @Test
    void whoIsToldWoundedBesideTheDeadIsNotOneOfThem() {
        assertThat(
                        read(
                                "Shots were heard. Leir killed a clerk and wounded a nurse. In the yard a nurse was found dead."))
                .contains("INJURED medic 1", "KILLED medic 1");
        assertThat(read("Leir wounded a nurse. The nurse was later pronounced dead."))
                .containsExactly("KILLED medic 1");
    }

    @Test
    void othersThanTheHurtAreNotOthersThanTheDead() {
        assertThat(read("Man killed 1 officer in Milltown", "He wounded two guards before killing two other people."))
                .contains("KILLED 2")
                .doesNotContain("KILLED other person 2");
    }

    @Test
    void whomTheDeadOneAttackedIsNotDead() {
        assertThat(read("A dog that was put down after attacking an officer is dead."))
                .isEmpty();
    }

    @Test
    void ofThoseShotTheGunmanIsNoneOfTheHurt() {
        assertThat(read(
                        "Shoot-out in Milltown",
                        "Five people were shot.\n\nTwo men were killed."
                                + "\n\nOfficers fired back and the gunman was killed."))
                .contains("INJURED 3", "KILLED man 1", "KILLED ATTACKER 1");
    }

    @Test
    void whoIsInAComaBesideTheDeadIsAlive() {
        assertThat(
                        read(
                                "Shots were heard. They left a clerk dead and a nurse in a coma. In the yard a nurse was found dead."))
                .contains("INJURED medic 1", "KILLED medic 1");
    }

    @Test
    void othersThanTheDeadAreHurtWhateverTheirNoun() {
        assertThat(read("A clerk was killed. Three other gunshot victims were taken to area hospitals."))
                .containsExactly("KILLED worker 1", "INJURED 3");
    }

    @Test
    void whoWasShotAndSurvivedIsNoneOfTheDead() {
        assertThat(read("Holt killed seven people. His wife was shot but survived."))
                .contains("KILLED 7", "INJURED woman 1");
    }

    @Test
    void aMotherWithANameIsNotTheBoyWhoWasHurt() {
        assertThat(read("The boy who was wounded is five. A guard killed the boy's mother, Cora Quill."))
                .contains("INJURED child 1");
    }

    @Test
    void whoWasShotIsTheDeadOneOfTheirSentence() {
        assertThat(read("The death of a woman who was driving when she was shot is a riddle."))
                .containsExactly("KILLED woman 1");
    }

    @Test
    void theHurtAreAddedUpByHowTheyAre() {
        assertThat(read("Two people are listed in critical condition and three are being treated for wounds."))
                .containsExactly("INJURED 5");
        assertThat(read("A boy is dead and his brother in a hospital.")).contains("INJURED man 1");
    }

    @Test
    void andHeBeginsAClauseOfItsOwn() {
        assertThat(read("Police found the victim at the foot of a ladder and he was pronounced dead there."))
                .containsExactly("KILLED 1");
    }

    @Test
    void behindAPartOfTheDeadAClauseOfItsOwnMayCountTheHurt() {
        assertThat(read("Three people were killed, including a nurse, and six other people were wounded in Orvel."))
                .containsExactly("KILLED 3", "KILLED medic 1 PART", "INJURED 6");
    }

    @Test
    void aParticipleBehindAPrepositionTellsOfWhomItStandsBefore() {
        assertThat(read("Governor to slain nurse's sons: be brave", "Nurse Dora Quill was shot dead on Monday."))
                .doesNotContain("KILLED official 1");
    }

    @Test
    void theNounBeforeANameSaysThatHeIsTheKiller() {
        assertThat(
                        read(
                                "A guard was wounded by gunman Bram Holt. A woman was killed. Two officers then fatally shot Holt."))
                .contains("KILLED woman 1", "KILLED ATTACKER 1");
    }

    @Test
    void whomThePoliceShootDeadIsWhoKilledInTheSameSentence() {
        assertThat(read("A gunman killed a nurse in Orvel before police shot him dead."))
                .containsExactly("KILLED medic 1", "KILLED ATTACKER 1");
    }

    @Test
    void whoKillsBeforeShootingHimselfIsDeadAsWell() {
        assertThat(read("Milltown man kills 5-month-old before shooting himself", "Nothing more is known."))
                .contains("KILLED child 1", "KILLED ATTACKER 1");
        assertThat(read("The boy died after accidentally shooting himself.")).containsExactly("KILLED child 1");
    }

    @Test
    void amongABareNumberOfThoseSlain() {
        assertThat(read("Sons of gunman among 6 slain by Orvel man who then killed himself", "No more is known."))
                .contains("KILLED 6", "KILLED ATTACKER 1");
    }

    @Test
    void whoIsAccusedOfKillingOthersAndDiesIsDeadHimself() {
        assertThat(read("Milltown man accused of shooting, killing nurse, dies", "No more is known."))
                .containsExactly("KILLED ATTACKER 1", "KILLED medic 1");
    }

    @Test
    void aNextVictimOfADeedThatKilledOthersComesOnTop() {
        assertThat(read("A fourth victim of a night-time shooting that killed three others has died."))
                .containsExactly("KILLED 4");
    }

    @Test
    void theYearOfADeedCountsNobody() {
        assertThat(read("They were not at home at the time of the 1991 killings."))
                .isEmpty();
        assertThat(read("She spoke of the 2016 shooting and of his 1987 murders."))
                .isEmpty();
        assertThat(read("The flood killed 1991 people.")).isNotEmpty();
    }

    @Test
    void aYearBeforeTheNameOfAnEventIsNoCount() {
        assertThat(read("For the attack on the mill, see 2001 Port Selen killings. Six people died."))
                .containsExactly("KILLED 6");
    }

    @Test
    void generationsAreNoPeople() {
        assertThat(read("The fire left women of three generations dead.")).doesNotContain("KILLED 3");
    }

    @Test
    void whileAtWorkInAnotherYearIsOfThatYear() {
        assertThat(read(
                        "Six people were wounded in Orvel. They fled.\n\nQuill said her husband, Bram Quill, was murdered"
                                + " while working at a mill in 2005."))
                .containsExactly("INJURED 6");
    }

    @Test
    void theTotalOfTheYearIsNotThatOfTheEvent() {
        assertThat(read(
                        "Two men were killed. Police came. Nobody was caught. They ran.\n\nThe deaths bring the homicide total "
                                + "to 106 for the year."))
                .containsExactly("KILLED man 2");
    }

    @Test
    void anAgeMayBeHyphenedByHalf() {
        assertThat(read("A 4-month old baby was killed in Orvel.")).containsExactly("KILLED child 1");
    }

    @Test
    void whoWasAlsoKilledIsNotWhoWasToldOfBefore() {
        assertThat(read("A 46-year-old woman died on Monday. Dario Quill was also killed in the blast."))
                .containsExactly("KILLED 2", "KILLED 1 PART");
    }

    @Test
    void theLastOnesSlainWereSlainBefore() {
        assertThat(
                        read(
                                "An officer was killed in Orvel. The last two officers slain on duty were Bram Holt and Jon Leir."))
                .containsExactly("KILLED police officer 1");
    }

    @Test
    void lastSummerIsAnotherTime() {
        assertThat(read("Six people were wounded in Orvel. Last summer, one man was killed in the same street."))
                .containsExactly("INJURED 6");
    }

    @Test
    void theNightlifeOfACityDoesNotMakeASentenceThatOfManyYears() {
        assertThat(read(
                        "Shots were heard in Orvel. Police came. Many fled.\n\nIn the heart of the city's old port, four "
                                + "people were wounded."))
                .containsExactly("INJURED 4");
    }
}
