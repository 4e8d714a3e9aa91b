package io.tollstream.streams;

/** A record that could be read but not used. Its message is the reason, a sentence for the dead letter. */
public final class UnusableRecord extends RuntimeException {

    public UnusableRecord(String reason) {
        super(reason);
    }

    public UnusableRecord(String reason, Throwable cause) {
        super(reason, cause);
    }
}
