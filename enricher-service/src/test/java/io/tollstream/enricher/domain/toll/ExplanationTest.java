package io.tollstream.enricher.domain.toll;

import static io.tollstream.enricher.domain.AttributionKind.MEDIA;
import static io.tollstream.enricher.domain.AttributionKind.OFFICIAL;
import static io.tollstream.enricher.domain.AttributionKind.PARTY;
import static io.tollstream.enricher.domain.NewsDesk.entry;
import static io.tollstream.enricher.domain.NewsDesk.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.NewsDesk;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Update;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each law of the toll, as an explanation tells it. */
class ExplanationTest {

    private static final Cell KILLED = new Cell(Measure.KILLED, Party.VICTIM);

    private final List<Update> received = new ArrayList<>();

    @Test
    void everyFigurePointsAtItsEvidence() {
        receive(report("Army", OFFICIAL, "2025-03-12T20:00Z").killed(25));

        var killed = killed();

        assertThat(killed.figure().orElseThrow().best()).isEqualTo(25);
        assertThat(killed.grounds()).containsExactly(Ground.ONLY_TOTAL, Ground.CONFIRMED);
        assertThat(killed.weighed())
                .extracting(one -> one.statement().evidence().sentence(), Weighed::bearing)
                .containsExactly(tuple("Figure 0: CONFIRMED " + Count.exactly(25) + ".", Bearing.CHOSEN));
    }

    @Test
    void attackersAreExplainedApartFromVictims() {
        receive(report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31).attackersKilled(33));

        var cells = Explanation.of(Ledger.of(received), received);

        assertThat(cells)
                .extracting(
                        Explanation::cell, cell -> cell.figure().orElseThrow().best())
                .containsExactly(tuple(KILLED, 31L), tuple(new Cell(Measure.KILLED, Party.ATTACKER), 33L));
    }

    @Test
    void aClaimIsShownBesideTheTollAndItsCopyAsOne() {
        receive(
                report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31),
                report("BLA", PARTY, "2025-03-15T08:00Z").claimsKilled(50),
                report("BLA", PARTY, "2025-03-15T09:00Z").id("claim").claimsKilled(214),
                report("Dawn", MEDIA, "2025-03-15T10:00Z").quoting(PARTY, "BLA").claimsKilled(214),
                report("Army", OFFICIAL, "2025-03-15T12:00Z").deniesKilled(214),
                report("Army", OFFICIAL, "2025-03-15T13:00Z").deniesKilled(99));

        var killed = killed();

        assertThat(killed.grounds()).contains(Ground.CLAIMS_STAND_ASIDE);
        assertThat(bearings(killed))
                .containsExactly(
                        tuple(31L, Bearing.CHOSEN, List.of()),
                        tuple(50L, Bearing.OLD_CLAIM, List.of("claim")),
                        tuple(214L, Bearing.CLAIM, List.of()),
                        tuple(214L, Bearing.CLAIM_COPY, List.of("claim")),
                        tuple(214L, Bearing.DENIES, List.of("claim")),
                        tuple(99L, Bearing.DENIES_IN_VAIN, List.of()));
    }

    @Test
    void claimsAloneMakeNoTollAndThatIsSaid() {
        receive(report("BLA", PARTY, "2025-03-15T09:00Z").claimsKilled(214));

        assertThat(killed().figure()).isEmpty();
        assertThat(killed().grounds()).containsExactly(Ground.NOTHING_ACCEPTED, Ground.CLAIMS_STAND_ASIDE);
    }

    @Test
    void aStaleCopyIsNamedWithWhatOvertookIt() {
        receive(
                report("Army", OFFICIAL, "2025-03-12T20:00Z").killed(25),
                report("Army", OFFICIAL, "2025-03-14T15:00Z").id("new").killed(31),
                report("Daily Times", MEDIA, "2025-03-14T17:00Z")
                        .quoting(OFFICIAL, "army")
                        .killed(25));

        var killed = killed();

        assertThat(killed.grounds()).contains(Ground.STALE_COPIES);
        assertThat(bearings(killed))
                .containsExactly(
                        tuple(25L, Bearing.SUPERSEDED, List.of("new")),
                        tuple(31L, Bearing.CHOSEN, List.of()),
                        tuple(25L, Bearing.STALE, List.of("new")));
    }

    @Test
    void anExplicitCorrectionIsNamedAsTheReasonForAFall() {
        receive(
                report("Control room", OFFICIAL, "2002-03-04T20:00Z").killed(514),
                report("Times", OFFICIAL, "2002-03-04T21:00Z").killed(514),
                report("Control room", OFFICIAL, "2002-03-05T08:00Z")
                        .id("correction")
                        .revisedTo(512, 514));

        var killed = killed();

        assertThat(killed.grounds()).contains(Ground.CORRECTED).doesNotContain(Ground.LOWERED_BY_ITS_SOURCE);
        assertThat(bearings(killed))
                .containsExactly(
                        tuple(514L, Bearing.LOWERED, List.of("correction")),
                        tuple(514L, Bearing.CORRECTED, List.of("correction")),
                        tuple(512L, Bearing.CHOSEN, List.of()));
    }

    @Test
    void aSourceThatLowersItsOwnNumberIsNamedAsTheReasonForAFall() {
        receive(
                report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31),
                report("Army", OFFICIAL, "2025-03-14T18:00Z").id("lower").killed(29));

        assertThat(killed().grounds()).contains(Ground.LOWERED_BY_ITS_SOURCE);
        assertThat(bearings(killed())).contains(tuple(31L, Bearing.LOWERED, List.of("lower")));
    }

    @Test
    void twoIndependentNewerSourcesAreNamedAsTheReasonForAFall() {
        receive(
                report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31),
                report("Police", OFFICIAL, "2025-03-14T18:00Z").id("one").killed(29),
                report("Hospital", OFFICIAL, "2025-03-14T19:00Z").id("two").killed(29));

        assertThat(killed().grounds()).contains(Ground.LOWERED_BY_TWO, Ground.CORROBORATED);
        assertThat(bearings(killed()))
                .containsExactly(
                        tuple(31L, Bearing.OUTNUMBERED, List.of("one", "two")),
                        tuple(29L, Bearing.CHOSEN, List.of()),
                        tuple(29L, Bearing.SUPPORTS, List.of()));
    }

    @Test
    void whatDiffersIsShownAsContradictingAndWhatOverlapsAsWidening() {
        receive(
                report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31),
                report("Police", OFFICIAL, "2025-03-14T18:00Z").killed(29),
                report("Hospital", OFFICIAL, "2025-03-14T19:00Z").killed(Count.upTo(40)),
                report("Dawn", MEDIA, "2025-03-14T20:00Z").killed(Count.atLeast(30)));

        var killed = killed();

        assertThat(killed.grounds()).contains(Ground.RANGE, Ground.DISPUTED);
        assertThat(bearings(killed))
                .extracting(one -> one.toList().get(1))
                .containsExactly(Bearing.CHOSEN, Bearing.CONTRADICTS, Bearing.WIDENS, Bearing.ECHOES);
    }

    @Test
    void papersThatOutvoteAnAuthorityAreNamedAsThat() {
        receive(
                report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31),
                report("Dawn", MEDIA, "2025-03-14T18:00Z").killed(45),
                report("The Nation", MEDIA, "2025-03-14T19:00Z").killed(45));

        assertThat(killed().figure().orElseThrow().best()).isEqualTo(45);
        assertThat(killed().grounds()).contains(Ground.OUTVOTED);
        assertThat(bearings(killed()))
                .extracting(one -> one.toList().get(1))
                .containsExactly(Bearing.STALE, Bearing.CHOSEN, Bearing.SUPPORTS);
    }

    @Test
    void aBreakdownNamesTheReportItComesFrom() {
        receive(report("Army", OFFICIAL, "2025-03-14T15:00Z")
                .id("broken down")
                .killed(31)
                .including(23, "soldier"));

        assertThat(killed().grounds()).contains(Ground.PARTS_LEAVE_REST);
        assertThat(killed().breakdown().orElseThrow().updateId()).isEqualTo("broken down");
    }

    @Test
    void aPartWithoutATotalIsListedThoughItCountsNowhere() {
        receive(
                report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31),
                report("Dawn", MEDIA, "2025-03-14T16:00Z").including(5, "child"));

        assertThat(bearings(killed())).contains(tuple(5L, Bearing.PASSED_OVER, List.of()));
    }

    @Test
    void copiesAreNamedWithWhatTheyAreCopiesOf() {
        var wire =
                "Security forces ended the standoff at the pass late on Wednesday after more than thirty hours, the police"
                        + " said, and the bodies of the dead were taken to the town by a relief train while the wounded were flown out"
                        + " to the military hospital in helicopters that came and went all through the night.";
        receive(
                report("Wire", MEDIA, "2025-03-14T15:00Z")
                        .id("first")
                        .text(wire)
                        .killed(29),
                report("Paper", MEDIA, "2025-03-14T16:00Z").text(wire).killed(29),
                report("Other", MEDIA, "2025-03-14T17:00Z").killed(29));

        var killed = killed();

        assertThat(killed.grounds()).contains(Ground.COPIES_COUNT_ONCE, Ground.CORROBORATED);
        assertThat(bearings(killed))
                .containsExactly(
                        tuple(29L, Bearing.CHOSEN, List.of()),
                        tuple(29L, Bearing.SYNDICATED, List.of("first")),
                        tuple(29L, Bearing.SUPPORTS, List.of()));
        assertThat(killed.weighed().get(1).copyOf().orElseThrow().updateId()).isEqualTo("first");
    }

    @Test
    void incrementsAreShownAsAddedOncePerVoiceAndAsInTheTotalWhereTheyCameBefore() {
        receive(
                report("Dawn", MEDIA, "2025-03-12T08:00Z").moreKilled(1),
                report("Army", OFFICIAL, "2025-03-12T20:00Z").id("total").killed(25),
                report("Dawn", MEDIA, "2025-03-13T08:00Z").id("more").moreKilled(2),
                report("Daily Times", MEDIA, "2025-03-13T09:00Z").moreKilled(2));

        assertThat(killed().figure().orElseThrow().best()).isEqualTo(27);
        assertThat(killed().grounds()).contains(Ground.INCREMENTS_ADDED);
        assertThat(bearings(killed()))
                .containsExactly(
                        tuple(1L, Bearing.INCLUDED, List.of("total")),
                        tuple(25L, Bearing.CHOSEN, List.of()),
                        tuple(2L, Bearing.ADDED, List.of("total")),
                        tuple(2L, Bearing.OUTBID, List.of("more")));
    }

    @Test
    void whatIsRetractedNamesWhoTookItBack() {
        receive(
                report("Army", OFFICIAL, "2025-03-12T20:00Z").killed(25),
                report("Army", OFFICIAL, "2025-03-14T15:00Z").id("misread").killed(31_000),
                entry("Desk Lahore", OFFICIAL, "2025-03-14T16:00Z").id("desk").retracts("misread"));

        assertThat(bearings(killed()))
                .containsExactly(
                        tuple(25L, Bearing.CHOSEN, List.of()), tuple(31_000L, Bearing.RETRACTED, List.of("desk")));
    }

    @Test
    void aNumberTakenBackInWordsNamesTheWords() {
        receive(
                report("KRIS 6", MEDIA, "2013-01-05T08:00Z").id("said").killed(1),
                report("KRIS 6", MEDIA, "2013-01-05T12:00Z").id("unsaid").takesBackKilled(1));

        assertThat(killed().grounds()).containsExactly(Ground.ALL_GONE);
        assertThat(bearings(killed()))
                .containsExactly(
                        tuple(1L, Bearing.TAKEN_BACK, List.of("unsaid")),
                        tuple(1L, Bearing.TAKES_BACK, List.of("said")));
    }

    @Test
    void whatTheLedgerForgotIsListedWithWhatStandsInItsPlace() {
        var start = Instant.parse("2025-03-11T09:00:00Z");
        IntStream.range(0, 10)
                .forEach(hour -> receive(report("Army", OFFICIAL, start.plusSeconds(3_600L * hour))
                        .id("update-" + hour)
                        .killed(25)));

        var killed = killed();

        assertThat(killed.weighed()).hasSize(10);
        assertThat(bearings(killed)).contains(tuple(25L, Bearing.FORGOTTEN, List.of("update-0", "update-9")));
    }

    /** Real sets where this machine has them; made-up ones always. */
    @TestFactory
    List<DynamicTest> everythingThatWasSaidIsListedAndTheFigureIsThatOfTheToll() {
        var sets = new TreeMap<>(RealUpdates.sets());
        for (var seed = 1; seed <= 60; seed++) {
            sets.put("made up by seed " + seed, new RandomUpdates(seed).some(10 * seed));
        }
        return sets.entrySet().stream()
                .map(set -> DynamicTest.dynamicTest(set.getKey(), () -> explainsAll(set.getValue())))
                .toList();
    }

    private static void explainsAll(List<Update> updates) {
        var ledger = Ledger.of(updates);
        var toll = Toll.of(ledger);

        var cells = Explanation.of(ledger, updates);

        assertThat(cells.stream().flatMap(cell -> cell.figure().stream())).containsExactlyElementsOf(toll.figures());
        assertThat(cells.stream().flatMap(cell -> cell.claims().stream())).containsExactlyElementsOf(toll.claims());
        for (var update : updates) {
            for (var figure : update.figures()) {
                var cell = new Cell(figure.measure(), figure.party());
                assertThat(cells.stream().filter(one -> one.cell().equals(cell)).flatMap(one -> one.weighed().stream()))
                        .as("the figures of %s in %s", update.id(), cell)
                        .anyMatch(one -> one.statement().updateId().equals(update.id()));
            }
        }
        for (var cell : cells) {
            assertThat(cell.grounds()).isNotEmpty();
            var reckoning = TollRules.reckoning(ledger, cell.cell());
            var standing = cell.weighed().stream()
                    .filter(one -> STANDING.contains(one.bearing())
                            && one.statement().stance().accepted())
                    .map(Weighed::statement);
            assertThat(standing)
                    .as("what stands of %s", cell.cell())
                    .containsExactlyInAnyOrderElementsOf(reckoning.fresh());
            assertThat(cell.weighed().stream().filter(one -> one.bearing() == Bearing.CHOSEN))
                    .hasSize(reckoning.best().isPresent() ? 1 : 0);
        }
    }

    private static final List<Bearing> STANDING = List.of(
            Bearing.CHOSEN, Bearing.SUPPORTS, Bearing.SYNDICATED, Bearing.WIDENS, Bearing.CONTRADICTS, Bearing.BESIDE);

    private void receive(NewsDesk... reports) {
        received.addAll(Arrays.stream(reports).map(NewsDesk::build).toList());
    }

    private Explanation killed() {
        return Explanation.of(Ledger.of(received), received).stream()
                .filter(cell -> cell.cell().equals(KILLED))
                .findFirst()
                .orElseThrow();
    }

    private static List<Tuple> bearings(Explanation cell) {
        return cell.weighed().stream()
                .map(one -> tuple(
                        one.statement().best(),
                        one.bearing(),
                        one.by().stream().map(Cited::updateId).toList()))
                .toList();
    }
}
