package io.tollstream.enricher.domain.resolution.standings;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.incident.Act;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Law 1, for what incidents are and where they stand: random acts and definitions, seeded. */
class SameStandingsInAnyOrderTest {

    private static final int SEEDS = 400;
    private static final int ORDERS = 12;

    /** Acts merge and close these; a desk's "open" about one would answer what is known when it comes. */
    private static final List<String> MOVED = List.of("a", "b", "c", "d");

    private static final List<String> DEFINED = List.of("f", "g");
    private static final List<String> ITEMS = List.of("n-1", "n-2", "n-3", "n-4");

    @Test
    void theSameActsAndDefinitionsGiveTheSameStandingsInAnyOrderAndHoweverOftenTheyCome() {
        for (var seed = 0; seed < SEEDS; seed++) {
            var words = words(new Random(seed), true);
            var first = entered(words);
            for (var order = 1; order <= ORDERS; order++) {
                var other = new ArrayList<>(words);
                other.addAll(words.subList(0, words.size() / 3));
                Collections.shuffle(other, new Random(1_000L * seed + order));

                assertThat(seen(entered(other)))
                        .as("seed %d, order %d", seed, order)
                        .isEqualTo(seen(first));
            }
        }
    }

    @Test
    void aCircleNeverLeavesAllItsMembersRedirected() {
        for (var seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var register = new Register();
            for (var minute = 0; minute < 12; minute++) {
                register.take(merge(random, minute));
                var redirects = register.redirects();

                for (var start : redirects.keySet()) {
                    var path = new HashSet<String>();
                    for (var at = start; at != null; at = redirects.get(at)) {
                        assertThat(path.add(at))
                                .as("seed %d: %s", seed, redirects)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void theWordOfAHumanStaysWhateverTheMachineSaysLaterOrEarlier() {
        var standing = 0;
        for (var seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var people = words(random, true);
            var before = entered(people);
            var all = new ArrayList<>(people);
            all.addAll(words(random, false));
            Collections.shuffle(all, random);

            var after = entered(all);

            assertThat(humans(after.registers())).as("seed %d", seed).isEqualTo(humans(before.registers()));
            assertThat(humans(after.placements())).as("seed %d", seed).isEqualTo(humans(before.placements()));
            standing += humans(after.registers()).size();
        }
        assertThat(standing).isGreaterThan(SEEDS);
    }

    private static Map<String, Act> humans(Map<String, Act> acts) {
        var humans = new TreeMap<>(acts);
        humans.values().removeIf(act -> !act.human());
        return humans;
    }

    /** What was told to tolls, taken by rank as they take it, is what stands. */
    @Test
    void whatATollWasToldLastByRankIsWhereItsIncidentStands() {
        for (var seed = 0; seed < SEEDS; seed++) {
            var register = entered(words(new Random(seed), true));
            var redirects = new TreeMap<String, String>();
            var told = new TreeMap<String, Act>();
            register.followed(Consequence.Told.class)
                    .forEach(one -> told.merge(
                            one.act().incidentKey(),
                            one.act(),
                            (was, is) -> was.rank().compareTo(is.rank()) < 0 ? is : was));
            told.values().stream()
                    .filter(act -> act.kind() == Act.Kind.MERGE)
                    .forEach(act -> redirects.put(act.incidentKey(), act.otherKey()));

            assertThat(redirects).as("seed %d", seed).isEqualTo(register.redirects());
        }
    }

    private static Register entered(List<Consumer<Register>> words) {
        var register = new Register();
        words.forEach(word -> word.accept(register));
        return register;
    }

    private static List<Map<String, ?>> seen(Register register) {
        return List.of(register.incidents(), register.stands(), register.redirects(), register.placements());
    }

    private static List<Consumer<Register>> words(Random random, boolean people) {
        var words = new ArrayList<Consumer<Register>>();
        for (var minute = 0; minute < 20; minute++) {
            words.add(word(random, people, minute));
        }
        return words;
    }

    private static Consumer<Register> word(Random random, boolean people, int minute) {
        var human = people && random.nextInt(3) > 0;
        var act =
                switch (random.nextInt(8)) {
                    case 0, 1 -> merge(random, human, minute);
                    case 2 -> Register.act(Act.Kind.CLOSE, one(random, MOVED), null, List.of(), human, minute);
                    case 3 -> Register.act(Act.Kind.REOPEN, one(random, MOVED), null, List.of(), human, minute);
                    case 4 -> items(Act.Kind.PIN, one(random, MOVED), null, random, human, minute);
                    case 5 -> items(Act.Kind.UNPIN, one(random, MOVED), null, random, human, minute);
                    case 6 -> items(Act.Kind.SPLIT, one(random, MOVED), one(random, DEFINED), random, human, minute);
                    default -> null;
                };
        if (act != null) {
            return register -> register.take(act);
        }
        if (!human) {
            var found = Register.found(one(random, MOVED), "found at " + minute);
            return register -> register.learn(found, minute);
        }
        if (random.nextBoolean()) {
            var defined = Register.open(one(random, DEFINED), "defined at " + minute);
            return register -> register.define(defined, minute);
        }
        var merge = merge(random, minute);
        var merged = Register.record(
                merge.incidentKey(), "merged at " + minute, "Day desk", IncidentRecord.State.MERGED, merge.otherKey());
        return register -> register.define(merged, minute);
    }

    private static Act items(Act.Kind kind, String key, String other, Random random, boolean human, int minute) {
        return Register.act(kind, key, other, List.of(one(random, ITEMS)), human, minute);
    }

    private static Act merge(Random random, int minute) {
        return merge(random, random.nextBoolean(), minute);
    }

    private static Act merge(Random random, boolean human, int minute) {
        var loser = one(random, MOVED);
        var winner = one(random, MOVED);
        return loser.equals(winner) ? merge(random, human, minute) : Register.merge(loser, winner, human, minute);
    }

    private static String one(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
