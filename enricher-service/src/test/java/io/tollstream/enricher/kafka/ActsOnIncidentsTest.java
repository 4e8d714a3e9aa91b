package io.tollstream.enricher.kafka;

import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;
import static io.tollstream.schemas.Topics.NEWS_ENRICHED;
import static io.tollstream.schemas.Topics.NEWS_RAW;
import static io.tollstream.schemas.Topics.TOLL_REVISIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.EnrichedNewsItem;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.IncidentActKind;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.RevisionKind;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.TollChange;
import io.tollstream.schemas.TollRevision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Merges, splits, pins and their undoing, as they come on casualty.updates. */
class ActsOnIncidentsTest {

    private static final String DAM = "2025-06-01-xx-lorn-dam-break";
    private static final String FLOOD = "2025-06-01-xx-lorn-flood";
    private static final String BRIDGE = "2025-06-02-xx-lorn-bridge-collapse";
    private static final Instant NOON = Instant.parse("2025-06-01T12:00:00Z");

    @RegisterExtension
    final Pipeline desk = new Pipeline(new PlainFigures());

    private final Map<String, IncidentToll> tolls = new LinkedHashMap<>();

    @Test
    void aMergeJoinsTheLedgersAndLeavesTheLoserWithoutAToll() {
        reports(DAM, "d-1", 12, 0);
        reports(FLOOD, "f-1", 30, 1);

        does(merge("a-1", DAM, FLOOD, 2));

        assertThat(killed(FLOOD)).isEqualTo(30);
        assertThat(tolls.get(DAM)).isNull();
        assertThat(tolls).containsKey(DAM);
    }

    @Test
    void theWinnersRevisionNamesTheLoserAndWhoDecidedAndWhen() {
        reports(DAM, "d-1", 42, 0);
        reports(FLOOD, "f-1", 30, 1);

        var merge = merge("a-1", DAM, FLOOD, 2);
        does(merge);

        var revision = revisions(FLOOD).getLast();
        assertThat(revision.getKind()).isEqualTo(RevisionKind.MERGE);
        assertThat(revision.getAct()).isEqualTo(merge);
        assertThat(revision.getCauseSource()).isEqualTo(new Source("Night desk", SourceKind.DESK));
        assertThat(revision.getEventTime()).isEqualTo(merge.getAt());
        assertThat(revision.getChanges())
                .extracting(TollChange::getKind, TollChange::getFrom, TollChange::getTo)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(RevisionKind.MERGE, 30L, 42L));
    }

    @Test
    void theLosersLastRevisionSaysWhereItWent() {
        reports(DAM, "d-1", 12, 0);

        does(merge("a-1", DAM, FLOOD, 2));

        var revision = revisions(DAM).getLast();
        assertThat(revision.getKind()).isEqualTo(RevisionKind.MERGE);
        assertThat(revision.getAct().getOtherKey()).isEqualTo(FLOOD);
        assertThat(revision.getFigures()).isEmpty();
    }

    @Test
    void aMergeOfAnIncidentWithoutUpdatesIsOnTheWinnersRecordToo() {
        reports(FLOOD, "f-1", 30, 1);

        does(merge("a-1", DAM, FLOOD, 2));

        var revision = revisions(FLOOD).getLast();
        assertThat(revision.getAct().getIncidentKey()).isEqualTo(DAM);
        assertThat(revision.getChanges()).isEmpty();
    }

    @Test
    void aLateUpdateForTheLoserMovesTheWinnersTollAndIsEnrichedOnceThere() {
        reports(FLOOD, "f-1", 30, 1);
        does(merge("a-1", DAM, FLOOD, 2));
        desk.read(NEWS_ENRICHED);

        reports(DAM, "d-1", 51, 3);

        assertThat(killed(FLOOD)).isEqualTo(51);
        desk.expect(NEWS_ENRICHED).singleElement().satisfies(item -> {
            assertThat(item.getIncidentKey()).isEqualTo(FLOOD);
            assertThat(item.getItemId()).isEqualTo("d-1");
            assertThat(item.getUpdate().getMovedFrom()).isEqualTo(DAM);
            assertThat(best(item.getTollBefore())).isEqualTo(30);
            assertThat(best(item.getTollAfter())).isEqualTo(51);
        });
        assertThat(revisions(FLOOD).getLast().getKind()).isEqualTo(RevisionKind.RISE);
    }

    @Test
    void aMergeThatIsUndoneGivesBothTheirTollsBack() {
        reports(DAM, "d-1", 42, 0);
        reports(FLOOD, "f-1", 30, 1);
        does(merge("a-1", DAM, FLOOD, 2));
        reports(DAM, "d-2", 44, 3);

        does(act("a-2", IncidentActKind.REOPEN, DAM, null, List.of(), 4));

        assertThat(killed(DAM)).isEqualTo(44);
        assertThat(killed(FLOOD)).isEqualTo(30);
        assertThat(revisions(DAM).getLast().getKind()).isEqualTo(RevisionKind.REOPEN);
        assertThat(revisions(FLOOD).getLast().getKind()).isEqualTo(RevisionKind.REOPEN);
    }

    @Test
    void aChainOfMergesEndsInOneToll() {
        reports(DAM, "d-1", 42, 0);
        reports(FLOOD, "f-1", 30, 1);
        reports(BRIDGE, "b-1", 7, 2);
        does(merge("a-1", FLOOD, BRIDGE, 3));

        does(merge("a-2", DAM, FLOOD, 4));

        assertThat(killed(BRIDGE)).isEqualTo(42);
        assertThat(tolls.get(DAM)).isNull();
        assertThat(tolls.get(FLOOD)).isNull();
        assertThat(revisions(BRIDGE).getLast().getAct().getId()).isEqualTo("a-2");
    }

    @Test
    void aSplitTakesTheNamedItemsAndCountsBothAnew() {
        reports(DAM, "d-1", 12, 0);
        reports(DAM, "d-2", 95, 1);

        does(DAM, act("a-1", IncidentActKind.SPLIT, DAM, BRIDGE, List.of("d-2"), 2));

        assertThat(killed(DAM)).isEqualTo(12);
        assertThat(killed(BRIDGE)).isEqualTo(95);
        assertThat(revisions(DAM).getLast().getKind()).isEqualTo(RevisionKind.SPLIT);
        assertThat(revisions(BRIDGE)).extracting(TollRevision::getKind).containsExactly(RevisionKind.SPLIT);
    }

    @Test
    void aPinHoldsAnItemAndItsLaterVersionsToAnIncidentUntilItIsTakenBack() {
        reports(DAM, "d-1", 12, 0);
        does(DAM, act("a-1", IncidentActKind.PIN, FLOOD, null, List.of("d-1"), 1));
        reports(DAM, "d-1", 14, 2);

        assertThat(killed(FLOOD)).isEqualTo(14);
        assertThat(tolls.get(DAM).getFigures()).isEmpty();

        does(DAM, act("a-2", IncidentActKind.UNPIN, FLOOD, null, List.of("d-1"), 3));

        assertThat(killed(DAM)).isEqualTo(14);
        assertThat(tolls.get(FLOOD).getFigures()).isEmpty();
    }

    @Test
    void closingIsOnRecordAndChangesNoNumber() {
        reports(DAM, "d-1", 12, 0);

        does(act("a-1", IncidentActKind.CLOSE, DAM, null, List.of(), 1));

        assertThat(killed(DAM)).isEqualTo(12);
        assertThat(revisions(DAM))
                .extracting(TollRevision::getKind)
                .containsExactly(RevisionKind.FIRST, RevisionKind.CLOSE);
        assertThat(revisions(DAM).getLast().getChanges()).isEmpty();
    }

    @Test
    void theSameActAgainChangesNothing() {
        reports(DAM, "d-1", 12, 0);
        reports(FLOOD, "f-1", 30, 1);
        var merge = merge("a-1", DAM, FLOOD, 2);
        does(merge);
        var written = everyRevision().size();

        does(merge);

        assertThat(everyRevision()).hasSize(written);
        assertThat(desk.deadLetters()).isEmpty();
    }

    @Test
    void whatOneIncidentTellsAnotherTwiceChangesNothing() {
        reports(DAM, "d-1", 12, 0);
        does(merge("a-1", DAM, FLOOD, 2));
        var transfer = desk.read(CASUALTY_UPDATES).getLast();
        var written = everyRevision().size();

        desk.send(CASUALTY_UPDATES, FLOOD, transfer);

        assertThat(transfer.getMoved()).hasSize(1);
        assertThat(everyRevision()).hasSize(written);
    }

    @Test
    void anUpdateForTheLoserThatComesTwiceIsHandedOnOnce() {
        does(merge("a-1", DAM, FLOOD, 0));
        reports(DAM, "d-1", 12, 1);
        var update = desk.read(CASUALTY_UPDATES).stream()
                .filter(record -> record.getIncidentKey().equals(DAM) && record.getItemId() != null)
                .findFirst()
                .orElseThrow();

        desk.send(CASUALTY_UPDATES, DAM, update);

        desk.expect(CASUALTY_UPDATES).isEmpty();
        desk.expect(NEWS_ENRICHED).hasSize(1);
    }

    @Test
    void theMachinesWordDoesNotMoveWhatAPersonReopened() {
        reports(DAM, "d-1", 12, 0);
        does(act("a-1", IncidentActKind.REOPEN, DAM, null, List.of(), 1));

        does(IncidentAct.newBuilder(merge("a-2", DAM, FLOOD, 9))
                .setHuman(false)
                .setBy("enricher")
                .build());

        assertThat(killed(DAM)).isEqualTo(12);
        assertThat(tolls).doesNotContainKey(FLOOD);
    }

    @Test
    void theChainOfRevisionsIsUnbrokenAcrossActs() {
        reports(DAM, "d-1", 42, 0);
        reports(FLOOD, "f-1", 30, 1);
        does(merge("a-1", DAM, FLOOD, 2));
        reports(DAM, "d-2", 44, 3);
        does(act("a-2", IncidentActKind.REOPEN, DAM, null, List.of(), 4));
        does(DAM, act("a-3", IncidentActKind.SPLIT, DAM, BRIDGE, List.of("d-1"), 5));

        var last = new HashMap<String, ChainLink>();
        for (var revision : everyRevision()) {
            var previous = last.getOrDefault(revision.getIncidentKey(), ChainLink.START);
            assertThat(revision.getNumber()).isEqualTo(previous.number() + 1);
            assertThat(revision.getPreviousHash()).isEqualTo(previous.hash());
            assertThat(revision.getHash()).isEqualTo(RevisionHash.of(revision));
            last.put(revision.getIncidentKey(), ChainLink.of(revision));
        }
        readTolls();
        assertThat(last).containsOnlyKeys(DAM, FLOOD, BRIDGE);
        last.forEach((key, link) -> assertThat(tolls.get(key).getRevisionHash()).isEqualTo(link.hash()));
    }

    /** The registrar breaks circles; until its word comes, the records must not run round for ever. */
    @Test
    void aCircleOfMergesComesToRestAndIsCountedAgainWhenItIsBroken() {
        reports(DAM, "d-1", 42, 0);
        does(merge("a-1", DAM, FLOOD, 1));
        does(merge("a-2", FLOOD, BRIDGE, 2));

        does(merge("a-3", BRIDGE, DAM, 3));
        reports(FLOOD, "f-1", 50, 4);
        does(act("a-4", IncidentActKind.REOPEN, BRIDGE, null, List.of(), 5));

        assertThat(killed(BRIDGE)).isEqualTo(50);
        assertThat(tolls.get(DAM)).isNull();
        assertThat(tolls.get(FLOOD)).isNull();
    }

    @Test
    void anActThatCannotBeDoneGoesToTheDeadLetters() {
        does(DAM, act("a-1", IncidentActKind.MERGE, DAM, DAM, List.of(), 0));
        does(DAM, act("a-2", IncidentActKind.SPLIT, DAM, BRIDGE, List.of(), 0));
        does(DAM, act("a-3", IncidentActKind.CLOSE, FLOOD, null, List.of(), 0));
        does(DAM, act("a-4", IncidentActKind.OTHER, DAM, null, List.of(), 0));

        assertThat(desk.deadLetters()).hasSize(4);
        assertThat(everyRevision()).isEmpty();
    }

    @Test
    void copiesOfOneTextAreOneGroupNamedByTheFirst() {
        var text =
                "Rescue teams searched the valley below the Lorn dam on Sunday while 12 people were reported killed, and"
                        + " families waited at the school hall for word of the missing as the water slowly fell.";
        desk.send(NEWS_RAW, "d-1", news(DAM, "d-1", text, 0));
        desk.send(NEWS_RAW, "d-2", news(DAM, "d-2", text + " Updated.", 1));
        desk.send(NEWS_RAW, "d-3", news(DAM, "d-3", "The minister said 14 people had been killed.", 2));

        var enriched = desk.read(NEWS_ENRICHED);
        var first = enriched.get(0).getUpdate().getId();
        assertThat(enriched)
                .extracting(EnrichedNewsItem::getSyndicationGroup)
                .containsExactly(first, first, enriched.get(2).getUpdate().getId());
    }

    @Test
    void aCopyOfTheLosersTextJoinsItsGroupAtTheWinner() {
        reports(DAM, "d-1", 12, 0);
        var first = desk.read(NEWS_ENRICHED).getFirst().getUpdate().getId();
        does(merge("a-1", DAM, FLOOD, 1));

        reports(FLOOD, "f-1", 12, 2);

        desk.expect(NEWS_ENRICHED)
                .extracting(EnrichedNewsItem::getSyndicationGroup)
                .containsExactly(first);
    }

    @Test
    void howSureTheMachineIsGoesWithTheItem() {
        reports(DAM, "d-1", 12, 0);
        var update = CasualtyUpdate.newBuilder(desk.read(CASUALTY_UPDATES).getFirst())
                .setConfidence(0.75)
                .build();
        desk.read(NEWS_ENRICHED);

        desk.send(CASUALTY_UPDATES, DAM, update);

        desk.expect(NEWS_ENRICHED).extracting(EnrichedNewsItem::getConfidence).containsExactly(0.75);
    }

    private void reports(String incident, String itemId, int killed, int hours) {
        desk.send(NEWS_RAW, itemId, news(incident, itemId, killed + " people were killed.", hours));
    }

    private static NewsItem news(String incident, String itemId, String text, int hours) {
        return NewsItem.newBuilder()
                .setId(itemId)
                .setContentHash(Integer.toHexString(text.hashCode()))
                .setSource(new Source("The paper that writes of " + incident, SourceKind.MEDIA))
                .setText(text)
                .setLanguage("en")
                .setPublishedAt(NOON.plusSeconds(3_600L * hours))
                .setIncidentKey(incident)
                .build();
    }

    private void does(IncidentAct act) {
        does(act.getIncidentKey(), act);
    }

    private void does(String incident, IncidentAct act) {
        desk.send(CASUALTY_UPDATES, incident, ActWire.told(incident, act));
    }

    private static IncidentAct merge(String id, String loser, String winner, int hours) {
        return act(id, IncidentActKind.MERGE, loser, winner, List.of(), hours);
    }

    private static IncidentAct act(
            String id, IncidentActKind kind, String incident, @Nullable String other, List<String> items, int hours) {
        return IncidentAct.newBuilder()
                .setId(id)
                .setKind(kind)
                .setIncidentKey(incident)
                .setOtherKey(other)
                .setItemIds(items)
                .setBy("Night desk")
                .setHuman(true)
                .setReason("One and the same event.")
                .setAt(NOON.plusSeconds(3_600L * hours))
                .build();
    }

    private final List<TollRevision> revisions = new ArrayList<>();

    private List<TollRevision> everyRevision() {
        revisions.addAll(desk.read(TOLL_REVISIONS));
        return List.copyOf(revisions);
    }

    private List<TollRevision> revisions(String incident) {
        return everyRevision().stream()
                .filter(revision -> revision.getIncidentKey().equals(incident))
                .toList();
    }

    private long killed(String incident) {
        readTolls();
        return best(tolls.get(incident));
    }

    private void readTolls() {
        tolls.putAll(desk.tolls());
    }

    private static long best(IncidentToll toll) {
        return toll.getFigures().getFirst().getBest();
    }
}
