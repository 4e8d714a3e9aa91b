package io.tollstream.audit.topics;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/** Which partitions of a topic are read. */
public sealed interface Slice {

    Slice ALL = new All();

    /** All of them, one after the other. */
    record All() implements Slice {}

    /** One of them. */
    record Of(int partition) implements Slice {}

    /** The one that holds all records of this key. */
    record OfKey(String key) implements Slice {}

    /** The numbers of the partitions, of a topic that has so many. */
    default IntStream partitions(int count) {
        return switch (this) {
            case All all -> IntStream.range(0, count);
            case Of one -> IntStream.of(one.partition());
            case OfKey one ->
                IntStream.of(BuiltInPartitioner.partitionForKey(one.key().getBytes(StandardCharsets.UTF_8), count));
        };
    }
}
