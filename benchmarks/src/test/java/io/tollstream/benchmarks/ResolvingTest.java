package io.tollstream.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ResolvingTest {

    private static final int DAY = 20_000;

    private final MadeNews news = new MadeNews(MadeArticles.items());

    @Test
    void theSameNumbersGiveTheSameReport() {
        assertThat(news.report(7, 3, DAY)).usingRecursiveComparison().isEqualTo(news.report(7, 3, DAY));
    }

    @Test
    void reportsOfOneIncidentHaveMoreWordsInCommonThanThoseOfTwo() {
        var one = shared(news.report(7, 0, DAY).terms(), news.report(7, 1, DAY).terms());
        var two = shared(news.report(7, 0, DAY).terms(), news.report(8, 1, DAY).terms());

        assertThat(one).isGreaterThan(two);
    }

    @Test
    void theRunOpensWhatItIsAskedForAndMeasuresEachTenfold() {
        var points = new Resolving(1000, news).run();

        assertThat(points).singleElement().satisfies(point -> {
            assertThat(point.open()).isGreaterThanOrEqualTo(1000);
            assertThat(point.micros()).isPositive();
            assertThat(point.bytes()).isBetween(500L, 20_000L);
        });
    }

    private static long shared(long[] some, long[] others) {
        return Arrays.stream(some)
                .filter(word -> Arrays.binarySearch(others, word) >= 0)
                .count();
    }
}
