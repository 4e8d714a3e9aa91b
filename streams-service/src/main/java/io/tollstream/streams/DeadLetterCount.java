package io.tollstream.streams;

/** Who counts dead letters for a service. */
@FunctionalInterface
public interface DeadLetterCount {

    /** @param topic that the record stood on */
    void deadLetter(String topic);
}
