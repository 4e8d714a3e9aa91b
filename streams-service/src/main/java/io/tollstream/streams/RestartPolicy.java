package io.tollstream.streams;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a stream thread that died, unless they die one after the other: then the process ends, for whoever watches
 * over it to see.
 */
final class RestartPolicy implements StreamsUncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RestartPolicy.class);
    private static final int MOST_DEATHS_A_THREAD = 10;
    private static final Duration WITHIN = Duration.ofMinutes(5);

    private final Deque<Long> deaths = new ArrayDeque<>();
    private final int most;

    /** @param threads how many there are; one trouble can end them all together */
    RestartPolicy(int threads) {
        most = MOST_DEATHS_A_THREAD * threads;
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable error) {
        if (hasCause(error, MissingSourceTopicException.class)) {
            LOG.atError()
                    .setCause(error)
                    .log("A topic is missing; run the set-up of topics and schemas, then start again.");
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        var now = System.nanoTime();
        deaths.addLast(now);
        while (now - deaths.peekFirst() > WITHIN.toNanos()) {
            deaths.removeFirst();
        }
        if (deaths.size() > most) {
            LOG.atError().setCause(error).log("Stream threads keep dying; stopping.");
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.atError().setCause(error).log("A stream thread died; another takes its place.");
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private static boolean hasCause(Throwable error, Class<? extends Throwable> kind) {
        for (var cause = error; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
