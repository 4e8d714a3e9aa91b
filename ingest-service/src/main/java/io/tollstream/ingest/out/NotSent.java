package io.tollstream.ingest.out;

/** Why a record did not reach the broker. */
public final class NotSent extends RuntimeException {

    /** Who has to do something about it. */
    public enum Reason {
        /** Broker or registry do not answer: the same record may pass later. */
        AWAY,
        /** Too many records wait for the broker already: the same record may pass in a moment. */
        OVERLOADED,
        /** The broker takes no record of this size: it never passes. */
        TOO_LARGE
    }

    private final transient Reason reason;

    NotSent(Reason reason, String sentence, Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    NotSent(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
