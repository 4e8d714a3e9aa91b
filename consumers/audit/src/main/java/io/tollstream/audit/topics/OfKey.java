package io.tollstream.audit.topics;

import io.tollstream.commandline.Trouble;
import io.tollstream.schemas.Topic;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** The records of one key: only those are read out of their bytes. */
public final class OfKey {

    private OfKey() {}

    /**
     * Hands on each record of the key that holds a value, in the order in which they came.
     *
     * @throws Trouble where one cannot be read
     */
    public static <V extends SpecificRecord> void read(
            Archive archive, Contents contents, Topic<V> topic, String key, BiConsumer<Stood, V> each) {
        archive.read(topic, new Slice.OfKey(key), stood -> {
            if (key.equals(stood.key())) {
                var value = value(contents, topic, stood);
                if (value != null) {
                    each.accept(stood, value);
                }
            }
        });
    }

    private static <V extends SpecificRecord> @Nullable V value(Contents contents, Topic<V> topic, Stood stood) {
        try {
            return contents.maybe(topic, stood);
        } catch (SerializationException e) {
            throw new Trouble(
                    "The record at " + stood.place() + " cannot be read as a value of " + topic.name()
                            + "; `tollstream audit verify` says what else is wrong.",
                    e);
        }
    }
}
