package io.tollstream.enricher.domain.toll;

import static io.tollstream.enricher.domain.AttributionKind.MEDIA;
import static io.tollstream.enricher.domain.AttributionKind.OFFICIAL;
import static io.tollstream.enricher.domain.AttributionKind.PARTY;
import static io.tollstream.enricher.domain.NewsDesk.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.NewsDesk;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Quantifier;
import io.tollstream.enricher.domain.Scope;
import io.tollstream.enricher.domain.Stance;
import io.tollstream.enricher.domain.toll.TollFigure.Status;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The fine print under the laws: what real sequences of news (Gujarat 2002, Haiti 2010, Balochistan 2025) asked for. */
class RulesOfTheTollTest {

    private final Desk desk = new Desk();

    @Nested
    class WhatDoesNotLowerAToll {

        @Test
        void aPaperThatPrintsItsOwnOldNumberAgain() {
            desk.receives(
                    report("Times", MEDIA, "2002-03-05T12:00Z").killed(525),
                    report("Times", MEDIA, "2002-03-06T08:00Z").killed(561),
                    report("Times", MEDIA, "2002-03-06T12:00Z").killed(525));

            assertToll(561, 561, 561L, Status.REPORTED);
        }

        @Test
        void aLowerBoundBelowAGreaterOne() {
            desk.receives(
                    report("BBC", MEDIA, "2010-01-13T08:00Z").killed(Count.atLeast(2_000)),
                    report("BBC", MEDIA, "2010-01-13T09:00Z").killed(Count.atLeast(200)));

            assertToll(2_000, 2_000, null, Status.REPORTED);
        }

        @Test
        void onlyTheSoldiersAfterALowerBoundOfEverybody() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(Count.atLeast(31)),
                    report("Army", OFFICIAL, "2025-03-14T16:00Z").only(23, "soldier"));

            assertThat(desk.killed().best()).isEqualTo(31);
        }

        @Test
        void thePassengersAfterTheSoldiers() {
            desk.receives(
                    report("Dawn", MEDIA, "2025-03-14T15:00Z").only(23, "soldier"),
                    report("Dawn", MEDIA, "2025-03-14T16:00Z").only(5, "passenger"));

            assertToll(23, 23, 23L, Status.REPORTED);
        }

        @Test
        void anotherAuthorityInTheSamePaper() {
            desk.receives(
                    report("Dawn", MEDIA, "2025-03-14T15:00Z")
                            .quoting(OFFICIAL, "the army")
                            .killed(31),
                    report("Dawn", MEDIA, "2025-03-14T16:00Z")
                            .quoting(OFFICIAL, "police")
                            .killed(29));

            assertToll(29, 31, 31L, Status.CONTESTED);
        }

        @Test
        void twoUnnamedOfficialsInTheSamePaper() {
            desk.receives(
                    report("Times", MEDIA, "2002-03-02T10:00Z")
                            .quoting(OFFICIAL, "")
                            .killed(231),
                    report("Times", MEDIA, "2002-03-02T12:00Z")
                            .quoting(OFFICIAL, "")
                            .killed(136));

            assertToll(136, 231, 231L, Status.CONTESTED);
        }

        @Test
        void theSameAuthoritySpelledInAnotherWayMayLowerItsOwn() {
            desk.receives(
                    report("Dawn", MEDIA, "2025-03-14T15:00Z")
                            .quoting(OFFICIAL, "The Army")
                            .killed(31),
                    report("Dawn", MEDIA, "2025-03-14T16:00Z")
                            .quoting(OFFICIAL, "army")
                            .killed(29));

            assertThat(desk.killed().best()).isEqualTo(29);
        }

        @Test
        void aNumberThatIsSaidToHaveRisen() {
            desk.receives(
                    report("Control room", OFFICIAL, "2002-03-07T12:00Z").killed(667),
                    report("Control room", OFFICIAL, "2002-03-08T12:00Z")
                            .figure(
                                    Measure.KILLED,
                                    Party.VICTIM,
                                    "",
                                    Count.exactly(607),
                                    Scope.TOTAL,
                                    Stance.CONFIRMED,
                                    Count.exactly(544),
                                    false,
                                    null));

            assertThat(desk.killed().best()).isEqualTo(667);
        }

        @Test
        void aNumberSoOldThatItIsForgotten() {
            var start = Instant.parse("2025-03-11T09:00:00Z");
            IntStream.rangeClosed(1, 3 * Slot.FIRST.limit())
                    .forEach(day -> desk.receives(report("Army", OFFICIAL, start.plusSeconds(86_400L * day))
                            .killed(10L * day)));
            desk.receives(
                    report("Army", OFFICIAL, start.plusSeconds(86_400L * 365)).killed(20));

            assertThat(desk.killed().best()).isEqualTo(30L * Slot.FIRST.limit());
        }
    }

    @Nested
    class Corrections {

        @Test
        void aLateCopyOfACorrectionDoesNotUndoTheRiseAfterIt() {
            desk.receives(
                    report("Control room", OFFICIAL, "2002-03-04T20:00Z").killed(514),
                    report("Control room", OFFICIAL, "2002-03-05T08:00Z").revisedTo(512, 514),
                    report("Control room", OFFICIAL, "2002-03-06T08:00Z").killed(544),
                    report("Late Paper", OFFICIAL, "2002-03-07T08:00Z").revisedTo(512, 514),
                    report("Later Paper", OFFICIAL, "2002-03-07T09:00Z").revisedTo(512));

            assertThat(desk.killed().best()).isEqualTo(544);
        }

        @Test
        void fortyCopiesOfACorrectionDoNotUndoTheRiseAfterIt() {
            desk.receives(
                    report("Control room", OFFICIAL, "2002-03-04T20:00Z").killed(514),
                    report("Control room", OFFICIAL, "2002-03-05T08:00Z").revisedTo(512),
                    report("Control room", OFFICIAL, "2002-03-06T08:00Z").killed(544));
            IntStream.range(0, 40)
                    .forEach(paper -> desk.receives(report(
                                    "Paper " + paper,
                                    OFFICIAL,
                                    Instant.parse("2002-03-07T08:00:00Z").plusSeconds(60L * paper))
                            .revisedTo(512)));

            assertThat(desk.killed().best()).isEqualTo(544);
        }

        @Test
        void backToAnEarlierNumberIsACorrectionToo() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-12T20:00Z").killed(25),
                    report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31),
                    report("Dawn", MEDIA, "2025-03-14T16:00Z").moreKilled(2),
                    report("Army", OFFICIAL, "2025-03-14T18:00Z").revisedTo(25));

            assertToll(25, 25, 25L, Status.CONFIRMED);
            assertThat(desk.killed().evidence().correction()).isTrue();
            assertThat(desk.killed().since()).isEqualTo(Instant.parse("2025-03-14T18:00:00Z"));
        }

        @Test
        void aPaperThatCorrectsItselfDoesNotCorrectAnAuthority() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31),
                    report("Dawn", MEDIA, "2025-03-14T18:00Z").revisedTo(12));

            assertToll(12, 31, 31L, Status.CONTESTED);
        }

        @Test
        void aPaperThatNamesTheNumberOfTheAuthorityDoes() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31),
                    report("Dawn", MEDIA, "2025-03-14T18:00Z").revisedTo(29, 31));

            assertThat(desk.killed().best()).isEqualTo(29);
        }

        @Test
        void aCopyOfANumberThatAnAuthorityTookBackDoesNotBringItBack() {
            desk.receives(
                    report("Police", OFFICIAL, "2013-01-05T08:00Z").killed(15),
                    report("Police", OFFICIAL, "2013-01-05T12:00Z").takesBackKilled(15),
                    report("Late Paper", MEDIA, "2013-01-05T13:00Z").killed(15));

            assertThat(desk.toll().figures()).isEmpty();
        }
    }

    @Nested
    class BestAndRange {

        @Test
        void twoPapersThatAgreeOvertakeASilentAuthority() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-12T10:00Z").killed(3),
                    report("Dawn", MEDIA, "2025-03-12T18:00Z").killed(45),
                    report("The Nation", MEDIA, "2025-03-12T19:00Z").killed(45),
                    report("Late Paper", OFFICIAL, "2025-03-12T20:00Z").killed(3));

            assertToll(45, 45, 45L, Status.REPORTED);
        }

        @Test
        void anAuthorityYieldsOnlyToWhatTwoPapersReach() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-12T10:00Z").killed(31),
                    report("Dawn", MEDIA, "2025-03-12T18:00Z").killed(34),
                    report("Tabloid", MEDIA, "2025-03-12T19:00Z").killed(900));

            assertToll(34, 34, 900L, Status.CONTESTED);
        }

        @Test
        void twoPapersThatCountOnlySoldiersDoNotOvertakeAnAuthority() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-12T10:00Z").killed(17),
                    report("Dawn", MEDIA, "2025-03-12T18:00Z").only(30, "soldier"),
                    report("The Nation", MEDIA, "2025-03-12T19:00Z").only(30, "soldier"));

            assertToll(17, 17, 30L, Status.CONTESTED);
        }

        @Test
        void upToNamesNoBestWhereAnybodyNamesANumber() {
            desk.receives(
                    report("Red Cross", OFFICIAL, "2010-01-14T10:00Z").killed(Count.upTo(28)),
                    report("BBC", MEDIA, "2010-01-14T12:00Z").killed(20));

            assertToll(20, 20, 28L, Status.REPORTED);
        }

        @Test
        void dozensNamesNoBestWhereAnybodyNamesANumber() {
            desk.receives(
                    report("Police", OFFICIAL, "2010-01-14T10:00Z").killed(new Count(24, 96L, Quantifier.VAGUE)),
                    report("BBC", MEDIA, "2010-01-14T12:00Z").killed(40));

            assertToll(24, 40, 96L, Status.REPORTED);
        }

        @Test
        void aNumberAboveALowerBoundIsNoContradiction() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(Count.atLeast(31)),
                    report("Dawn", MEDIA, "2025-03-14T16:00Z").killed(33));

            assertToll(31, 31, null, Status.CONFIRMED);
        }

        @Test
        void aNumberThatAnAuthorityDeniesIsContested() {
            desk.receives(
                    report("Times", MEDIA, "2002-03-02T08:00Z").killed(30),
                    report("Police", OFFICIAL, "2002-03-02T12:00Z").deniesKilled(30));

            assertToll(30, 30, 30L, Status.CONTESTED);
        }

        @Test
        void aRestatementChangesNothingInTheToll() {
            desk.receives(report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31));
            var before = desk.toll();

            desk.receives(report("Army", OFFICIAL, "2025-03-15T15:00Z").killed(31));

            assertThat(desk.toll()).isEqualTo(before);
        }
    }

    @Nested
    class SumsOfParts {

        @Test
        void aSumOfNamedPartsIsEstimatedAndNobodyConfirmedIt() {
            desk.receives(report("Army", OFFICIAL, "2025-03-12T20:00Z")
                    .only(21, "hostage")
                    .only(4, "soldier"));

            assertToll(25, 25, 25L, Status.REPORTED);
            assertThat(desk.killed().estimated()).isTrue();
        }

        @Test
        void aSumYieldsToANewerStatedTotal() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-14T10:00Z")
                            .only(26, "hostage")
                            .only(18, "soldier"),
                    report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31));

            assertToll(31, 31, 31L, Status.CONFIRMED);
        }

        @Test
        void aSumDoesNotOvertakeATotalThatAddsUp() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-14T15:00Z")
                            .killed(31)
                            .including(23, "soldier")
                            .including(8, "passenger"),
                    report("Samaa", MEDIA, "2025-03-14T18:00Z")
                            .quoting(OFFICIAL, "committee")
                            .only(26, "passenger")
                            .only(2, "railway official")
                            .only(5, "guard"));

            assertToll(31, 31, 33L, Status.CONTESTED);
        }
    }

    @Nested
    class Increments {

        @Test
        void eightMoreThatBringTheTollTo20AreInIt() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-11T18:00Z").killed(20),
                    report("Dawn", MEDIA, "2025-03-11T20:00Z").killed(20).moreKilled(8));

            assertThat(desk.killed().best()).isEqualTo(20);
        }

        @Test
        void aPaperThatPrintsAnIncrementTwiceAddsItOnce() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-12T20:00Z").killed(25),
                    report("Dawn", MEDIA, "2025-03-13T08:00Z").text("two more").moreKilled(2),
                    report("Dawn", MEDIA, "2025-03-13T09:00Z").text("two more").moreKilled(2));

            assertThat(desk.killed().best()).isEqualTo(27);
        }

        @Test
        void anIncrementOfAPaperIsNotConfirmed() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-12T20:00Z").killed(25),
                    report("Dawn", MEDIA, "2025-03-13T08:00Z").moreKilled(2));

            assertToll(25, 27, 27L, Status.REPORTED);
        }
    }

    @Nested
    class ClaimsOfAParty {

        @Test
        void aLateCopyOfAnOldClaimIsNotTheLatest() {
            desk.receives(
                    report("BLA", PARTY, "2025-03-11T18:00Z").claimsKilled(6),
                    report("BLA", PARTY, "2025-03-12T18:00Z").claimsKilled(30),
                    report("Late Paper", MEDIA, "2025-03-12T20:00Z")
                            .quoting(PARTY, "BLA")
                            .claimsKilled(6));

            assertThat(desk.toll().claims())
                    .extracting(claim -> claim.evidence().best())
                    .containsExactly(30L);
        }

        @Test
        void aClaimantMayLowerItsClaim() {
            desk.receives(
                    report("BLA", PARTY, "2025-03-11T18:00Z").claimsKilled(50),
                    report("BLA", PARTY, "2025-03-12T18:00Z").claimsKilled(30));

            assertThat(desk.toll().claims())
                    .extracting(claim -> claim.evidence().best())
                    .containsExactly(30L);
        }

        @Test
        void aRetractedReportOfAClaimUncoversAnother() {
            desk.receives(
                    report("Dawn", MEDIA, "2025-03-11T18:00Z")
                            .id("misread")
                            .quoting(PARTY, "BLA")
                            .claimsKilled(30),
                    report("BLA", PARTY, "2025-03-11T19:00Z").claimsKilled(30),
                    NewsDesk.entry("Desk Lahore", OFFICIAL, "2025-03-11T20:00Z").retracts("misread"));

            assertThat(desk.toll().claims())
                    .extracting(claim -> claim.evidence().source().name())
                    .containsExactly("BLA");
        }
    }

    private void assertToll(long low, long best, @Nullable Long high, Status status) {
        var killed = desk.killed();
        assertThat(killed.low()).as("low of %s", killed).isEqualTo(low);
        assertThat(killed.best()).as("best of %s", killed).isEqualTo(best);
        assertThat(killed.high()).as("high of %s", killed).isEqualTo(high);
        assertThat(killed.status()).as("status of %s", killed).isEqualTo(status);
    }
}
