package io.tollstream.ingest.out;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether the way out is open: asked of the broker at most once in a while, however often others ask. */
public final class Readiness {

    private static final long KEPT_NANOS = Duration.ofSeconds(2).toNanos();

    private final Supplier<Optional<String>> probe;
    private Optional<String> answer = Optional.empty();
    private long askedAt = System.nanoTime() - KEPT_NANOS - 1;

    /** @param probe asks now: empty where all is well, else a sentence that says what is missing */
    public Readiness(Supplier<Optional<String>> probe) {
        this.probe = probe;
    }

    /** Empty where all is well, else a sentence that says what is missing; at most two seconds old. */
    public synchronized Optional<String> trouble() {
        if (System.nanoTime() - askedAt > KEPT_NANOS) {
            answer = probe.get();
            askedAt = System.nanoTime();
        }
        return answer;
    }
}
