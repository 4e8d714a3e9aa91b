package io.tollstream.audit.topics;

import io.tollstream.schemas.Topic;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A system's topics, each up to the end that it had when it was first asked for: an audit sees one moment. */
public interface Archive extends AutoCloseable {

    /** Hands on each committed record, partition by partition, in the order of each. */
    void read(Topic<?> topic, Slice slice, Consumer<Stood> each);

    /** Hands on what stands at one place, as {@link #read}; nothing where nothing stands there any more. */
    void readAt(Topic<?> topic, int partition, long offset, Consumer<Stood> each);

    /**
     * Hands on records as {@link #read}, of each partition from the first that was known at this time or later, and while
     * more of them are wanted.
     */
    void readSince(Topic<?> topic, Slice slice, Instant since, Predicate<Stood> more);

    /** How many records there are at most: offsets, which committed records do not fill. */
    long size(Topic<?> topic, Slice slice);

    /** First offset that is not read, of one partition. */
    long end(Topic<?> topic, int partition);

    @Override
    void close();
}
