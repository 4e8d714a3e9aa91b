package io.tollstream.enricher.kafka;

import static io.tollstream.schemas.IncidentActKind.CLOSE;
import static io.tollstream.schemas.IncidentActKind.MERGE;
import static io.tollstream.schemas.IncidentActKind.OTHER;
import static io.tollstream.schemas.IncidentActKind.PIN;
import static io.tollstream.schemas.IncidentActKind.REOPEN;
import static io.tollstream.schemas.IncidentActKind.SPLIT;
import static io.tollstream.schemas.IncidentActKind.UNPIN;
import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;
import static io.tollstream.schemas.Topics.INCIDENTS;
import static io.tollstream.schemas.Topics.INCIDENT_ACTS;
import static io.tollstream.schemas.Topics.INCIDENT_STANDINGS;
import static io.tollstream.schemas.Topics.NEWS_ENRICHED;
import static io.tollstream.schemas.Topics.NEWS_RAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.EnrichedNewsItem;
import io.tollstream.schemas.Incident;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.IncidentActKind;
import io.tollstream.schemas.IncidentState;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.ResolvedBy;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What desks and the machine say of incidents and do to them, from their topics to incidents, resolver and tolls. */
class ActsTest {

    private static final String FERRY = "2031-05-04-xx-oro-ferry";
    private static final String RAFT = "2031-05-04-xx-oro-raft";
    private static final String MACHINE = "enricher";
    private static final Instant NOON = Instant.parse("2031-05-04T12:00:00Z");

    @RegisterExtension
    final Pipeline desk = new Pipeline(new PlainFigures());

    private final Map<String, Incident> incidents = new TreeMap<>();
    private final Map<String, IncidentToll> tolls = new TreeMap<>();

    @Test
    void aDeskMergesByAnAct() {
        says(incident(FERRY, "Ferry", "Lake ferry"));
        says(incident(RAFT, "Raft", "Lake raft"));
        reports("n-1", null, 30, "The Lake ferry sank");
        reports("n-2", null, 4, "The Lake raft sank");

        does(act(MERGE, RAFT, FERRY, 1));
        reports("n-3", null, 33, "The Lake raft was found");

        assertThat(incidents().get(RAFT).getState()).isEqualTo(IncidentState.MERGED);
        assertThat(incidents().get(RAFT).getMergedInto()).isEqualTo(FERRY);
        assertThat(incidents().get(RAFT).getDefinedBy()).isEqualTo("Night desk");
        assertThat(killed(FERRY)).isEqualTo(33);
        assertThat(tolls().get(RAFT)).isNull();
        assertThat(enriched("n-3").getIncidentKey()).isEqualTo(FERRY);
    }

    @Test
    void aDeskMergesAndReopensByWritingSoAmongTheIncidents() {
        says(incident(FERRY, "Ferry", "Lake ferry"));
        says(incident(RAFT, "Raft", "Lake raft"));
        reports("n-1", null, 30, "The Lake ferry sank");
        reports("n-2", null, 4, "The Lake raft sank");

        says(changed(incident(RAFT, "Raft", "Lake raft"), 1)
                .setState(IncidentState.MERGED)
                .setMergedInto(FERRY)
                .build());
        assertThat(tolls().get(RAFT)).isNull();
        says(changed(incident(RAFT, "Raft", "Lake raft"), 2).build());

        assertThat(killed(RAFT)).isEqualTo(4);
        assertThat(killed(FERRY)).isEqualTo(30);
        assertThat(told())
                .extracting(IncidentAct::getKind, IncidentAct::getBy, IncidentAct::getHuman)
                .containsExactly(tuple(MERGE, "Day desk", true), tuple(REOPEN, "Day desk", true));
        assertThat(desk.read(INCIDENTS)).as("records written again").isEmpty();
    }

    @Test
    void theMachineDoesNotMergeWhatAHumanReopened() {
        does(machine(act(MERGE, RAFT, FERRY, 1)));
        does(act(REOPEN, RAFT, null, 2));

        does(machine(act(MERGE, RAFT, FERRY, 9)));
        reports("n-1", RAFT, 4, "The raft sank");

        assertThat(incidents().get(RAFT).getState()).isEqualTo(IncidentState.OPEN);
        assertThat(killed(RAFT)).isEqualTo(4);
        assertThat(desk.count(Meters.ACTS, "outcome", "outranked")).isEqualTo(1);
    }

    @Test
    void whatTheMachineSaysLaterDoesNotUndoTheDesksDefinition() {
        says(changed(incident(FERRY, "Ferry on Lake Oro", "Lake ferry"), 1).build());

        says(changed(incident(FERRY, "A boat"), 5).setDefinedBy(MACHINE).build());

        assertThat(incidents().get(FERRY).getTitle()).isEqualTo("Ferry on Lake Oro");
        assertThat(incidents().get(FERRY).getDefinedBy()).isEqualTo("Day desk");
    }

    @Test
    void incidentsCarriesWhatTheMachineOpenedBesideWhatDesksDefinedAndTheResolverHearsOnlyOfTheLatter() {
        says(incident(FERRY, "Ferry", "Lake ferry"));
        says(changed(incident(RAFT, "Raft"), 1).setDefinedBy(MACHINE).build());

        assertThat(incidents()).containsOnlyKeys(FERRY, RAFT);
        assertThat(desk.read(INCIDENT_STANDINGS)).extracting(Incident::getKey).containsExactly(FERRY);
    }

    @Test
    void aSplitMakesAnIncidentWithItsTitleAndGivesItTheToll() {
        says(incident(FERRY, "Two boats", "Lake ferry"));
        reports("n-1", null, 30, "The Lake ferry sank");
        reports("n-2", null, 77, "The Lake ferry raft sank");

        does(IncidentAct.newBuilder(act(SPLIT, FERRY, RAFT, 1, "n-2"))
                .setTitle("The raft")
                .build());

        assertThat(incidents().get(RAFT).getTitle()).isEqualTo("The raft");
        assertThat(incidents().get(RAFT).getPinnedItems()).containsExactly("n-2");
        assertThat(killed(RAFT)).isEqualTo(77);
        assertThat(killed(FERRY)).isEqualTo(30);
    }

    @Test
    void aPinHoldsAnItemThatComesAfterIt() {
        says(incident(FERRY, "Ferry", "Lake ferry"));
        does(act(PIN, RAFT, null, 1, "n-1"));

        reports("n-1", null, 4, "The Lake ferry sank");

        assertThat(enriched("n-1").getResolvedBy()).isEqualTo(ResolvedBy.PIN);
        assertThat(killed(RAFT)).isEqualTo(4);
        assertThat(tolls()).doesNotContainKey(FERRY);
    }

    @Test
    void aPinHoldsAnItemThatCameWithTheKeyOfAnother() {
        does(act(PIN, RAFT, null, 1, "n-1"));

        reports("n-1", FERRY, 4, "The boat sank");

        assertThat(killed(RAFT)).isEqualTo(4);
        assertThat(hasFigures(tolls().get(FERRY))).isFalse();
    }

    @Test
    void aPinMovesAnItemThatCameBeforeItAndItsEndBringsItBack() {
        reports("n-1", FERRY, 4, "The boat sank");

        does(act(PIN, RAFT, null, 1, "n-1"));
        assertThat(killed(RAFT)).isEqualTo(4);
        assertThat(tolls().get(FERRY))
                .satisfies(toll -> assertThat(hasFigures(toll)).isFalse());

        does(act(UNPIN, RAFT, null, 2, "n-1"));
        assertThat(killed(FERRY)).isEqualTo(4);
        assertThat(tolls().get(RAFT))
                .satisfies(toll -> assertThat(hasFigures(toll)).isFalse());
        assertThat(told()).extracting(IncidentAct::getKind).containsExactly(PIN, UNPIN);
    }

    @Test
    void aDeskPinsByListingTheItemAmongTheIncidents() {
        reports("n-1", FERRY, 4, "The boat sank");

        says(changed(incident(RAFT, "Raft"), 1).setPinnedItems(List.of("n-1")).build());

        assertThat(killed(RAFT)).isEqualTo(4);
    }

    @Test
    void anItemOfAClosedIncidentsNameFindsItNoMoreUntilItIsReopened() {
        says(incident(FERRY, "Ferry", "Lake ferry"));

        does(act(CLOSE, FERRY, null, 1));
        reports("n-1", null, 4, "The Lake ferry sank");
        assertThat(enriched("n-1").getIncidentKey()).isNotEqualTo(FERRY);

        does(act(REOPEN, FERRY, null, 2));
        reports("n-2", null, 5, "The Lake ferry sank");
        assertThat(killed(FERRY)).isEqualTo(5);
        assertThat(told()).extracting(IncidentAct::getKind).containsExactly(CLOSE, REOPEN);
    }

    @Test
    void everythingThatHappensEndsTheSameInWhateverOrderItComes() {
        var seed = 20310504L;
        var seen = new ArrayList<Map<String, String>>();
        for (var round = 0; round < 12; round++) {
            var run = "r" + round;
            var ferry = FERRY + "-" + run;
            var raft = RAFT + "-" + run;
            var barge = "2031-05-04-xx-oro-barge-" + run;
            var steps = new ArrayList<Runnable>(List.of(
                    () -> reports("n-1" + run, ferry, 30, "The ferry sank"),
                    () -> reports("n-2" + run, ferry, 77, "The barge sank"),
                    () -> reports("n-3" + run, raft, 31, "The raft sank"),
                    () -> does(act(MERGE, raft, ferry, 3)),
                    () -> does(machine(act(REOPEN, raft, null, 9))),
                    () -> does(act(SPLIT, ferry, barge, 4, "n-2" + run)),
                    () -> does(act(PIN, raft, null, 2, "n-2" + run)),
                    () -> does(act(CLOSE, barge, null, 5)),
                    () -> says(changed(incident(ferry, "A boat"), 1)
                            .setDefinedBy(MACHINE)
                            .build()),
                    () -> says(changed(incident(raft, "Raft"), 1)
                            .setState(IncidentState.CLOSED)
                            .build())));
            if (round > 0) {
                Collections.shuffle(steps, new Random(seed + round));
            }
            steps.forEach(Runnable::run);

            seen.add(Map.of(
                    "incidents",
                    List.of(
                                    incidents().get(ferry),
                                    incidents().get(raft),
                                    incidents().get(barge))
                            .toString()
                            .replace(run, ""),
                    "tolls",
                    killed(ferry) + " " + (tolls().get(raft) == null) + " " + killed(barge)));
        }

        assertThat(seen.getFirst().get("tolls")).isEqualTo("31 true 77");
        assertThat(seen.stream().distinct()).as("seed %d", seed).hasSize(1);
    }

    @Test
    void whatWasWrittenByUsComesBackAndChangesNothing() {
        says(incident(FERRY, "Ferry", "Lake ferry"));

        does(act(CLOSE, FERRY, null, 1));

        assertThat(desk.read(INCIDENTS)).hasSize(1);
        assertThat(desk.read(INCIDENT_STANDINGS)).hasSize(2);
    }

    @Test
    void anActOfAKindThatANewerWriterKnowsIsPassedOverAndCounted() {
        does(act(OTHER, FERRY, null, 1));

        assertThat(desk.deadLetters()).isEmpty();
        assertThat(desk.count(Meters.ACTS, "outcome", "passed_over")).isEqualTo(1);
    }

    @Test
    void aMergeIntoAnIncidentNobodyKnowsIsDoneAndCounted() {
        reports("n-1", RAFT, 4, "The raft sank");

        does(act(MERGE, RAFT, FERRY, 1));

        assertThat(killed(FERRY)).isEqualTo(4);
        assertThat(desk.count(Meters.ACTS, "outcome", "unknown_winner")).isEqualTo(1);
    }

    @Test
    void anActThatCannotBeReadOrDoneGoesToTheDeadLetters() {
        desk.sendRaw(INCIDENT_ACTS, FERRY, "not avro".getBytes(StandardCharsets.UTF_8));
        desk.send(INCIDENT_ACTS, RAFT, act(CLOSE, FERRY, null, 1));
        does(act(MERGE, FERRY, null, 1));

        assertThat(desk.deadLetters()).hasSize(3);
    }

    @Test
    void aRecordOnIncidentsThatCannotBeReadOrIsAboutAnotherGoesToTheDeadLetters() {
        desk.sendRaw(INCIDENTS, FERRY, "not avro".getBytes(StandardCharsets.UTF_8));
        desk.send(INCIDENTS, RAFT, incident(FERRY, "Ferry"));
        says(changed(incident(FERRY, "Ferry"), 1).setState(IncidentState.MERGED).build());

        assertThat(desk.deadLetters()).hasSize(3);
    }

    private void says(Incident incident) {
        incidents.put(incident.getKey(), incident);
        desk.send(INCIDENTS, incident.getKey(), incident);
        desk.read(INCIDENTS).forEach(written -> incidents.put(written.getKey(), written));
    }

    private void does(IncidentAct act) {
        desk.send(INCIDENT_ACTS, act.getIncidentKey(), act);
    }

    private void reports(String id, String incident, int killed, String what) {
        var text = "%s; %d people were killed.".formatted(what, killed);
        desk.send(
                NEWS_RAW,
                id,
                NewsItem.newBuilder()
                        .setId(id)
                        .setContentHash(Integer.toHexString(text.hashCode()))
                        .setSource(new Source("Oro Courier", SourceKind.MEDIA))
                        .setText(text)
                        .setLanguage("en")
                        .setPublishedAt(NOON.plusSeconds(killed))
                        .setIncidentKey(incident)
                        .build());
    }

    /** What stands on incidents, by whoever wrote it last. */
    private Map<String, Incident> incidents() {
        desk.read(INCIDENTS).forEach(written -> incidents.put(written.getKey(), written));
        return incidents;
    }

    private Map<String, IncidentToll> tolls() {
        tolls.putAll(desk.tolls());
        return tolls;
    }

    private long killed(String incident) {
        return tolls().get(incident).getFigures().getFirst().getBest();
    }

    private static boolean hasFigures(IncidentToll toll) {
        return toll != null && !toll.getFigures().isEmpty();
    }

    private EnrichedNewsItem enriched(String itemId) {
        return desk.read(NEWS_ENRICHED).stream()
                .filter(item -> item.getItemId().equals(itemId))
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    /** Acts that tolls were told of since it was last asked. */
    private List<IncidentAct> told() {
        return desk.read(CASUALTY_UPDATES).stream()
                .filter(update -> update.getMovedFrom() == null)
                .map(CasualtyUpdate::getAct)
                .filter(act -> act != null)
                .toList();
    }

    private static Incident incident(String key, String title, String... aliases) {
        return Incident.newBuilder()
                .setKey(key)
                .setTitle(title)
                .setAliases(List.of(aliases))
                .setDefinedBy("Day desk")
                .setChangedAt(NOON)
                .build();
    }

    private static Incident.Builder changed(Incident incident, int minute) {
        return Incident.newBuilder(incident).setChangedAt(NOON.plusSeconds(60L * minute));
    }

    private static IncidentAct act(IncidentActKind kind, String key, String other, int minute, String... items) {
        return IncidentAct.newBuilder()
                .setId(String.join("-", kind.name(), key, String.valueOf(other), "" + minute))
                .setKind(kind)
                .setIncidentKey(key)
                .setOtherKey(other)
                .setItemIds(List.of(items))
                .setBy("Night desk")
                .setHuman(true)
                .setAt(NOON.plusSeconds(60L * minute))
                .build();
    }

    private static IncidentAct machine(IncidentAct act) {
        return IncidentAct.newBuilder(act)
                .setId(act.getId() + "-" + MACHINE)
                .setBy(MACHINE)
                .setHuman(false)
                .build();
    }
}
