package io.tollstream.audit.forget;

import io.tollstream.commandline.Trouble;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Sees that records come to stand one behind the other from an offset on: then nobody else wrote in between. */
final class Appended implements Callback {

    private volatile long next;
    private volatile @Nullable RuntimeException trouble;

    Appended(long first) {
        this.next = first;
    }

    @Override
    public void onCompletion(RecordMetadata stands, @Nullable Exception failure) {
        if (trouble != null) {
            return;
        }
        if (failure != null) {
            trouble = new Trouble(
                    "The partition could not be copied, and stands as it was: " + failure.getMessage(), failure);
        } else if (stands.offset() != next) {
            trouble = new Trouble("Somebody else wrote to " + stands.topic() + "-" + stands.partition()
                    + " meanwhile; nothing was changed. Stop the ingest service, and run the same again.");
        } else {
            next = stands.offset() + 1;
        }
    }

    /** Where the next would stand. */
    long next() {
        return next;
    }

    /** @throws Trouble where one does not stand where it must */
    void check() {
        var found = trouble;
        if (found != null) {
            throw found;
        }
    }
}
