package io.tollstream.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.extraction.Readers;
import org.junit.jupiter.api.Test;

class ReadingTest {

    @Test
    void everyBenchmarkReadsSomething() {
        var reading = new Reading();
        var read = new Reading.Read();

        assertThat(reading.byRules(read)).isNotNull();
        assertThat(reading.bySimpleExpressions(read)).isNotNegative();
        assertThat(reading.tokensOnly(read)).isPositive();
        assertThat(read.bytes).isPositive();
    }

    @Test
    void madeArticlesTellOfCasualtiesAsRealOnesDo() {
        var readers = Readers.standard();

        assertThat(MadeArticles.items()).allSatisfy(item -> {
            assertThat(readers.languageOf(item)).isEqualTo("en");
            assertThat(item.fullText()).hasSizeBetween(1500, 2500);
            assertThat(readers.read(item)).isNotEmpty();
        });
    }

    @Test
    void theSimpleExpressionsFindTheSimpleThings() {
        assertThat(SimpleExpressions.figures("Two people were killed and 13 others injured."))
                .isEqualTo(2);
        assertThat(SimpleExpressions.figures("The bridge is 500 metres long.")).isZero();
    }
}
