package io.tollstream.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.benchmarks.Resolving.Point;
import java.util.Arrays;
import java.util.List;
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

    @Test
    void theCurveShowsEachNumberOfOpenIncidents() {
        var svg = ResolvingCurve.svg(List.of(new Point(1000, 300, 3000, 0.7), new Point(10_000, 310, 3000, 0.7)));

        assertThat(svg).contains(">1,000<", ">10,000<", ">300<", ">310<");
    }

    private static long shared(long[] some, long[] others) {
        return Arrays.stream(some)
                .filter(word -> Arrays.binarySearch(others, word) >= 0)
                .count();
    }
}
