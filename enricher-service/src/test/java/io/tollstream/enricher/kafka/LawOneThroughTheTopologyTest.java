package io.tollstream.enricher.kafka;

import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;
import static io.tollstream.schemas.Topics.TOLL_REVISIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.Update;
import io.tollstream.enricher.domain.incident.Act;
import io.tollstream.enricher.domain.incident.Act.Kind;
import io.tollstream.enricher.domain.incident.Homes;
import io.tollstream.enricher.domain.toll.RandomUpdates;
import io.tollstream.enricher.domain.toll.Toll;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.ResolvedBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Updates and acts in any order, some of them twice, through stores, serdes and topics: the tolls are those of the sets. */
class LawOneThroughTheTopologyTest {

    private static final Instant NOON = Instant.parse("2025-06-01T12:00:00Z");

    @RegisterExtension
    final Pipeline desk = new Pipeline(new PlainFigures());

    @TestFactory
    List<DynamicTest> everyTollIsAFunctionOfTheSetsOfUpdatesAndActs() {
        return LongStream.rangeClosed(1, 12)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> play(seed)))
                .toList();
    }

    private void play(long seed) {
        var random = new Random(seed);
        var incidents = List.of("a-" + seed, "b-" + seed, "c-" + seed, "d-" + seed);
        var updates = new TreeMap<String, List<Update>>();
        new RandomUpdates(seed).some(30).forEach(update -> updates.computeIfAbsent(
                        any(random, incidents), incident -> new ArrayList<>())
                .add(update));
        var acts = acts(random, incidents, updates);

        var records = new ArrayList<CasualtyUpdate>();
        updates.forEach((incident, made) -> made.forEach(update -> records.add(record(incident, update))));
        acts.forEach(act -> told(act, incidents).forEach(records::add));
        records.addAll(records.subList(0, records.size() / 3));
        Collections.shuffle(records, random);
        records.forEach(record -> desk.send(CASUALTY_UPDATES, record.getIncidentKey(), record));

        var homes = new Homes(acts);
        var tolls = desk.tolls();
        for (var incident : incidents) {
            var expected = TollWire.toll(incident, Toll.of(homes.ledger(incident, updates)), ChainLink.START);
            var toll = tolls.get(incident);
            assertThat(figures(toll)).as("%s, seed %d", incident, seed).isEqualTo(expected.getFigures());
            assertThat(toll == null ? List.of() : toll.getClaims())
                    .as("%s, seed %d", incident, seed)
                    .isEqualTo(expected.getClaims());
        }
        assertUnbrokenChains(seed);
    }

    private static List<?> figures(IncidentToll toll) {
        return toll == null ? List.of() : toll.getFigures();
    }

    private void assertUnbrokenChains(long seed) {
        var last = new HashMap<String, ChainLink>();
        for (var revision : desk.read(TOLL_REVISIONS)) {
            var previous = last.getOrDefault(revision.getIncidentKey(), ChainLink.START);
            assertThat(revision.getPreviousHash()).as("seed %d", seed).isEqualTo(previous.hash());
            assertThat(revision.getHash()).as("seed %d", seed).isEqualTo(RevisionHash.of(revision));
            last.put(revision.getIncidentKey(), ChainLink.of(revision));
        }
        assertThat(last).as("seed %d", seed).isNotEmpty();
    }

    /** An act on items is told to every incident that has some; here to all, for any may have them later. */
    private static List<CasualtyUpdate> told(Act act, List<String> incidents) {
        var keys = act.kind().isOfItems() ? incidents : List.of(act.incidentKey());
        return keys.stream().map(key -> ActWire.told(key, ActWire.act(act))).toList();
    }

    private static CasualtyUpdate record(String incident, Update update) {
        return CasualtyUpdate.newBuilder(Wire.update(update, ResolvedBy.MATCH))
                .setIncidentKey(incident)
                .build();
    }

    /** Merges that can form no circle, whichever of them stand; the registrar sees to that. */
    private static List<Act> acts(Random random, List<String> incidents, Map<String, List<Update>> updates) {
        var items = updates.values().stream()
                .flatMap(List::stream)
                .map(Update::itemId)
                .toList();
        var acts = new ArrayList<Act>();
        for (var i = 0; i < 9; i++) {
            var kind = Kind.values()[random.nextInt(Kind.values().length)];
            var one = random.nextInt(incidents.size() - 1);
            var other = one + 1 + random.nextInt(incidents.size() - 1 - one);
            var human = random.nextInt(3) == 0;
            acts.add(new Act(
                    "act-" + i,
                    kind,
                    incidents.get(one),
                    kind == Kind.MERGE || kind == Kind.SPLIT ? incidents.get(other) : null,
                    kind.isOfItems() ? List.of(any(random, items), any(random, items)) : List.of(),
                    "",
                    human ? "Night desk" : "enricher",
                    human,
                    "",
                    NOON.plusSeconds(random.nextInt(5))));
        }
        return acts;
    }

    private static String any(Random random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
