package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How the reader makes figures of sentences, one habit at a time. */
class FiguresTest {

    @Test
    void aLowerBoundStaysOpen() {
        assertThat(read("At least 27 passengers were killed.")).containsExactly("KILLED passenger 27..");
    }

    @Test
    void moreThanIsAStrictBound() {
        assertThat(read("The gunmen took more than 450 passengers hostage.")).containsExactly("HELD passenger 451..");
    }

    @Test
    void upToPromisesNobody() {
        assertThat(read("Up to 28 people were killed.")).containsExactly("KILLED 0..28");
    }

    @Test
    void aboutKeepsTheNumber() {
        assertThat(read("Troops freed around 155 hostages.")).containsExactly("RESCUED hostage 155");
    }

    @Test
    void rangesStayRanges() {
        assertThat(read("Between four and five civilians were killed and 20 to 30 people were injured."))
                .containsExactly("KILLED civilian 4..5", "INJURED 20..30");
    }

    @Test
    void vagueWordsFollowThePolicy() {
        assertThat(read("Dozens were wounded. Several people died.")).containsExactly("INJURED 24..96", "KILLED 2..");
    }

    @Test
    void numbersMayBeSpelledOut() {
        assertThat(read("Thirty-three people died and one hundred and five were wounded."))
                .containsExactly("KILLED 33", "INJURED 105");
    }

    @Test
    void aDozenIsTwelve() {
        assertThat(read("Two dozen people died and a dozen were injured.")).containsExactly("KILLED 24", "INJURED 12");
    }

    @Test
    void indianUnitsCount() {
        assertThat(read("Over two lakh people were displaced.")).containsExactly("DISPLACED 200001..");
    }

    @Test
    void theDeadLieInsideTheShot() {
        assertThat(read("Five people were shot, one fatally, on Sunday.")).containsExactly("INJURED 4", "KILLED 1");
    }

    @Test
    void anIncludedGroupIsAPart() {
        assertThat(read("21 passengers, including 4 army personnel, were martyred."))
                .containsExactly("KILLED passenger 21", "KILLED soldier 4 PART");
    }

    @Test
    void thoseAmongTheDeadAreAPart() {
        assertThat(read("Among the dead are four soldiers.")).containsExactly("KILLED soldier 4 PART");
    }

    @Test
    void someOfTheWholeAreAPart() {
        assertThat(read("18 of the 26 hostages killed in the raid were soldiers."))
                .containsExactly("KILLED 18 PART", "KILLED hostage 26");
    }

    @Test
    void aListThatAddsUpIsABreakdown() {
        assertThat(
                        read(
                                "The toll has climbed to 31. The list: 23 soldiers, three railway employees and five passengers."))
                .containsExactly(
                        "KILLED 31",
                        "KILLED soldier 23 PART",
                        "KILLED railway employee 3 PART",
                        "KILLED passenger 5 PART");
    }

    @Test
    void twoGroupsInOneSentenceAreTwoFigures() {
        assertThat(read("21 hostages and four soldiers were killed."))
                .containsExactly("KILLED hostage 21", "KILLED soldier 4");
    }

    @Test
    void moreBodiesComeOnTopAndTheTotalIsTotal() {
        assertThat(read("Two more bodies were recovered, bringing the death toll to 20."))
                .containsExactly("KILLED 2 ADDITIONAL", "KILLED 20");
    }

    @Test
    void anotherThreeHurtAreAllTheHurt() {
        assertThat(read("Five people were killed and another three were injured."))
                .containsExactly("KILLED 5", "INJURED 3");
    }

    @Test
    void attackersAreCountedApart() {
        assertThat(read("Security forces killed 33 insurgents; 31 people died."))
                .containsExactly("KILLED ATTACKER 33", "KILLED 31");
    }

    @Test
    void otherWordsForKillingKill() {
        assertThat(read("Troops neutralized 16 terrorists. Four soldiers were martyred. Six lost their lives."))
                .containsExactly("KILLED ATTACKER 16", "KILLED soldier 4", "KILLED 6");
    }

    @Test
    void noneIsZero() {
        assertThat(read("No casualties were reported. Not a single fighter was injured or killed."))
                .containsExactly("KILLED 0", "INJURED 0", "INJURED ATTACKER 0", "KILLED ATTACKER 0");
    }

    @Test
    void injuredOrKilledTellsNotHowManyOfWhich() {
        assertThat(read("Forty people were killed or injured.")).isEmpty();
    }

    @Test
    void anIndefinitePersonIsOne() {
        assertThat(read("The train driver was killed and a police officer was wounded."))
                .containsExactly("KILLED train driver 1", "INJURED police officer 1");
    }

    @Test
    void aPersonHeardOfBeforeIsNotCountedAgain() {
        assertThat(
                        read(
                                "A 17-year-old boy was shot and killed. The victim died at the scene. The teen was found dead."))
                .containsExactly("KILLED child 1");
    }

    @Test
    void theMissingAreNotDead() {
        assertThat(read("About 200 civilians are still missing.")).containsExactly("MISSING civilian 200");
    }

    @Test
    void adjectivesTellWhatHappened() {
        assertThat(read("17 injured passengers were taken to hospital.")).containsExactly("INJURED passenger 17");
    }

    @Test
    void headlinesNeedNoVerb() {
        assertThat(read("2 dead, 3 injured in bridge collapse")).containsExactly("KILLED 2", "INJURED 3");
    }

    @Test
    void theSameFactIsOneFigure() {
        assertThat(
                        read(
                                "31 killed in train attack\n\nAt least 31 people were killed, police said. The 31 dead were named."))
                .containsExactly("KILLED 31..");
    }

    @Test
    void contradictoryTotalsBothStay() {
        assertThat(read("The army said 25 people were killed. The railway said 31 people were killed."))
                .containsExactly("KILLED 25", "KILLED 31");
    }

    @Test
    void agesDatesTimesMoneyAndOrdinalsAreNoCounts() {
        assertThat(read("On March 11, 2025 at 1:30 p.m., in the city's 76th attack, shots of .22 caliber were fired 100"
                        + " meters away at $5 million of goods; ages 5 and 6 were on the tickets."))
                .isEmpty();
    }

    @Test
    void whoIsAboardOrTakesPartIsNoCasualty() {
        assertThat(
                        read(
                                "The train had 440 passengers on board. Six armed men opened fire. 70-80 militants were involved."))
                .isEmpty();
    }

    @Test
    void threatsHaveNotHappened() {
        assertThat(read("The group said ten hostages would be executed. They threatened to kill 10 judges."))
                .isEmpty();
    }

    @Test
    void animalsAndThingsAreNoPeople() {
        assertThat(read("Approximately 25 racehorses were killed and three helicopters were destroyed."))
                .isEmpty();
    }

    @Test
    void capitalsAreReadLikeSmallLetters() {
        assertThat(read("AT LEAST THREE PEOPLE WERE KILLED AND TWO SOLDIERS WERE WOUNDED."))
                .containsExactly("KILLED 3..", "INJURED soldier 2");
    }

    @Test
    void aPersonShotWhoDiesIsCountedOnceAsDead() {
        assertThat(read("A guard was struck and was pronounced dead at the hospital."))
                .containsExactly("KILLED guard 1");
    }

    @Test
    void aNamedPersonIsOneWhereNothingElseIsTold() {
        assertThat(read("Officials mourned after the murder of Juan Perez on Monday."))
                .containsExactly("KILLED 1");
    }

    @Test
    void otherEventsOfTheYearAreNotThisOne() {
        assertThat(read("Two men were killed. It was night. It rained. So far 100 people were killed this year."))
                .containsExactly("KILLED man 2");
    }

    @Test
    void goneUpToIsNoUpperBound() {
        assertThat(read("The death toll has gone up to 31.")).containsExactly("KILLED 31");
    }
}
