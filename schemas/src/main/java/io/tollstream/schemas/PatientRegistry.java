package io.tollstream.schemas;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for a registry that is away, and lets a record that is bad be bad.
 *
 * <p>Connection errors, time-outs, 401, 403, 408, 429, 5xx and a 404 that no registry gave are the registry's trouble: tried again, from 100 ms
 * apart up to 5 s. Everything else (no magic byte, an unknown id, a malformed payload) is the record's.
 */
public final class PatientRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(PatientRegistry.class);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    /** Confluent's codes: no such subject, version, schema. */
    private static final Set<Integer> NOT_FOUND_BY_A_REGISTRY = Set.of(40401, 40402, 40403);

    private final long patienceNanos;
    private volatile boolean closed;

    private PatientRegistry(long patienceNanos) {
        this.patienceNanos = patienceNanos;
    }

    /** Waits as long as it takes, until it is closed or the waiting thread is interrupted. */
    public static PatientRegistry untilClosed() {
        return new PatientRegistry(Long.MAX_VALUE);
    }

    /** Gives up after this time with a {@link RegistryAway}: for a door that answers somebody who waits. */
    public static PatientRegistry upTo(Duration patience) {
        return new PatientRegistry(patience.toNanos());
    }

    /** Lets nobody wait any longer: for a service that stops while the registry is away. */
    void close() {
        closed = true;
    }

    <T> T call(Supplier<T> work) {
        var began = System.nanoTime();
        var pause = FIRST_PAUSE_MILLIS;
        while (true) {
            try {
                return work.get();
            } catch (SerializationException | RetriableException trouble) {
                if (!isTheRegistrys(trouble)) {
                    throw trouble;
                }
                if (closed || System.nanoTime() - began >= patienceNanos) {
                    throw new RegistryAway(trouble);
                }
                LOG.atWarn()
                        .addKeyValue("pauseMillis", pause)
                        .addKeyValue("cause", rootOf(trouble).toString())
                        .log("The schema registry does not answer; trying again.");
            }
            sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    /** Whether an error says that the registry is away, and not that the record is bad. */
    public static boolean isTheRegistrys(Throwable trouble) {
        for (var cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof RestClientException refusal) {
                return isTheRegistrys(refusal);
            }
            if (cause instanceof TimeoutException || cause instanceof RegistryAway) {
                return true;
            }
            if (cause instanceof IOException && !(cause instanceof java.io.EOFException)) {
                return cause.getClass().getPackageName().startsWith("java.net")
                        || cause.getClass().getPackageName().startsWith("javax.net")
                        || cause.getClass() == IOException.class && cause.getCause() == null && isHttp(cause);
            }
        }
        return false;
    }

    /** A 404 is the record's only where a registry says what it does not have; any web server can say 404. */
    private static boolean isTheRegistrys(RestClientException refusal) {
        return switch (refusal.getStatus()) {
            case 401, 403, 408, 429 -> true;
            case 404 -> !NOT_FOUND_BY_A_REGISTRY.contains(refusal.getErrorCode());
            default -> refusal.getStatus() >= 500;
        };
    }

    private static boolean isHttp(Throwable cause) {
        for (var frame : cause.getStackTrace()) {
            if (frame.getClassName().startsWith("sun.net.www.")
                    || frame.getClassName().startsWith("java.net.")) {
                return true;
            }
        }
        return false;
    }

    private static Throwable rootOf(Throwable trouble) {
        var root = trouble;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** The registry did not answer within the patience that was asked for. */
    public static final class RegistryAway extends RuntimeException {
        RegistryAway(Throwable cause) {
            super("The schema registry does not answer.", cause);
        }
    }
}
