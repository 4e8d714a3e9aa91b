package io.tollstream.enricher.domain.resolution.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.resolution.Reports;
import io.tollstream.enricher.domain.resolution.words.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How rare words are, counted as they come. */
class WordCountsTest {

    private final WordCounts counts = new WordCounts();

    @Test
    void aWordIsTheRarerTheFewerItemsHoldIt() {
        for (var item = 0; item < 1_000; item++) {
            counts.add(report(item < 2 ? "the zeppelin" : item % 10 == 0 ? "the ferry" : "the council"));
        }

        assertThat(rarity("the")).isLessThan(0.3);
        assertThat(rarity("ferry")).isBetween(rarity("council"), rarity("zeppelin"));
        assertThat(rarity("unheard")).isGreaterThan(rarity("zeppelin"));
    }

    @Test
    void aWordCountsOnceInAnItem() {
        counts.add(report("Ferry, ferry: a ferry."));
        counts.add(report("Zeppelin: a ship."));

        assertThat(rarity("ferry")).isEqualTo(rarity("zeppelin"));
    }

    @Test
    void namesCountriesAndKindsAreCountedApartFromWords() {
        for (var item = 0; item < 500; item++) {
            counts.add(report("An earthquake shook Quetta, Pakistan, said Dora Quill."));
        }
        var there = report("A flood in Lahore, Pakistan.");
        var elsewhere = report("A flood in Nairobi, Kenya.");

        assertThat(rarity("Dora Quill")).isLessThan(1);
        assertThat(counts.rarityOfCountry(there)).isLessThan(counts.rarityOfCountry(elsewhere));
        assertThat(counts.rarityOfKind("earthquake")).isLessThan(counts.rarityOfKind("flood"));
        assertThat(rarity("PK")).isGreaterThan(2);
    }

    @Test
    void noWordIsCountedTooLow() {
        var random = new Random(3);
        var exact = new HashMap<Long, Integer>();
        for (var item = 0; item < 2_000; item++) {
            var sketch = report(
                    random.ints(40, 0, 30_000).mapToObj(word -> " w" + word).reduce("", String::concat));
            for (var term : sketch.terms()) {
                exact.merge(term, 1, Integer::sum);
            }
            counts.add(sketch);
        }

        exact.forEach((hash, items) -> assertThat(counts.rarity(hash))
                .as("seed 3, in %d items", items)
                .isLessThanOrEqualTo(Math.log((2_000 + 400) / (items - 0.5)) + 1e-9));
    }

    @Test
    void rarityIsBoundedHoweverMuchIsCounted() {
        var plain = report("the council met");
        for (var item = 0; item < WordCounts.HALF_LIFE - 1; item++) {
            counts.add(plain);
        }

        assertThat(rarity("zeppelin")).isEqualTo(8);
        assertThat(rarity("council")).isLessThan(0.001);
    }

    @Test
    void whatWasOftenInTheNewsBecomesRareAgain() {
        var old = report("the zeppelin");
        for (var item = 0; item < 1_000; item++) {
            counts.add(old);
        }
        var before = rarity("zeppelin");
        var plain = report("the council met");
        for (var item = 0; item < 2 * WordCounts.HALF_LIFE; item++) {
            counts.add(plain);
        }

        assertThat(before).isLessThan(0.4);
        assertThat(rarity("zeppelin")).isGreaterThan(7);
    }

    /** As many items as there are pages make every page new, and fewer leave some as they never were. */
    @ParameterizedTest
    @ValueSource(ints = {3, WordCounts.PAGES - 1, WordCounts.PAGES, WordCounts.PAGES + 7})
    void whatIsKeptWithTheItemsPutsTheTableBackExactly(int items) {
        var kept = new HashMap<Integer, WordCounts.Page>();
        var added = new TreeMap<Integer, WordCounts.Added>();
        keep(items, new Random(items), kept, added);

        var restored = restored(kept, added);

        assertSame(restored);
        counts.add(report("the zeppelin again"));
        restored.add(report("the zeppelin again"));
        assertSame(restored);
    }

    @Test
    void theTableIsPutBackThoughItFadedInBetween() {
        var plain = report("the council met");
        for (var item = 0; item < WordCounts.HALF_LIFE - WordCounts.PAGES / 2 - 1; item++) {
            counts.add(plain);
        }
        var kept = new HashMap<Integer, WordCounts.Page>();
        var added = new TreeMap<Integer, WordCounts.Added>();
        keep(WordCounts.PAGES, new Random(5), kept, added);

        assertThat(added.values()).filteredOn(WordCounts.Added::faded).hasSize(1);
        assertSame(restored(kept, added));
    }

    private void keep(
            int items, Random random, Map<Integer, WordCounts.Page> kept, Map<Integer, WordCounts.Added> added) {
        for (var item = 0; item < items; item++) {
            var one = counts.add(report("word" + random.nextInt(500) + " word" + random.nextInt(500)));
            added.put(one.page(), one);
            kept.put(one.page(), new WordCounts.Page(one.number(), counts.page(one.page())));
        }
    }

    private static WordCounts restored(Map<Integer, WordCounts.Page> kept, Map<Integer, WordCounts.Added> added) {
        var restored = new WordCounts();
        restored.restore(
                kept,
                added.values().stream()
                        .sorted(Comparator.comparingLong(WordCounts.Added::number))
                        .toList());
        return restored;
    }

    private void assertSame(WordCounts restored) {
        for (var page = 0; page < WordCounts.PAGES; page++) {
            assertThat(restored.page(page)).as("page %d", page).isEqualTo(counts.page(page));
        }
        assertThat(restored.rarity(Words.hash("word1"))).isEqualTo(rarity("word1"));
    }

    private static Sketch report(String text) {
        return Reports.report("2026-05-04", "", text);
    }

    private double rarity(String word) {
        return counts.rarity(Words.hash(word));
    }
}
