package io.tollstream.ingest.feeds;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * How long one feed is left alone: its interval after a good poll, longer and longer after failures, never to the
 * second, so that many feeds do not come to ask at once.
 */
final class Pacing {

    private static final Duration LATEST_START = Duration.ofSeconds(10);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(30);
    private static final Duration LONGEST_RETRY = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 20;
    private static final double SPREAD = 0.2;

    private final Duration interval;
    private final DoubleSupplier random;
    private int failures;

    /** @param random from 0 to 1 */
    Pacing(Duration interval, DoubleSupplier random) {
        this.interval = interval;
        this.random = random;
    }

    Duration beforeTheFirst() {
        return times(shorter(interval, LATEST_START), random.getAsDouble());
    }

    Duration afterSuccess() {
        failures = 0;
        return spread(interval);
    }

    /** @param wish what the server asked for; it gets at least that */
    Duration afterFailure(Optional<Duration> wish) {
        var doubled = shorter(interval, FIRST_RETRY).multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        failures++;
        var pause = spread(shorter(doubled, longer(interval, LONGEST_RETRY)));
        return wish.map(rest -> longer(rest, pause)).orElse(pause);
    }

    private Duration spread(Duration pause) {
        return times(pause, 1 - SPREAD / 2 + SPREAD * random.getAsDouble());
    }

    private static Duration times(Duration pause, double factor) {
        return Duration.ofMillis((long) (pause.toMillis() * factor));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
