package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.Source;
import io.tollstream.enricher.domain.SourceKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other events cost is no figure of this one. */
class BackgroundTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2018, 163 people died when a ferry sank off the same coast.",
                "The worst wreck was that of March 1987, when 40 people drowned and 30 died.",
                "A separate accident in the south injured nine people.",
                "Last year a similar blaze left 40 people dead.",
                "A decade ago 90 people died in a stampede there.",
                "Some 60 people were killed 12 years ago in the same strait.",
                "It was the deadliest since 1980, when 200 people died.",
                "So far this year 300 people have been killed on these roads.",
                "An earlier bomb attack killed three soldiers.",
                "Thirty people died in a previous crash on the line.",
                "About 13,000 people have been killed there since 1980.",
                "Since it was founded in 1985, more than 1,000 of its members have been killed.",
                "Over the past four years 90 people have been killed on the strait.",
                "More than 7,000 people died during ten years of war.",
                "In this decade 200 people have been killed by smugglers."
            })
    void anotherEventGivesNoFigure(String sentence) {
        assertThat(read("Five people died when the ferry sank, police said. " + sentence))
                .containsExactly("KILLED 5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The union complains that nine drivers have been murdered in two months.",
                "Two candidates have been assassinated in less than 40 days.",
                "Nine drivers have been killed there since last Monday.",
            })
    void theTollOfWeeksIsOfMoreThanThisEvent(String sentence) {
        assertThat(read("A driver was shot dead in his bus on Monday. Nobody was held. The mayor was shaken. "
                        + sentence))
                .containsExactly("KILLED driver 1");
        assertThat(read("Five people have died in two days of rain.")).containsExactly("KILLED 5");
        assertThat(read("Nine drivers have been murdered in two months.")).containsExactly("KILLED driver 9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "More than 70,000 people have died in the ten-year-old war.",
                "In another action, guerrillas killed a farmer.",
                "Whoever kills a policeman will be paid, the gang says.",
                "Anyone who kills a policeman will be paid, the gang says.",
            })
    void whatAWarHasCostAndWhatMayHappenIsNotThisEvent(String sentence) {
        assertThat(read("A bomb killed two nurses in Orvel on Monday. Nobody was held. The city was calm. " + sentence))
                .containsExactly("KILLED medic 2");
    }

    @Test
    void theDayThatOpensAWireReportTellsWhichMonthsAndYearsAreOthers() {
        var report =
                "PUERTO ALTO, 12 JAN 90 (NPA) -- A BOMB KILLED TWO NURSES TODAY. NOBODY WAS HELD. THE PORT WAS CALM. ";

        assertThat(read(report + "THREE JUDGES WERE KILLED ON 3 OCTOBER 1989.")).containsExactly("KILLED medic 2");
        assertThat(read(report + "THREE JUDGES WERE KILLED ON 3 OCTOBER.")).containsExactly("KILLED medic 2");
        assertThat(read(report + "THREE JUDGES WERE KILLED ON 11 JANUARY 1990."))
                .containsExactly("KILLED medic 2", "KILLED judge 3");
        assertThat(read(report + "AS OF 1990, THE PLAN HAS OFFERED THESE RESULTS: 12 PEASANTS KILLED."))
                .containsExactly("KILLED medic 2");
    }

    @Test
    void whatOnceHappenedAtThePlaceIsAnotherEvent() {
        assertThat(read("Six miners died in a fire today. It broke out near the town of Orvel, where four nurses were "
                        + "killed last week."))
                .containsExactly("KILLED worker 6");
        assertThat(read("A memorial stands in the market of Orvel where four nurses were killed last week."))
                .containsExactly("KILLED medic 4");
    }

    @Test
    void whatIsToldUnderOtherDevelopmentsIsOfOtherEvents() {
        assertThat(read("Nobody was hurt when a bomb went off at the palace on Monday.\n\nIn other developments, the "
                        + "miners ended their strike.\n\nA soldier and a miner died during the strike."))
                .containsExactly("INJURED 0");
    }

    @Test
    void theWorstSinceAYearIsStillThisEvent() {
        assertThat(read("Five people died in the worst attack since 1980, police said."))
                .containsExactly("KILLED 5");
    }

    @Test
    void aYearBehindACommaDatesWhatStandsBeforeIt() {
        assertThat(
                        read(
                                "A judge was shot dead on Monday. She studied the killing of three editors, committed in May 1986."))
                .containsExactly("KILLED judge 1");
    }

    @Test
    void theOtherEventOfAClauseLeavesTheRestOfItsSentence() {
        assertThat(read("Six people died on Monday, the deadliest crash since 2009, when 50 people were killed."))
                .containsExactly("KILLED 6");
        assertThat(read("The fire killed 12 people, three years after a blaze left 40 people dead."))
                .containsExactly("KILLED 12");
        assertThat(read("A similar blast last year killed nine people; Monday's left four people dead."))
                .containsExactly("KILLED 4");
    }

    @Test
    void theYearOfTheEventItselfIsNoOther() {
        assertThat(read("Four people were killed in May 2019. In 2019, six people were injured, too."))
                .containsExactly("KILLED 4", "INJURED 6");
    }

    @Test
    void theYearOfAThingIsNoYearOfTheEvent() {
        assertThat(read("It rained. The dam, built in 1960, burst and killed ten people."))
                .containsExactly("KILLED 10");
    }

    @Test
    void anotherMonthIsAnotherEventOnceTheItemHasToldOfItsOwn() {
        var lead = "Four people were wounded on Sunday. Police came. Nobody was held. ";

        assertThat(inMarch(lead + "In October a shooting nearby left seven people wounded."))
                .containsExactly("INJURED 4");
        assertThat(inMarch(lead + "In February a shooting nearby left seven people wounded."))
                .contains("INJURED 7");
        assertThat(inMarch("In October a shooting left seven people wounded.")).containsExactly("INJURED 7");
    }

    @Test
    void theHeadOfAnotherStoryGivesNoFigure() {
        assertThat(read("Four people were wounded on Sunday.\n1:13 Man killed by train\nRelated: Two dead in crash"))
                .containsExactly("INJURED 4");
    }

    @Test
    void aDeedThatComesAfterAnotherIsNotTheOther() {
        assertThat(read("A boy was killed in Milltown. The shooting comes just two weeks after Ana Ruiz and Jon Leir"
                        + " were killed in a crash. Two other students were wounded in that crash."))
                .containsExactly("KILLED child 1");
    }

    @Test
    void whatASeparateShootingCostGoesOnToTheEnd() {
        assertThat(read("A boy was wounded in Milltown on Monday. Two cars drove off. In a separate shooting,"
                        + " three men were wounded in a shop. The men left by car."
                        + "\n\nA 17-year-old was also shot and killed in a park."))
                .containsExactly("INJURED child 1");
    }

    @Test
    void aViolentSpanHoldsMoreThanOneDeed() {
        assertThat(
                        read(
                                "Three people were wounded in Milltown. Officers came at noon. A car was seen."
                                        + " It was a violent span in Milltown in which nine people were wounded and one man was killed."))
                .containsExactly("INJURED 3");
    }

    @Test
    void whoTurnsUpAfterTheWordsAmongTheVictimsIsNoneOfThem() {
        assertThat(
                        read(
                                "Families asked who was among the victims, after a gunman opened fire on a crowd, killing three."))
                .containsExactly("KILLED 3");
    }

    @Test
    void deathsToldOfBeforeAreNotAllOfThisEvent() {
        assertThat(read("A girl was killed in Milltown. It was the sixth death by gunfire this spring."
                        + " All six of those deaths were in the town."))
                .contains("KILLED child 1")
                .doesNotContain("KILLED 6");
    }

    @Test
    void aDayLongBeforeIsOfAnotherEventInAnItemOfTheseDays() {
        assertThat(inMarch("Three people were wounded on Saturday. Officers came at noon. A car was seen."
                        + " On Feb. 11, nine people were wounded at a fair there. One person was killed."))
                .containsExactly("INJURED 3");
    }

    @Test
    void whoIsChargedIsChargedWithADeedOfLongBefore() {
        assertThat(inMarch("A man was charged on Saturday in a shooting. Officers came at noon. A car was seen."
                        + " A girl was killed there. On Feb. 11, nine people were wounded at the fair."))
                .contains("INJURED 9");
    }

    @Test
    void theHeadOfAnotherStoryTellsOfNoTripleMurder() {
        assertThat(read(
                        "Police kill gunman",
                        "Four people were wounded.\n1:08 After triple murder, a family asks for help"))
                .doesNotContain("KILLED 3");
    }

    @Test
    void otherIncidentsReportedTheSameDayAreToldOfToTheEnd() {
        assertThat(read("A student was wounded near a school. Officers came at noon. A car was seen."
                        + " Several other incidents were reported at schools on Monday."
                        + "\n\nEight students were injured in a fight in Orvel."))
                .containsExactly("INJURED student 1");
    }

    @Test
    void moreStoriesAreNotThisStory() {
        assertThat(read("A teen was killed in Milltown.\nMore stories you may like\n"
                        + "LIVE: 25 hurt in an explosion in Orvel. Firefighters are at the scene."))
                .containsExactly("KILLED child 1");
    }

    @Test
    void earlyInTheMonthBeforeIsAnotherEventInAnItemOfTheseDays() {
        assertThat(inMarch("A girl was wounded on Saturday. Officers came at noon. A car was seen."
                        + " A boy was killed there in early February."))
                .containsExactly("INJURED child 1");
    }

    @Test
    void theNextParagraphMayTakeUpTheOtherEvent() {
        assertThat(inMarch("Two men were wounded on Saturday. Officers came at noon. A car was seen."
                        + "\n\nOn Feb. 11, a girl was at home when a gun went off."
                        + "\n\nThe bullet hit her. She was pronounced dead at the scene."
                        + "\n\nFollowing that shooting, her father hid the gun that killed his daughter."))
                .containsExactly("INJURED man 2");
    }

    @Test
    void theLeadingCauseOfDeathKillsNobodyHere() {
        assertThat(read("A boy was wounded in Milltown. Officers came at noon. A car was seen."
                        + " Guns are a leading cause of death for an age group that has few deaths."))
                .containsExactly("INJURED child 1");
    }

    @Test
    void aPictureOfAnotherDeathKillsNobodyWhereTheItemTellsOfHurt() {
        assertThat(read(
                        "Girl, 2, wounded in Milltown",
                        "The house where the body of a boy was found on Wednesday."
                                + " (Photo: Ana Ruiz)\n\nTwo men drove off."))
                .containsExactly("INJURED child 1");
    }

    @Test
    void thePictureOfTheOnlyDeathIsOfThisItem() {
        assertThat(read(
                        "Police seek witnesses",
                        "The house where the body of a boy was found on Wednesday."
                                + " (Photo: Ana Ruiz)\n\nTwo men drove off."))
                .containsExactly("KILLED child 1");
    }

    private static List<String> inMarch(String text) {
        var march = Instant.parse("2019-03-03T00:00:00Z");
        var source = new Source("Source", SourceKind.MEDIA);
        var item = new Item("id", "", source, null, "", text, "en", march, null);
        return Texts.READERS.read(item).stream().map(Texts::words).toList();
    }

    @Test
    void moreDeadThanTheHeadlineCountsAreOfAnotherStory() {
        assertThat(read(
                        "6 shot, 1 killed in Milltown",
                        "Officers came at noon.\n\nThe road was closed.\n\nA car was seen."
                                + "\n\n24 people have been killed, 100 shot in the town."))
                .containsExactly("INJURED 5", "KILLED 1");
    }

    @Test
    void aHeadlineOfOnePersonKnowsNothingOfManyDead() {
        assertThat(read(
                        "Teen killed in Milltown shooting",
                        "Officers came at noon.\n\nThe road was closed.\n\nA car was seen."
                                + "\n\nIn Dallas a gunman claimed the lives of eight officers."))
                .containsExactly("KILLED child 1");
    }

    @Test
    void amongManyDeadIsThePersonOfTheHeadline() {
        assertThat(read(
                        "Slain teacher loved to sing",
                        "Friends met at noon.\n\nThe road was closed.\n\nA choir sang."
                                + "\n\nShe was among five teachers who died in the gunfire."))
                .contains("KILLED teacher 5");
    }
}
