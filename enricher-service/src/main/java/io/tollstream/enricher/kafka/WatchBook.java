package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.resolution.KnownIncident;
import io.tollstream.enricher.domain.resolution.KnownIncidents;
import io.tollstream.schemas.Incident;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The incidents that the resolver knows, kept from the standings that every instance has whole.
 *
 * <p>The store holds the records' bytes: one that cannot be read is passed over here, at start as at any other time,
 * instead of stopping the instance that restores it.
 */
final class WatchBook {

    private static final Logger LOG = LoggerFactory.getLogger(WatchBook.class);

    private final Deserializer<Incident> reader;
    private final String topic;
    private final Meters meters;
    private final KnownIncidents known = new KnownIncidents();

    WatchBook(Deserializer<Incident> reader, String topic, Meters meters) {
        this.reader = reader;
        this.topic = topic;
        this.meters = meters;
    }

    /** As of the topic's last record that was read; none before the store is there. */
    KnownIncidents known() {
        return known;
    }

    private void take(String key, byte[] bytes) {
        incident(key, bytes).ifPresentOrElse(known::put, () -> known.remove(key));
    }

    private Optional<KnownIncident> incident(String key, byte[] bytes) {
        try {
            return Optional.ofNullable(reader.deserialize(topic, bytes)).map(Wire::known);
        } catch (SerializationException e) {
            meters.unreadableIncident();
            LOG.atWarn()
                    .addKeyValue("incident", key)
                    .log("A record on incident.standings cannot be read; passed over.");
            return Optional.empty();
        }
    }

    /** Puts each standing into the store and into the book. */
    Processor<String, byte[], Void, Void> writer() {
        return new ContextualProcessor<>() {
            private KeyValueStore<String, byte[]> store;

            @Override
            public void init(ProcessorContext<Void, Void> context) {
                super.init(context);
                store = context.getStateStore(EnricherTopology.STANDINGS);
                try (var restored = store.all()) {
                    restored.forEachRemaining(entry -> take(entry.key, entry.value));
                }
            }

            @Override
            public void process(Record<String, byte[]> standing) {
                if (standing.key() != null) {
                    store.put(standing.key(), standing.value());
                    take(standing.key(), standing.value());
                }
            }
        };
    }
}
