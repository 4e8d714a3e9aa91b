package io.tollstream.streams;

import io.tollstream.schemas.PatientRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.StreamsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a dead letter says, and what is no dead letter. */
public final class DeadLetters {

    /** Header with the reason, one sentence in UTF-8. */
    public static final String REASON = "tollstream.reason";

    /** Setting under which a service hands its count to the handlers, which Kafka Streams makes itself. */
    static final String COUNT = "tollstream.dead.letter.count";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    /** Whether an error is a service's trouble (broker, registry, shutdown), which a restart mends, not the record's. */
    static boolean isTrouble(Throwable error) {
        for (var cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetriableException
                    || cause instanceof InterruptException
                    || cause instanceof StreamsException) {
                return true;
            }
        }
        return PatientRegistry.isTheRegistrys(error);
    }

    /** Adds the reason to letters that Kafka Streams has built, counts and logs them; never the record's text. */
    static List<ProducerRecord<byte[], byte[]>> withReason(
            List<ProducerRecord<byte[], byte[]>> letters,
            ErrorHandlerContext where,
            Exception error,
            DeadLetterCount count) {
        var reason = reason(error);
        letters.forEach(letter -> letter.headers().add(REASON, reason.getBytes(StandardCharsets.UTF_8)));
        count.deadLetter(where.topic());
        LOG.atWarn()
                .addKeyValue("topic", where.topic())
                .addKeyValue("partition", where.partition())
                .addKeyValue("offset", where.offset())
                .addKeyValue("reason", error.getClass().getSimpleName())
                .log("A record went to the dead letters.");
        return letters;
    }

    private static String reason(Exception error) {
        if (error instanceof UnusableRecord) {
            return error.getMessage();
        }
        var root = (Throwable) error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return error.getMessage() + (root == error ? "" : " (" + root + ")");
    }

    private DeadLetters() {}
}
