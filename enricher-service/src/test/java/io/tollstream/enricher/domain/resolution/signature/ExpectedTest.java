package io.tollstream.enricher.domain.resolution.signature;

import static io.tollstream.enricher.domain.resolution.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.resolution.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How rare things are before anything was counted. */
class ExpectedTest {

    private final WordCounts counts = new WordCounts();

    @ParameterizedTest
    @ValueSource(strings = {"the", "police", "policía", "blessés", "polisi", "पुलिस", "پولیس", "الشرطة", "feridos"})
    void aSmallWordAndAWordOfAllNewsAreCommonFromTheFirstItemOn(String word) {
        assertThat(Expected.standard().common(Words.hash(word))).isTrue();
        assertThat(counts.rarity(Words.hash(word))).isLessThan(3);
    }

    @Test
    void aWordThatNobodyExpectsIsRareFromTheFirstItemOn() {
        assertThat(counts.rarity(Words.hash("zeppelin"))).isGreaterThan(6);
    }

    @Test
    void aKindIsAsRareAsItsLike() {
        assertThat(counts.rarityOfKind("shooting")).isLessThan(counts.rarityOfKind("train-hijacking"));
        assertThat(counts.rarityOfKind("train-hijacking")).isGreaterThan(3);
    }

    @Test
    void whatIsCountedTakesOver() {
        for (var item = 0; item < 2_000; item++) {
            counts.add(report("2026-05-04", "", "A zeppelin."));
        }

        assertThat(counts.rarity(Words.hash("zeppelin"))).isLessThan(0.5);
        assertThat(counts.rarity(Words.hash("police"))).isGreaterThan(2.9);
    }
}
