package io.tollstream.audit.forget;

import io.tollstream.commandline.Trouble;
import io.tollstream.schemas.settings.Connection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TimeoutException;

/** Answers of a broker, waited for; without one, a sentence. */
final class Asking {

    private static final int PATIENCE_SECONDS = 40;

    private final Connection connection;

    Asking(Connection connection) {
        this.connection = connection;
    }

    /**
     * The answer.
     *
     * @throws ExecutionException where the broker says no
     */
    <T> T answer(KafkaFuture<T> asked) throws ExecutionException {
        try {
            return asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw silent(e);
            }
            throw e;
        } catch (java.util.concurrent.TimeoutException e) {
            throw silent(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw silent(e);
        }
    }

    /** The answer; a no is a trouble that says what could not be done, and why. */
    <T> T done(String what, KafkaFuture<T> asked) {
        try {
            return answer(asked);
        } catch (ExecutionException e) {
            throw new Trouble(
                    "The broker does not " + what + ": " + e.getCause().getMessage(), e);
        }
    }

    private Trouble silent(Exception cause) {
        return new Trouble(
                "No broker answers at " + connection.bootstrapServers()
                        + "; check --bootstrap-servers. The same again goes on where this ended.",
                cause);
    }
}
