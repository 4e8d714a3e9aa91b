package io.tollstream.enricher.kafka;

import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;
import static io.tollstream.schemas.Topics.INCIDENTS;
import static io.tollstream.schemas.Topics.INCIDENT_TOLLS;
import static io.tollstream.schemas.Topics.NEWS_ENRICHED;
import static io.tollstream.schemas.Topics.NEWS_RAW;
import static io.tollstream.schemas.Topics.TOLL_REVISIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.schemas.Attribution;
import io.tollstream.schemas.AttributionKind;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.CountRange;
import io.tollstream.schemas.EnrichedNewsItem;
import io.tollstream.schemas.Evidence;
import io.tollstream.schemas.Figure;
import io.tollstream.schemas.Incident;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.ResolvedBy;
import io.tollstream.schemas.RevisionKind;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.Stance;
import io.tollstream.schemas.TollRevision;
import io.tollstream.schemas.Withheld;
import io.tollstream.streams.DeadLetters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EnricherTopologyTest {

    private static final String TRAIN = "2025-03-11-pk-balochistan-train-hijacking";
    private static final Instant TUESDAY = Instant.parse("2025-03-11T12:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2025-03-14T12:00:00Z");

    @RegisterExtension
    final Pipeline desk = new Pipeline(new PlainFigures());

    @Test
    void anItemThatNamesItsIncidentMovesThatToll() {
        desk.send(NEWS_RAW, "n-1", news("n-1", TRAIN, FRIDAY, "31 people were killed."));

        assertThat(desk.tolls().get(TRAIN).getFigures()).singleElement().satisfies(figure -> {
            assertThat(figure.getBest()).isEqualTo(31);
            assertThat(figure.getEvidence().getItemId()).isEqualTo("n-1");
            assertThat(figure.getEvidence().getEvidence().getSentence()).isEqualTo("31 people were killed.");
        });
    }

    @Test
    void anItemFindsItsIncidentByAWatchDefinition() {
        desk.send(INCIDENTS, TRAIN, watch("Jaffar Express"));

        desk.send(NEWS_RAW, "n-1", news("n-1", null, FRIDAY, "31 people on the jaffar express were killed."));

        desk.expect(NEWS_ENRICHED)
                .extracting(EnrichedNewsItem::getIncidentKey, EnrichedNewsItem::getResolvedBy)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(TRAIN, ResolvedBy.WATCH));
        assertThat(desk.gauge(Meters.INCIDENTS_WATCHED)).isEqualTo(1);
    }

    @Test
    void anItemThatMatchesNoIncidentAndTellsOfNoEventGoesOnWithoutOneAndIsCounted() {
        desk.send(NEWS_RAW, "n-1", news("n-1", null, FRIDAY, "The library opens in June."));

        desk.expect(NEWS_ENRICHED).extracting(EnrichedNewsItem::getIncidentKey).containsExactly((String) null);
        desk.expect(CASUALTY_UPDATES).isEmpty();
        assertThat(desk.count(Meters.ITEMS, "outcome", "unresolved")).isEqualTo(1);
    }

    @Test
    void anItemInALanguageThatIsNotReadHasNoFiguresAndIsCountedByItsLanguage() {
        desk.send(NEWS_RAW, "n-1", news("n-1", TRAIN, FRIDAY, PlainFigures.UNREAD));

        desk.expect(CASUALTY_UPDATES)
                .extracting(update -> update.getFigures().size())
                .containsExactly(0);
        assertThat(desk.count(Meters.ITEMS_UNREAD, "language", "de")).isEqualTo(1);
    }

    @Test
    void aDefinitionMadeLaterPicksUpOnlyWhatComesLater() {
        desk.send(NEWS_RAW, "n-1", news("n-1", null, TUESDAY, "25 people on the Jaffar Express were killed."));
        desk.send(INCIDENTS, TRAIN, watch("Jaffar Express"));

        desk.send(NEWS_RAW, "n-2", news("n-2", null, FRIDAY, "31 people on the Jaffar Express were killed."));

        desk.expect(CASUALTY_UPDATES)
                .filteredOn(update -> update.getIncidentKey().equals(TRAIN))
                .extracting(CasualtyUpdate::getItemId)
                .containsExactly("n-2");
    }

    @Test
    void theSameItemTwiceIsReadOnceAndANewVersionOfItIsReadAgain() {
        var item = news("n-1", TRAIN, FRIDAY, "25 people were killed.");
        var changed = news("n-1", TRAIN, FRIDAY.plusSeconds(60), "31 people were killed.");

        desk.send(NEWS_RAW, "n-1", item).send(NEWS_RAW, "n-1", item).send(NEWS_RAW, "n-1", changed);

        desk.expect(CASUALTY_UPDATES).hasSize(2);
        assertThat(desk.count(Meters.ITEMS, "outcome", "repeated")).isEqualTo(1);
        assertThat(desk.tolls().get(TRAIN).getFigures().getFirst().getBest()).isEqualTo(31);
    }

    @Test
    void whatIsLeftOfAnItemWhoseTextWasTakenAwayMovesNothingAndIsCounted() {
        var item = news("n-1", TRAIN, FRIDAY, "31 people were killed.");
        desk.send(NEWS_RAW, "n-1", item);
        desk.read(CASUALTY_UPDATES);
        desk.read(NEWS_ENRICHED);

        desk.send(NEWS_RAW, "n-1", withheld(item)).send(NEWS_RAW, "n-2", withheld(news("n-2", TRAIN, FRIDAY, "")));

        desk.expect(CASUALTY_UPDATES).isEmpty();
        desk.expect(NEWS_ENRICHED).isEmpty();
        assertThat(desk.deadLetters()).isEmpty();
        assertThat(desk.tolls().get(TRAIN).getFigures().getFirst().getBest()).isEqualTo(31);
        assertThat(desk.count(Meters.ITEMS, "outcome", "withheld")).isEqualTo(2);
    }

    @Test
    void theTollIsWrittenOnlyWhenItChanges() {
        desk.send(NEWS_RAW, "n-1", news("n-1", TRAIN, FRIDAY, "31 people were killed."));
        desk.send(NEWS_RAW, "n-2", news("n-2", TRAIN, FRIDAY.plusSeconds(60), "No number here."));

        desk.expect(INCIDENT_TOLLS).hasSize(1);
        desk.expect(TOLL_REVISIONS).hasSize(1);
        desk.expect(NEWS_ENRICHED).hasSize(2);
    }

    @Test
    void anEnrichedItemShowsTheTollItMetAndTheTollItMade() {
        desk.send(NEWS_RAW, "n-1", news("n-1", TRAIN, TUESDAY, "25 people were killed."));
        desk.send(NEWS_RAW, "n-2", news("n-2", TRAIN, FRIDAY, "31 people were killed."));

        assertThat(desk.read(NEWS_ENRICHED).getLast()).satisfies(second -> {
            assertThat(best(second.getTollBefore())).isEqualTo(25);
            assertThat(best(second.getTollAfter())).isEqualTo(31);
        });
    }

    @Test
    void revisionsAreAnUnbrokenChainAndTheTollNamesItsLastLink() {
        desk.send(NEWS_RAW, "n-1", news("n-1", TRAIN, TUESDAY, "25 people were killed."));
        desk.send(NEWS_RAW, "n-2", news("n-2", TRAIN, FRIDAY, "31 people were killed."));

        var revisions = desk.read(TOLL_REVISIONS);
        assertThat(revisions).extracting(TollRevision::getKind).containsExactly(RevisionKind.FIRST, RevisionKind.RISE);
        assertThat(revisions).extracting(TollRevision::getNumber).containsExactly(1L, 2L);
        assertThat(revisions)
                .allSatisfy(revision -> assertThat(revision.getHash()).isEqualTo(RevisionHash.of(revision)));
        assertThat(revisions.get(0).getPreviousHash()).isEqualTo(ChainLink.START.hash());
        assertThat(revisions.get(1).getPreviousHash())
                .isEqualTo(revisions.get(0).getHash());
        assertThat(desk.tolls().get(TRAIN).getRevisionHash())
                .isEqualTo(revisions.get(1).getHash());
    }

    @Test
    void aChangedNumberBreaksItsRevisionsHash() {
        desk.send(NEWS_RAW, "n-1", news("n-1", TRAIN, TUESDAY, "25 people were killed."));
        var revision = desk.read(TOLL_REVISIONS).getFirst();

        var forged = TollRevision.newBuilder(revision).setEventTime(FRIDAY).build();

        assertThat(RevisionHash.of(forged)).isNotEqualTo(revision.getHash());
    }

    @Test
    void aDeskCountsLikeAnySourceAndMayTakeBackWhatItEntered() {
        desk.send(CASUALTY_UPDATES, TRAIN, entered("d-1", 310, TUESDAY));
        desk.send(CASUALTY_UPDATES, TRAIN, entered("d-2", 31, FRIDAY));
        var retraction = CasualtyUpdate.newBuilder(entered("d-3", 31, FRIDAY))
                .setFigures(List.of())
                .setRetracts(List.of("d-1"))
                .build();

        desk.send(CASUALTY_UPDATES, TRAIN, retraction);

        assertThat(best(desk.tolls().get(TRAIN))).isEqualTo(31);
    }

    @Test
    void bytesThatAreNoItemGoToTheDeadLettersAndTheNextItemStillPasses() {
        var garbage = "not avro".getBytes(StandardCharsets.UTF_8);

        desk.sendRaw(NEWS_RAW, "n-0", garbage)
                .send(NEWS_RAW, "n-1", news("n-1", TRAIN, FRIDAY, "31 people were killed."));

        assertThat(desk.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo("n-0");
            assertThat(letter.value()).isEqualTo(garbage);
            assertThat(letter.headers().lastHeader(DeadLetters.REASON)).isNotNull();
        });
        assertThat(best(desk.tolls().get(TRAIN))).isEqualTo(31);
    }

    @Test
    void anUnknownSchemaIdGoesToTheDeadLetters() {
        desk.sendRaw(NEWS_RAW, "n-0", new byte[] {0, 0x7f, 0, 0, 0, 2, 2});

        assertThat(desk.deadLetters()).hasSize(1);
    }

    @Test
    void aRecordWithoutAKeyGoesToTheDeadLettersWithItsReason() {
        desk.send(NEWS_RAW, null, news("n-1", TRAIN, FRIDAY, "31 people were killed."));

        assertThat(desk.deadLetters()).singleElement().satisfies(letter -> assertThat(new String(
                        letter.headers().lastHeader(DeadLetters.REASON).value(), StandardCharsets.UTF_8))
                .isEqualTo("A record on news.raw needs its item's id as its key, and an item as its value."));
    }

    @Test
    void anUpdateWithoutEvidenceGoesToTheDeadLetters() {
        var update = entered("d-1", 31, FRIDAY);
        var silent = Figure.newBuilder(update.getFigures().getFirst())
                .setEvidence(new Evidence(" ", -1, -1))
                .build();

        desk.send(
                CASUALTY_UPDATES,
                TRAIN,
                CasualtyUpdate.newBuilder(update).setFigures(List.of(silent)).build());

        assertThat(desk.deadLetters()).hasSize(1);
        desk.expect(INCIDENT_TOLLS).isEmpty();
    }

    @Test
    void aDefinitionThatCannotBeReadStopsNobody() {
        desk.sendRaw(INCIDENTS, "broken", "not avro".getBytes(StandardCharsets.UTF_8));
        desk.send(INCIDENTS, TRAIN, watch("Jaffar Express"));

        desk.send(NEWS_RAW, "n-1", news("n-1", null, FRIDAY, "31 people on the Jaffar Express were killed."));

        assertThat(best(desk.tolls().get(TRAIN))).isEqualTo(31);
    }

    @Test
    void theLastTollIsTheSameInWhateverOrderTheUpdatesCome() {
        var updates = new ArrayList<CasualtyUpdate>();
        for (var i = 0; i < 20; i++) {
            updates.add(entered("d-" + i, 10 + i * 3 % 17, TUESDAY.plusSeconds(3600L * i)));
        }
        var seed = 20250311L;

        for (var round = 0; round < 20; round++) {
            Collections.shuffle(updates, new Random(seed + round));
            var incident = "round-" + round;
            updates.forEach(update -> desk.send(
                    CASUALTY_UPDATES,
                    incident,
                    CasualtyUpdate.newBuilder(update).setIncidentKey(incident).build()));
        }

        assertThat(desk.tolls().values().stream().map(IncidentToll::getFigures).distinct())
                .as("seed %d", seed)
                .hasSize(1);
    }

    /**
     * Fails whenever the topology changes, so that no store or internal topic is renamed by accident: a changed topology
     * is a data migration. {@code -Dtopology.release=true} writes the new one.
     */
    @Test
    void theTopologyIsTheOneWeDeployed() throws IOException {
        var golden = Path.of("src/test/resources/topology/enricher.txt");
        var today = desk.topology().describe().toString();
        if (Boolean.getBoolean("topology.release")) {
            Files.writeString(golden, today);
        }

        assertThat(today).isEqualTo(Files.readString(golden));
    }

    private static long best(IncidentToll toll) {
        return toll.getFigures().getFirst().getBest();
    }

    private static Incident watch(String alias) {
        return Incident.newBuilder()
                .setKey(TRAIN)
                .setTitle("Train hijacking")
                .setAliases(List.of(alias))
                .setDefinedBy("desk")
                .build();
    }

    private static NewsItem news(String id, String incident, Instant publishedAt, String text) {
        return NewsItem.newBuilder()
                .setId(id)
                .setContentHash(Integer.toHexString(text.hashCode()))
                .setSource(new Source("Quetta Dispatch", SourceKind.MEDIA))
                .setText(text)
                .setLanguage("en")
                .setPublishedAt(publishedAt)
                .setIncidentKey(incident)
                .build();
    }

    private static NewsItem withheld(NewsItem item) {
        return NewsItem.newBuilder(item)
                .setText("")
                .setWithheld(new Withheld("A court's order.", "Night desk", FRIDAY, "k", ByteBuffer.allocate(64)))
                .build();
    }

    private static CasualtyUpdate entered(String id, long killed, Instant asOf) {
        return CasualtyUpdate.newBuilder()
                .setId(id)
                .setIncidentKey(TRAIN)
                .setSource(new Source("Asia desk", SourceKind.DESK))
                .setEventTime(asOf)
                .setEnteredBy("Asia desk")
                .setFigures(List.of(Figure.newBuilder()
                        .setMeasure(Measure.KILLED)
                        .setParty(Party.VICTIM)
                        .setCount(new CountRange(killed, killed))
                        .setStance(Stance.CONFIRMED)
                        .setAttribution(new Attribution(AttributionKind.OFFICIAL, "army"))
                        .setEvidence(new Evidence("The army said so by telephone.", -1, -1))
                        .build()))
                .build();
    }
}
