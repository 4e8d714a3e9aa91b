package io.tollstream.enricher.domain.toll;

import static io.tollstream.enricher.domain.AttributionKind.MEDIA;
import static io.tollstream.enricher.domain.AttributionKind.OFFICIAL;
import static io.tollstream.enricher.domain.AttributionKind.PARTY;
import static io.tollstream.enricher.domain.NewsDesk.entry;
import static io.tollstream.enricher.domain.NewsDesk.report;
import static io.tollstream.enricher.domain.Party.ATTACKER;
import static io.tollstream.enricher.domain.Party.VICTIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tollstream.enricher.domain.Attribution;
import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Evidence;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.NewsDesk;
import io.tollstream.enricher.domain.toll.Claim.Standing;
import io.tollstream.enricher.domain.toll.TollFigure.PartsFit;
import io.tollstream.enricher.domain.toll.TollFigure.Status;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The eleven laws of the toll, each by name. {@link Desk#toll} checks law 1 again wherever a toll is asked for. */
class LawsOfTheTollTest {

    private final Desk desk = new Desk();

    @Nested
    class Law1OrderDoesNotMatter {

        @Test
        void anyOrderAnyDuplicatesAndAnyBatchingGiveTheSameToll() {
            desk.receives(
                    report("Dawn", MEDIA, "2025-03-11T18:00Z").killed(6),
                    report("Army", OFFICIAL, "2025-03-12T20:00Z").killed(25).attackersKilled(50),
                    report("Army", OFFICIAL, "2025-03-12T22:00Z").attackersRevisedTo(33, 50),
                    report("BLA", PARTY, "2025-03-13T09:00Z").claimsKilled(214),
                    report("Dawn", MEDIA, "2025-03-13T10:00Z")
                            .quoting(OFFICIAL, "the army")
                            .killed(25),
                    report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31).including(23, "soldier"),
                    entry("Desk Lahore", OFFICIAL, "2025-03-14T16:00Z").retracts("BLA@2025-03-13T09:00:00Z"));

            var toll = Toll.of(desk.ledger());

            assertThat(toll.figure(Measure.KILLED, VICTIM).orElseThrow().best()).isEqualTo(31);
            desk.toll();
        }

        @Test
        void aRepeatedUpdateChangesNothing() {
            var update =
                    report("Army", OFFICIAL, "2025-03-12T20:00Z").killed(25).build();
            var once = Ledger.of(update);

            var twice = once.with(update).join(once);

            assertThat(twice).isEqualTo(once).hasSameHashCodeAs(once).hasToString(once.toString());
        }
    }

    @Nested
    class Law3EveryFigurePointsAtItsEvidence {

        @Test
        void noEvidenceNoFigure() {
            assertThatThrownBy(() -> new Evidence("  ", -1, -1)).hasMessageContaining("points at its evidence");
        }

        @Test
        void aTollNamesItemSourceAndSentenceOfItsBestNumber() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-12T20:00Z").killed(25),
                    report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31));

            var evidence = desk.killed().evidence();

            assertThat(evidence.itemId()).isEqualTo("item-Army@2025-03-14T15:00:00Z");
            assertThat(evidence.source().name()).isEqualTo("Army");
            assertThat(evidence.evidence().sentence()).contains("31");
        }

        @Test
        void aRestatementLeavesTheEvidenceWithWhoeverSaidItFirst() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31),
                    report("Dawn", MEDIA, "2025-03-15T08:00Z")
                            .quoting(OFFICIAL, "army")
                            .killed(31));

            assertThat(desk.killed().evidence().source().name()).isEqualTo("Army");
            assertThat(desk.killed().since()).isEqualTo(Instant.parse("2025-03-14T15:00:00Z"));
        }
    }

    @Nested
    class Law4AttackersAreNotVictims {

        @Test
        void anAttackerKilledIsNoVictim() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31).attackersKilled(33));

            assertThat(desk.killed(VICTIM).orElseThrow().best()).isEqualTo(31);
            assertThat(desk.killed(ATTACKER).orElseThrow().best()).isEqualTo(33);
        }

        @Test
        void aCorrectionOfAttackersLeavesVictimsAlone() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-12T20:00Z").killed(40).attackersKilled(50),
                    report("Army", OFFICIAL, "2025-03-12T22:00Z").attackersRevisedTo(33, 50));

            assertThat(desk.killed(VICTIM).orElseThrow().best()).isEqualTo(40);
            assertThat(desk.killed(ATTACKER).orElseThrow().best()).isEqualTo(33);
        }
    }

    @Nested
    class Law5AClaimIsNotAFact {

        @Test
        void aClaimNeverMovesTheConfirmedNumber() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31),
                    report("BLA", PARTY, "2025-03-15T09:00Z").claimsKilled(214),
                    report("Dawn", MEDIA, "2025-03-15T10:00Z")
                            .quoting(PARTY, "BLA")
                            .claimsKilled(214));

            assertThat(desk.killed().best()).isEqualTo(31);
            assertThat(desk.killed().high()).isEqualTo(31);
            assertThat(desk.killed().status()).isEqualTo(Status.CONFIRMED);
            assertThat(desk.toll().claims())
                    .extracting(
                            claim -> claim.evidence().attribution().name(),
                            claim -> claim.evidence().best(),
                            Claim::standing)
                    .containsExactly(tuple("BLA", 214L, Standing.UNCONFIRMED));
        }

        @Test
        void claimsAloneMakeNoToll() {
            desk.receives(report("BLA", PARTY, "2025-03-15T09:00Z").claimsKilled(214));

            assertThat(desk.toll().figures()).isEmpty();
            assertThat(desk.toll().claims()).hasSize(1);
        }

        @Test
        void aClaimContestedWhereItIsPrintedIsDisputed() {
            var analysts = new Attribution(MEDIA, "analysts");
            desk.receives(report("Dawn", MEDIA, "2025-03-15T09:00Z")
                    .quoting(PARTY, "BLA")
                    .claimsKilled(214, analysts));

            var claim = desk.toll().claims().getFirst();

            assertThat(claim.standing()).isEqualTo(Standing.DISPUTED);
            assertThat(claim.contestedBy()).isEqualTo(analysts);
        }

        @Test
        void aClaimThatAnAuthorityDeniesIsDenied() {
            desk.receives(
                    report("BLA", PARTY, "2025-03-15T09:00Z").claimsKilled(214),
                    report("Army", OFFICIAL, "2025-03-15T12:00Z").deniesKilled(214));

            assertThat(desk.toll().claims().getFirst().standing()).isEqualTo(Standing.DENIED);
            assertThat(desk.toll().figures()).isEmpty();
        }
    }

    @Nested
    class Law6AStaleCopyDoesNotLowerTheToll {

        @Test
        void aLatePaperWithTheNumberOfYesterdayDoesNotLowerIt() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-12T20:00Z").killed(25),
                    report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31),
                    report("Daily Times", MEDIA, "2025-03-14T17:00Z")
                            .quoting(OFFICIAL, "army")
                            .killed(25));

            assertThat(desk.killed())
                    .extracting(TollFigure::low, TollFigure::best, TollFigure::high, TollFigure::status)
                    .containsExactly(31L, 31L, 31L, Status.CONFIRMED);
        }

        @Test
        void manyLatePapersWithAnOldNumberDoNotLowerIt() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-12T20:00Z").killed(25),
                    report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31));
            IntStream.range(0, 10)
                    .forEach(paper -> desk.receives(report("Paper " + paper, OFFICIAL, "2025-03-15T0" + paper + ":00Z")
                            .killed(25)));

            assertThat(desk.killed().best()).isEqualTo(31);
        }

        @Test
        void anExplicitCorrectionLowersIt() {
            desk.receives(
                    report("Control room", OFFICIAL, "2002-03-04T20:00Z").killed(514),
                    report("Control room", OFFICIAL, "2002-03-05T08:00Z").revisedTo(512, 514));

            assertThat(desk.killed().best()).isEqualTo(512);
            assertThat(desk.lastRevision().kind()).isEqualTo(RevisionKind.CORRECTION);
        }

        @Test
        void aCopyOfTheCorrectedNumberDoesNotRaiseItBack() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-12T20:00Z").attackersKilled(50),
                    report("Army", OFFICIAL, "2025-03-12T22:00Z").attackersRevisedTo(33, 50),
                    report("Daily Times", OFFICIAL, "2025-03-13T06:00Z").attackersKilled(50));

            assertThat(desk.killed(ATTACKER).orElseThrow().best()).isEqualTo(33);
            assertThat(desk.killed(ATTACKER).orElseThrow().status()).isEqualTo(Status.CONFIRMED);
        }

        @Test
        void aSourceMayLowerItsOwnNumber() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31),
                    report("Army", OFFICIAL, "2025-03-14T18:00Z").killed(29));

            assertThat(desk.killed().best()).isEqualTo(29);
            assertThat(desk.lastRevision().kind()).isEqualTo(RevisionKind.CORRECTION);
        }

        @Test
        void oneOtherSourceDoesNotLowerIt() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31),
                    report("Police", OFFICIAL, "2025-03-14T18:00Z").killed(29));

            assertThat(desk.killed().best()).isEqualTo(31);
        }

        @Test
        void twoIndependentNewerSourcesLowerIt() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31),
                    report("Police", OFFICIAL, "2025-03-14T18:00Z").killed(29),
                    report("Hospital", OFFICIAL, "2025-03-14T19:00Z").killed(29));

            assertThat(desk.killed().best()).isEqualTo(29);
            assertThat(desk.lastRevision().kind()).isEqualTo(RevisionKind.CORRECTION);
        }

        @Test
        void twoPapersDoNotLowerAnAuthority() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31),
                    report("Dawn", MEDIA, "2025-03-14T18:00Z").killed(29),
                    report("The Nation", MEDIA, "2025-03-14T19:00Z").killed(29));

            assertThat(desk.killed().best()).isEqualTo(31);
        }
    }

    @Nested
    class Law7RangesStayRanges {

        @Test
        void atLeast31IsNot31() {
            desk.receives(report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(Count.atLeast(31)));

            assertThat(desk.killed().best()).isEqualTo(31);
            assertThat(desk.killed().high()).isNull();
        }

        @Test
        void authoritiesThatDifferGiveARange() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31),
                    report("Police", OFFICIAL, "2025-03-14T18:00Z").killed(29));

            assertThat(desk.killed())
                    .extracting(TollFigure::low, TollFigure::best, TollFigure::high, TollFigure::status)
                    .containsExactly(29L, 31L, 31L, Status.CONTESTED);
            assertThat(desk.lastRevision().kind()).isEqualTo(RevisionKind.DISPUTE);
        }

        @Test
        void aStatedRangeStaysOne() {
            desk.receives(report("PAHO", OFFICIAL, "2010-01-15T16:54Z").killed(Count.between(50_000, 100_000)));

            assertThat(desk.killed())
                    .extracting(TollFigure::low, TollFigure::high)
                    .containsExactly(50_000L, 100_000L);
        }

        @Test
        void onePaperFarAboveAnAuthorityWidensTheRangeAndIsNotTheToll() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31),
                    report("Dawn", MEDIA, "2025-03-14T18:00Z").killed(900));

            assertThat(desk.killed())
                    .extracting(TollFigure::low, TollFigure::best, TollFigure::high, TollFigure::status)
                    .containsExactly(31L, 31L, 900L, Status.CONTESTED);
        }
    }

    @Nested
    class Law8PartsFitTheWhole {

        @Test
        void aBreakdownThatSumsIsTheWhole() {
            desk.receives(report("Army", OFFICIAL, "2025-03-14T15:00Z")
                    .killed(31)
                    .including(23, "soldier")
                    .including(3, "railway employee")
                    .including(5, "passenger"));

            assertThat(desk.killed().partsFit()).isEqualTo(PartsFit.SUMS);
            assertThat(desk.killed().parts())
                    .extracting(Part::category, part -> part.count().low())
                    .containsExactlyInAnyOrder(
                            tuple("soldier", 23L), tuple("railway employee", 3L), tuple("passenger", 5L));
        }

        @Test
        void theRestIsUnspecified() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31).including(23, "soldier"));

            assertThat(desk.killed().partsFit()).isEqualTo(PartsFit.REST);
            assertThat(desk.killed().parts()).contains(new Part(TollRules.UNSPECIFIED, Count.exactly(8)));
        }

        @Test
        void partsThatExceedTheWholeAreMarked() {
            desk.receives(report("UN", OFFICIAL, "2010-01-13T20:00Z")
                    .killed(15)
                    .including(11, "peacekeeper")
                    .including(5, "police officer"));

            assertThat(desk.killed().best()).isEqualTo(15);
            assertThat(desk.killed().partsFit()).isEqualTo(PartsFit.EXCEEDS);
        }

        @Test
        void aBreakdownComesFromOneReport() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31).including(23, "soldier"),
                    report("Dawn", MEDIA, "2025-03-14T16:00Z")
                            .quoting(OFFICIAL, "army")
                            .killed(31)
                            .including(5, "child"));

            assertThat(desk.killed().parts()).extracting(Part::category).doesNotContain("soldier");
        }

        @Test
        void aBreakdownOfAnOlderTotalDoesNotClingToTheNewOne() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-12T20:00Z").killed(25).including(21, "passenger"),
                    report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31));

            assertThat(desk.killed().parts()).isEmpty();
        }
    }

    @Nested
    class Law9FortyCopiesAreOneSource {

        private static final String WIRE =
                "Security forces ended the standoff at the Bolan pass late on Wednesday after"
                        + " more than thirty hours, officials said, and the bodies of the dead were taken to Quetta by a relief"
                        + " train while the wounded were flown to the military hospital. Survivors told of hours under fire in"
                        + " the carriages and of a long walk over the tracks to the next station, where buses waited for them.";

        @Test
        void fortySyndicatedCopiesDoNotLowerTheToll() {
            desk.receives(report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31));
            copies(40, 29);

            assertThat(desk.killed().best()).isEqualTo(31);
        }

        @Test
        void fortySyndicatedCopiesDoNotCorroborate() {
            copies(40, 29);

            assertThat(desk.killed().corroborated()).isFalse();
        }

        @Test
        void twoIndependentTextsCorroborate() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31),
                    report("Police", OFFICIAL, "2025-03-14T18:00Z").killed(31));

            assertThat(desk.killed().corroborated()).isTrue();
        }

        @Test
        void oneSourceThatRepeatsItselfDoesNotCorroborate() {
            desk.receives(
                    report("Dawn", MEDIA, "2025-03-14T15:00Z")
                            .quoting(OFFICIAL, "army")
                            .killed(31),
                    report("Dawn", MEDIA, "2025-03-14T18:00Z").killed(31));

            assertThat(desk.killed().corroborated()).isFalse();
        }

        private void copies(int copies, int killed) {
            var start = Instant.parse("2025-03-14T18:00:00Z");
            IntStream.range(0, copies)
                    .forEach(copy -> desk.receives(report("Paper " + copy, MEDIA, start.plusSeconds(60L * copy))
                            .quoting(OFFICIAL, "police")
                            .text("Headline number " + copy + "\n\n" + WIRE)
                            .killed(killed)));
        }
    }

    @Nested
    class Law10AnInjuredPersonWhoDiesMovesOnce {

        @Test
        void totalsComeFromTotals() {
            desk.receives(
                    report("Hospital", OFFICIAL, "2025-03-12T10:00Z").killed(25).injured(40),
                    report("Hospital", OFFICIAL, "2025-03-13T10:00Z").killed(26).injured(39));

            assertThat(desk.killed().best()).isEqualTo(26);
            assertThat(desk.toll().figure(Measure.INJURED, VICTIM).orElseThrow().best())
                    .isEqualTo(39);
        }

        @Test
        void aLoneIncrementBridgesAndIsEstimatedUntilTheNextTotal() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-12T20:00Z").killed(25),
                    report("Dawn", MEDIA, "2025-03-13T08:00Z").moreKilled(2));

            assertThat(desk.killed().best()).isEqualTo(27);
            assertThat(desk.killed().estimated()).isTrue();

            desk.receives(report("Army", OFFICIAL, "2025-03-13T12:00Z").killed(26));

            assertThat(desk.killed().best()).isEqualTo(26);
            assertThat(desk.killed().estimated()).isFalse();
        }

        @Test
        void anIncrementThatTenPapersReportCountsOnce() {
            desk.receives(report("Army", OFFICIAL, "2025-03-12T20:00Z").killed(25));
            IntStream.range(0, 10)
                    .forEach(paper -> desk.receives(report("Paper " + paper, MEDIA, "2025-03-13T0" + paper + ":00Z")
                            .moreKilled(2)));

            assertThat(desk.killed().best()).isEqualTo(27);
        }

        @Test
        void anIncrementFromBeforeTheTotalIsInIt() {
            desk.receives(
                    report("Dawn", MEDIA, "2025-03-12T08:00Z").moreKilled(2),
                    report("Army", OFFICIAL, "2025-03-12T20:00Z").killed(25));

            assertThat(desk.killed().best()).isEqualTo(25);
        }
    }

    @Nested
    class WhatIsTakenBackIsGone {

        @Test
        void retractingAnUpdateUncoversTheEarlierNumber() {
            desk.receives(
                    report("Army", OFFICIAL, "2025-03-12T20:00Z").killed(25),
                    report("Army", OFFICIAL, "2025-03-14T15:00Z").id("misread").killed(31_000),
                    entry("Desk Lahore", OFFICIAL, "2025-03-14T16:00Z").retracts("misread"));

            assertThat(desk.killed().best()).isEqualTo(25);
            assertThat(desk.lastRevision().kind()).isEqualTo(RevisionKind.RETRACTION);
        }

        @Test
        void aNumberTakenBackInWordsIsGone() {
            desk.receives(
                    report("KRIS 6", MEDIA, "2013-01-05T08:00Z").killed(1),
                    report("KRIS 6", MEDIA, "2013-01-05T12:00Z").takesBackKilled(1));

            assertThat(desk.toll().figures()).isEmpty();
        }

        @Test
        void anotherPaperCannotTakeItBack() {
            desk.receives(
                    report("KRIS 6", MEDIA, "2013-01-05T08:00Z").killed(1),
                    report("Dawn", MEDIA, "2013-01-05T12:00Z").takesBackKilled(1));

            assertThat(desk.killed().best()).isEqualTo(1);
        }
    }

    @Nested
    class Law11StateIsBounded {

        @Test
        void whatIsKeptDoesNotGrowWithTheNumberOfUpdates() {
            var start = Instant.parse("2025-03-11T09:00:00Z");
            var ledger = Ledger.empty();
            for (var number = 1; number <= 10_000; number++) {
                ledger = ledger.with(
                        numbered(number, start.plusSeconds(60L * number)).build());
            }

            var kindsOfVoice = 2;
            var limit = kindsOfVoice * (Slot.POSITION.limit() + Slot.FIRST.limit() + Slot.BREAKDOWN.limit());
            assertThat(ledger.kept().count()).isLessThanOrEqualTo(limit);
            assertThat(Toll.of(ledger)
                            .figure(Measure.KILLED, VICTIM)
                            .orElseThrow()
                            .best())
                    .isEqualTo(10_000);
        }

        /** Every tenth is an authority's; the last one is. */
        private NewsDesk numbered(int number, Instant time) {
            var kind = number % 10 == 0 ? OFFICIAL : MEDIA;
            return report("Source " + number % 3_000, kind, time).killed(number).including(number / 2, "child");
        }

        @Test
        void retractionsAreBoundedToo() {
            var ledger = Ledger.empty();
            for (var entry = 0; entry < 2 * Ledger.RETRACTED_LIMIT; entry++) {
                ledger = ledger.with(entry("Desk", OFFICIAL, "2025-03-11T09:00Z")
                        .retracts("update-" + entry)
                        .build());
            }

            assertThat(ledger.retracted()).hasSize(Ledger.RETRACTED_LIMIT);
        }
    }
}
