package io.tollstream.enricher.domain.toll;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.Stance;
import io.tollstream.enricher.domain.Update;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Law 1 and what a toll promises of its numbers, on real and on random sets of updates. */
class LedgerPropertiesTest {

    private static final int ORDERS = 200;

    /** Real sets where this machine has them; a made-up one always. The name of each test says which it was. */
    @TestFactory
    List<DynamicTest> aSetOfUpdatesGivesOneTollInAnyOrder() {
        Map<String, List<Update>> sets = new TreeMap<>(RealUpdates.sets());
        sets.put("made up, more than the slots hold", new RandomUpdates(11).some(600));
        return sets.entrySet().stream()
                .map(set -> DynamicTest.dynamicTest(
                        set.getKey() + " (" + set.getValue().size() + " updates, " + ORDERS + " orders)",
                        () -> SameTollInAnyOrder.of(set.getValue()).inOrders(ORDERS, 1)))
                .toList();
    }

    @Test
    void joiningIsAssociativeCommutativeAndIdempotent() {
        seeds(500, seed -> {
            var updates = new RandomUpdates(seed);
            var a = ledger(updates.some(30));
            var b = ledger(updates.some(30));
            var c = ledger(updates.some(30));

            assertThat(a.join(b).join(c)).as("seed %d", seed).isEqualTo(a.join(b.join(c)));
            assertThat(a.join(b)).as("seed %d", seed).isEqualTo(b.join(a));
            assertThat(a.join(a)).as("seed %d", seed).isEqualTo(a).isEqualTo(a.join(Ledger.empty()));
        });
    }

    @Test
    void aLedgerThatWasStoredIsTheSameLedger() {
        seeds(500, seed -> {
            var ledger = ledger(new RandomUpdates(seed).some(50));

            var read = Ledger.of(ledger.kept().toList(), ledger.retracted().toList());

            assertThat(read).as("seed %d", seed).isEqualTo(ledger).hasToString(ledger.toString());
        });
    }

    @Test
    void aTollOfAnyUpdatesIsInItsRange() {
        seeds(20_000, seed -> {
            var updates = new RandomUpdates(seed);
            var toll = Toll.of(ledger(updates.some((int) (seed % 12))));

            for (var figure : toll.figures()) {
                Supplier<String> what = () -> "seed %d: %s".formatted(seed, figure);
                assertThat(figure.low()).as(what).isNotNegative().isLessThanOrEqualTo(figure.best());
                if (figure.high() != null) {
                    assertThat(figure.best()).as(what).isLessThanOrEqualTo(figure.high());
                }
                assertThat(figure.evidence().cell()).as(what).isEqualTo(figure.cell());
                assertThat(figure.evidence().stance().accepted()).as(what).isTrue();
            }
            assertThat(toll.claims())
                    .as("seed %d", seed)
                    .allMatch(claim -> claim.evidence().stance() == Stance.CLAIMED);
        });
    }

    @Test
    void claimsDenialsAndWordsTakenBackNeverMakeAFigure() {
        seeds(500, seed -> {
            for (var stance : List.of(Stance.CLAIMED, Stance.DENIED, Stance.RETRACTED)) {
                var toll = Toll.of(ledger(new RandomUpdates(seed).some(10, stance)));

                assertThat(toll.figures()).as("seed %d, %s", seed, stance).isEmpty();
            }
        });
    }

    @Test
    void claimsNeverMoveAFigure() {
        seeds(2_000, seed -> {
            var updates = new RandomUpdates(seed);
            var facts = ledger(updates.some(8, Stance.REPORTED));
            var claims = ledger(updates.some(8, Stance.CLAIMED).stream()
                    .filter(claim -> claim.retracts().isEmpty())
                    .toList());

            assertThat(Toll.of(facts.join(claims)).figures())
                    .as("seed %d", seed)
                    .isEqualTo(Toll.of(facts).figures());
        });
    }

    private static Ledger ledger(List<Update> updates) {
        return updates.stream().reduce(Ledger.empty(), Ledger::with, Ledger::join);
    }

    private static void seeds(int seeds, LongConsumer property) {
        LongStream.rangeClosed(1, seeds).forEach(property);
    }
}
