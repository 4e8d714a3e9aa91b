package io.tollstream.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.benchmarks.Curve.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTest {

    @Test
    void theCurveShowsEachNumberAndWhatWasMeasuredThere() {
        var svg = Curve.svg(List.of(new Point(1000, 300), new Point(10_000, 310)), "µs", "open incidents", "time");

        assertThat(svg).contains(">1,000<", ">10,000<", ">300<", ">310<", "µs", ">open incidents<", ">time<");
    }
}
