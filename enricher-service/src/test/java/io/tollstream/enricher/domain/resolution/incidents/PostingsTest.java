package io.tollstream.enricher.domain.resolution.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Postings lead from a key to those that posted it last. */
class PostingsTest {

    private static final int SEEDS = 20;
    private static final int STEPS = 5_000;
    private static final int KEYS = 700;

    private final Postings postings = new Postings();

    @Test
    void theLastPostedComesFirstAndEachOnce() {
        postings.add(7, 1);
        postings.add(7, 2);
        postings.add(7, 1);

        assertThat(under(postings, 7)).containsExactly(1, 2);
        assertThat(under(postings, 8)).isEmpty();
    }

    @Test
    void whatIsPostedLongestFallsOut() {
        for (var ordinal = 0; ordinal < Postings.MOST + 5; ordinal++) {
            postings.add(7, ordinal);
        }

        assertThat(under(postings, 7))
                .hasSize(Postings.MOST)
                .startsWith(Postings.MOST + 4)
                .endsWith(5);
    }

    @Test
    void whatIsForgottenIsTold() {
        for (var ordinal = 0; ordinal < Postings.FULL; ordinal++) {
            assertThat(postings.add(7, ordinal)).isEqualTo(Postings.NONE);
        }

        assertThat(postings.add(7, Postings.FULL)).isEqualTo(Postings.FULL - Postings.MOST);
    }

    @Test
    void aPostingThatIsTakenBackIsGone() {
        postings.add(7, 1);
        postings.add(7, 2);
        postings.remove(7, 2);
        postings.remove(7, 3);
        postings.remove(9, 1);

        assertThat(under(postings, 7)).containsExactly(1);
    }

    /** Key 0 and key 1 share their postings, as any two may: the model leaves 0 out. */
    @Test
    void theyAreWhatAPlainMapOfListsIs() {
        for (var seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var tested = new Postings();
            var model = new HashMap<Integer, LinkedList<Integer>>();
            for (var step = 0; step < STEPS; step++) {
                step(random, tested, model);
            }

            for (var key = 1; key <= KEYS; key++) {
                assertThat(under(tested, key))
                        .as("seed %d, key %d", seed, key)
                        .isEqualTo(model.getOrDefault(key, new LinkedList<>()).stream()
                                .limit(Postings.MOST)
                                .toList());
            }
        }
    }

    private static void step(Random random, Postings tested, Map<Integer, LinkedList<Integer>> model) {
        var key = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 1 + random.nextInt(KEYS);
        var ordinal = random.nextInt(100);
        var list = model.computeIfAbsent(key, made -> new LinkedList<>());
        list.remove((Integer) ordinal);
        if (random.nextInt(3) == 0) {
            tested.remove(key, ordinal);
        } else {
            tested.add(key, ordinal);
            list.addFirst(ordinal);
            var forgetting = false;
            while (list.size() > Postings.MOST && (list.size() > Postings.FULL || forgetting)) {
                forgetting = true;
                list.removeLast();
            }
        }
    }

    private static List<Integer> under(Postings postings, int key) {
        var ordinals = new ArrayList<Integer>();
        postings.each(key, ordinals::add);
        return ordinals;
    }
}
