package io.tollstream.enricher.domain.resolution.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.resolution.Reports;
import io.tollstream.enricher.domain.resolution.words.Words;
import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How rare words are, counted as they come. */
class WordCountsTest {

    private final WordCounts counts = new WordCounts();

    @Test
    void aWordIsTheRarerTheFewerItemsHoldIt() {
        for (var item = 0; item < 100; item++) {
            counts.add(report(item == 7 ? "the zeppelin" : item % 10 == 0 ? "the ferry" : "the council"));
        }

        assertThat(rarity("the")).isLessThan(0.2);
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
        for (var item = 0; item < 50; item++) {
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
                .isLessThanOrEqualTo(Math.log((2_000 + 20) / (items + 0.5)) + 1e-9));
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

        assertThat(before).isLessThan(0.1);
        assertThat(rarity("zeppelin")).isGreaterThan(7);
    }

    private static Sketch report(String text) {
        return Reports.report("2026-05-04", "", text);
    }

    private double rarity(String word) {
        return counts.rarity(Words.hash(word));
    }
}
