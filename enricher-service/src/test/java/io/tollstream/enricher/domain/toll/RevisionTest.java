package io.tollstream.enricher.domain.toll;

import static io.tollstream.enricher.domain.AttributionKind.MEDIA;
import static io.tollstream.enricher.domain.AttributionKind.OFFICIAL;
import static io.tollstream.enricher.domain.AttributionKind.PARTY;
import static io.tollstream.enricher.domain.NewsDesk.entry;
import static io.tollstream.enricher.domain.NewsDesk.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.Attribution;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.NewsDesk;
import io.tollstream.enricher.domain.Party;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RevisionTest {

    private static final Cell KILLED = new Cell(Measure.KILLED, Party.VICTIM);

    private Ledger ledger = Ledger.empty();

    @Test
    void theFirstNumberIsFirst() {
        var revision = after(report("Army", OFFICIAL, "2025-03-12T20:00Z").killed(25));

        assertThat(revision.orElseThrow().changes())
                .containsExactly(new Change(RevisionKind.FIRST, KILLED, null, null, 25L));
    }

    @Test
    void aGreaterNumberIsARise() {
        after(report("Army", OFFICIAL, "2025-03-12T20:00Z").killed(25));

        var revision = after(report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31));

        assertThat(revision.orElseThrow().changes())
                .containsExactly(new Change(RevisionKind.RISE, KILLED, null, 25L, 31L));
    }

    @Test
    void aFallIsACorrectionSaidOpenly() {
        after(report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31));

        var revision = after(report("Army", OFFICIAL, "2025-03-14T18:00Z").revisedTo(29, 31));

        assertThat(revision.orElseThrow().kind()).isEqualTo(RevisionKind.CORRECTION);
        assertThat(revision.orElseThrow().changes())
                .containsExactly(new Change(RevisionKind.CORRECTION, KILLED, null, 31L, 29L));
    }

    @Test
    void aTollThatSaysTheSameIsNoRevision() {
        after(report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31));

        assertThat(after(report("Army", OFFICIAL, "2025-03-15T15:00Z").killed(31)))
                .isEmpty();
    }

    @Test
    void aSecondSourceIsARefinement() {
        after(report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31));

        var revision = after(report("Police", OFFICIAL, "2025-03-15T15:00Z").killed(31));

        assertThat(revision.orElseThrow().kind()).isEqualTo(RevisionKind.REFINEMENT);
    }

    @Test
    void sourcesThatBeginToDifferAreADispute() {
        after(report("Army", OFFICIAL, "2025-03-14T15:00Z").killed(31));

        var revision = after(report("Dawn", MEDIA, "2025-03-15T15:00Z").killed(59));

        assertThat(revision.orElseThrow().kind()).isEqualTo(RevisionKind.DISPUTE);
    }

    @Test
    void aClaimIsAClaimAndItsDenialADispute() {
        var claim = after(report("BLA", PARTY, "2025-03-15T09:00Z").claimsKilled(214));
        var denial = after(report("Army", OFFICIAL, "2025-03-15T12:00Z").deniesKilled(214));

        assertThat(claim.orElseThrow().changes())
                .containsExactly(new Change(RevisionKind.CLAIM, KILLED, "BLA", null, 214L));
        assertThat(denial.orElseThrow().changes())
                .containsExactly(new Change(RevisionKind.DISPUTE, KILLED, "BLA", 214L, 214L));
    }

    @Test
    void anotherPaperWithTheSameClaimIsNoRevision() {
        after(report("BLA", PARTY, "2025-03-15T09:00Z").claimsKilled(214));

        assertThat(after(report("Dawn", MEDIA, "2025-03-15T10:00Z")
                        .quoting(PARTY, "the BLA")
                        .claimsKilled(214)))
                .isEmpty();
    }

    @Test
    void whatADeskTakesBackIsARetraction() {
        after(report("Army", OFFICIAL, "2025-03-14T15:00Z").id("misread").killed(31_000));

        var revision = after(entry("Desk Lahore", OFFICIAL, "2025-03-14T16:00Z").retracts("misread"));

        assertThat(revision.orElseThrow().changes())
                .containsExactly(new Change(RevisionKind.RETRACTION, KILLED, null, 31_000L, null));
    }

    @Test
    void theGravestOfItsChangesNamesIt() {
        after(report("Army", OFFICIAL, "2025-03-12T20:00Z").killed(25).attackersKilled(50));

        var revision = after(report("Army", OFFICIAL, "2025-03-12T22:00Z")
                .killed(31)
                .attackersRevisedTo(33, 50)
                .quoting(PARTY, "BLA")
                .claimsKilled(214, new Attribution(OFFICIAL, "officials")));

        assertThat(revision.orElseThrow().kind()).isEqualTo(RevisionKind.CORRECTION);
        assertThat(revision.orElseThrow().changes())
                .extracting(Change::kind)
                .containsExactly(RevisionKind.RISE, RevisionKind.CORRECTION, RevisionKind.CLAIM);
    }

    private Optional<Revision> after(NewsDesk news) {
        var before = Toll.of(ledger);
        var update = news.build();
        ledger = ledger.with(update);
        return Revision.between(before, Toll.of(ledger), update);
    }
}
