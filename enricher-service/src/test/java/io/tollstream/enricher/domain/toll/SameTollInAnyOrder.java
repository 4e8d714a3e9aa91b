package io.tollstream.enricher.domain.toll;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.Update;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The promise of law 1: a set of updates gives one ledger and one toll, in whatever order, batches and repetitions it
 * comes. Where the updates travel through something else (a topology, a broker), ask it for {@link #expected} and for
 * {@link #shuffled} input.
 */
public final class SameTollInAnyOrder {

    private final List<Update> updates;
    private final Ledger ledger;
    private final Toll toll;

    private SameTollInAnyOrder(List<Update> updates) {
        this.updates = List.copyOf(updates);
        this.ledger = updates.stream().reduce(Ledger.empty(), Ledger::with, Ledger::join);
        this.toll = Toll.of(ledger);
    }

    public static SameTollInAnyOrder of(List<Update> updates) {
        return new SameTollInAnyOrder(updates);
    }

    public Toll expected() {
        return toll;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** The same set in another order, some of it more than once. */
    public List<Update> shuffled(long seed) {
        var random = new Random(seed);
        var shuffled = new ArrayList<>(updates);
        updates.stream().filter(update -> random.nextInt(3) == 0).forEach(shuffled::add);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Plays the set in so many orders and ways of batching; a failure names the seed that repeats it. */
    public void inOrders(int orders, long firstSeed) {
        for (var seed = firstSeed; seed < firstSeed + orders; seed++) {
            var joined = inBatches(shuffled(seed), new Random(~seed));
            assertThat(joined).as("the ledger in the order of seed %d", seed).isEqualTo(ledger);
            assertThat(Toll.of(joined))
                    .as("the toll in the order of seed %d", seed)
                    .isEqualTo(toll);
        }
    }

    /** Joins neighbours in a random tree: one by one, in pairs, in batches of batches. */
    private static Ledger inBatches(List<Update> updates, Random random) {
        var ledgers = new ArrayDeque<Ledger>();
        updates.forEach(update -> ledgers.add(Ledger.of(update)));
        while (ledgers.size() > 1) {
            var batch = ledgers.poll();
            for (var more = random.nextInt(4); more >= 0 && !ledgers.isEmpty(); more--) {
                batch = random.nextBoolean()
                        ? batch.join(ledgers.poll())
                        : ledgers.poll().join(batch);
            }
            if (random.nextBoolean()) {
                ledgers.addFirst(batch);
            } else {
                ledgers.addLast(batch);
            }
        }
        return ledgers.isEmpty() ? Ledger.empty() : ledgers.poll();
    }
}
