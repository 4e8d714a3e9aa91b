package io.tollstream.audit.topics;

import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.Topic;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** What records say. For one thread. */
public final class Contents {

    private final AvroSerdes serdes;
    private final Map<String, Deserializer<?>> deserializers = new HashMap<>();

    public Contents(AvroSerdes serdes) {
        this.serdes = serdes;
    }

    /**
     * The value of a record of this topic.
     *
     * @return null for a tombstone
     * @throws SerializationException where its bytes are no value of this topic
     */
    @SuppressWarnings("unchecked")
    public <V extends SpecificRecord> @Nullable V maybe(Topic<V> topic, Stood stood) {
        var deserializer =
                (Deserializer<V>) deserializers.computeIfAbsent(topic.name(), name -> serdes.deserializer(topic));
        return deserializer.deserialize(topic.name(), stood.bytes());
    }

    /** The same, of a topic that has no tombstones. */
    public <V extends SpecificRecord> V of(Topic<V> topic, Stood stood) {
        return Objects.requireNonNull(maybe(topic, stood), () -> "a tombstone at " + stood.place());
    }
}
