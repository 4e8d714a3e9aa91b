package io.tollstream.enricher.kafka;

/** A record that could be read but not used. Its message is the reason, a sentence for the dead letter. */
final class UnusableRecord extends RuntimeException {

    UnusableRecord(String reason) {
        super(reason);
    }

    UnusableRecord(String reason, Throwable cause) {
        super(reason, cause);
    }
}
