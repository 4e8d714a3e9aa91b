package io.tollstream.audit.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Values along an axis, with the round ones among them. */
record Scale(double from, double to, int start, int end) {

    private static final int FEW = 6;
    private static final double[] ROUND = {1, 2, 5, 10};

    /** Steps of time that people count in, in seconds. */
    private static final long[] TIMES = {
        1,
        5,
        15,
        60,
        300,
        900,
        3_600,
        10_800,
        21_600,
        43_200,
        86_400,
        172_800,
        604_800,
        2_592_000,
        7_776_000,
        31_536_000
    };

    private static final long LONGEST = 315_360_000;

    double at(double value) {
        return start + (value - from) / (to - from) * (end - start);
    }

    double at(Instant time) {
        return at((double) time.toEpochMilli());
    }

    List<Long> numbers() {
        var step = Math.pow(10, Math.floor(Math.log10(Math.max(1, (to - from) / FEW))));
        for (var round : ROUND) {
            if ((to - from) / (step * round) <= FEW) {
                return multiples(Math.max(1, step * round));
            }
        }
        return multiples(step * ROUND[ROUND.length - 1]);
    }

    private List<Long> multiples(double step) {
        var all = new ArrayList<Long>();
        for (var value = Math.ceil(from / step) * step; value <= to; value += step) {
            all.add(Math.round(value));
        }
        return all;
    }

    /** The step of time between {@link #times}. */
    Duration step() {
        for (var seconds : TIMES) {
            if ((to - from) / (seconds * 1_000.0) <= FEW) {
                return Duration.ofSeconds(seconds);
            }
        }
        return Duration.ofSeconds(LONGEST);
    }

    List<Instant> times() {
        return multiples(step().toMillis()).stream().map(Instant::ofEpochMilli).toList();
    }
}
