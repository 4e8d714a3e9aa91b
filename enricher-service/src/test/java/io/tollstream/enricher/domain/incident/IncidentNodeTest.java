package io.tollstream.enricher.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Update;
import io.tollstream.enricher.domain.incident.Act.Kind;
import io.tollstream.enricher.domain.toll.Ledger;
import io.tollstream.enricher.domain.toll.RandomUpdates;
import io.tollstream.enricher.domain.toll.Toll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Law 1 with acts: tolls are a function of the sets of updates and acts, whatever order they come in. */
class IncidentNodeTest {

    private static final List<String> INCIDENTS = List.of("a", "b", "c", "d", "e");
    private static final Instant NOON = Instant.parse("2025-06-01T12:00:00Z");

    @Test
    void everyTollIsAFunctionOfTheSetsOfUpdatesAndActsInAnyInterleaving() {
        seeds(500, seed -> {
            var random = new Random(seed);
            var updates = updates(seed, random, 1 + random.nextInt(40));
            var acts = acts(random, random.nextInt(14));
            var network = new Network(seed, incident -> 2_000);

            play(network, random, 30, updates, acts);

            assertHomes(seed, network, updates, acts);
        });
    }

    /** Whole incidents move as if nothing had been forgotten, however few updates some of them keep. */
    @Test
    void mergesAndTheirUndoingAreExactBeyondTheBound() {
        seeds(30, seed -> {
            var random = new Random(seed);
            var updates = new TreeMap<String, List<Update>>();
            for (var update : new RandomUpdates(seed).some(600)) {
                updates.computeIfAbsent(any(random, INCIDENTS.subList(0, 2)), incident -> new ArrayList<>())
                        .add(ofOneFigure(item(random), update));
            }
            var network = new Network(seed, incident -> random.nextBoolean() ? 8 : 2_000);
            var acts = new ArrayList<Act>();
            acts.add(act(random, "pin", Kind.PIN, "c", null, List.of("item-1", "item-2"), true));
            play(network, random, 1, Map.of(), acts);
            var moves = acts(random, 10, Kind.MERGE, Kind.MERGE, Kind.REOPEN, Kind.CLOSE);

            play(network, random, 150, updates, moves);
            acts.addAll(moves);

            assertHomes(seed, network, updates, acts);
        });
    }

    @Test
    void whatIsKeptOfAnIncidentAddsUpToItsLedgerAndIsBounded() {
        seeds(3, seed -> {
            var updates = new RandomUpdates(seed).some(3_000);
            var network = new Network(seed, incident -> 100);
            updates.forEach(update -> network.report("a", update));

            network.settle();

            var referred =
                    updates.stream().filter(Ledger.of(updates).references()).count();
            assertThat(network.ledger("a")).as("seed %d", seed).isEqualTo(Ledger.of(updates));
            assertThat(network.kept("a")).as("seed %d", seed).isLessThanOrEqualTo((int) referred + 2 * 100);
            assertThat(network.state("a").kept()).as("seed %d", seed).isEqualTo(network.kept("a"));
            assertThat(network.keptLedger("a")).as("seed %d", seed).isEqualTo(network.ledger("a"));
        });
    }

    @Test
    void theLedgerRefersToEnoughToAddUpToIt() {
        seeds(100, seed -> {
            var updates = new RandomUpdates(seed).some(200);
            var ledger = Ledger.of(updates);

            var referred = updates.stream().filter(ledger.references()).toList();

            assertThat(Ledger.of(referred)).as("seed %d", seed).isEqualTo(ledger);
        });
    }

    @Test
    void circlesOfMergesComeToRestWhateverElseHappens() {
        seeds(100, seed -> {
            var random = new Random(seed);
            var updates = updates(seed, random, 20);
            var acts = new ArrayList<Act>();
            for (var i = 0; i < 8; i++) {
                var loser = any(random, INCIDENTS);
                var winner = any(random, INCIDENTS);
                if (!loser.equals(winner)) {
                    acts.add(act(random, "act-" + i, Kind.MERGE, loser, winner, List.of(), false));
                }
            }
            var network = new Network(seed, incident -> 2_000);
            play(network, random, 30, updates, acts);

            var reopened = INCIDENTS.stream()
                    .map(incident -> new Act(
                            "open-" + incident, Kind.REOPEN, incident, null, List.of(), "", "desk", true, "", NOON))
                    .toList();
            reopened.forEach(act -> network.act(act.incidentKey(), act));
            network.settle();

            acts.addAll(reopened);
            assertHomes(seed, network, updates, acts);
        });
    }

    private static void play(
            Network network, Random random, int between, Map<String, List<Update>> updates, List<Act> acts) {
        updates.forEach((incident, made) -> made.forEach(update -> network.report(incident, update)));
        for (var act : acts) {
            network.deliver(random.nextInt(between));
            if (act.kind().isOfItems()) {
                INCIDENTS.forEach(incident -> network.act(incident, act));
            } else {
                network.act(act.incidentKey(), act);
            }
        }
        network.settle();
    }

    private static void assertHomes(long seed, Network network, Map<String, List<Update>> updates, List<Act> acts) {
        var homes = new Homes(acts);
        for (var incident : INCIDENTS) {
            var expected = homes.ledger(incident, updates);
            assertThat(network.ledger(incident))
                    .as("the ledger of %s, seed %d", incident, seed)
                    .isEqualTo(expected);
            assertThat(Toll.of(network.ledger(incident)))
                    .as("the toll of %s, seed %d", incident, seed)
                    .isEqualTo(Toll.of(expected));
        }
    }

    /** Few items, so that one item has updates for several incidents, and several versions. */
    private static Map<String, List<Update>> updates(long seed, Random random, int number) {
        var made = new TreeMap<String, List<Update>>();
        for (var update : new RandomUpdates(seed).some(number)) {
            made.computeIfAbsent(any(random, INCIDENTS), incident -> new ArrayList<>())
                    .add(about(random.nextInt(10) == 0 ? null : item(random), update));
        }
        return made;
    }

    /** So that a few hundred of them make ledgers that do not refer to all. */
    private static Update ofOneFigure(String itemId, Update update) {
        return with(itemId, update, update.figures().subList(0, 1));
    }

    private static Update about(@Nullable String itemId, Update update) {
        return with(itemId, update, update.figures());
    }

    private static Update with(@Nullable String itemId, Update update, List<Figure> figures) {
        return new Update(
                update.id(),
                update.incidentKey(),
                itemId,
                update.contentHash(),
                update.source(),
                update.title(),
                update.url(),
                update.language(),
                update.eventTime(),
                update.fingerprint(),
                figures,
                update.retracts(),
                update.enteredBy(),
                update.extractorVersion());
    }

    /** Merges that can form no circle, whichever of them stand; the registrar sees to that. */
    private static List<Act> acts(Random random, int number, Kind... kinds) {
        var from = kinds.length == 0 ? Kind.values() : kinds;
        return IntStream.range(0, number)
                .mapToObj(i -> {
                    var kind = from[random.nextInt(from.length)];
                    var one = random.nextInt(INCIDENTS.size() - 1);
                    var other = one + 1 + random.nextInt(INCIDENTS.size() - 1 - one);
                    var items = kind.isOfItems() ? List.of(item(random), item(random)) : List.<String>of();
                    return act(
                            random,
                            "act-" + i,
                            kind,
                            INCIDENTS.get(one),
                            kind.needsAnother() ? INCIDENTS.get(other) : null,
                            items,
                            random.nextInt(3) == 0);
                })
                .toList();
    }

    private static Act act(
            Random random,
            String id,
            Kind kind,
            String incident,
            @Nullable String other,
            List<String> items,
            boolean human) {
        var at = NOON.plusSeconds(random.nextInt(6) * 60L);
        return new Act(id, kind, incident, other, items, "", human ? "desk" : "enricher", human, "", at);
    }

    private static String item(Random random) {
        return "item-" + random.nextInt(8);
    }

    private static String any(Random random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static void seeds(int seeds, LongConsumer property) {
        LongStream.rangeClosed(1, seeds).forEach(property);
    }
}
