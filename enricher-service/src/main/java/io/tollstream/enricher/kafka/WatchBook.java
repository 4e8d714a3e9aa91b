package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.resolution.WatchDefinition;
import io.tollstream.enricher.domain.resolution.Watches;
import io.tollstream.enricher.domain.resolution.incidents.Standings;
import io.tollstream.schemas.Incident;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The watch definitions, kept from the incidents that every instance has whole.
 *
 * <p>The store holds the records' bytes: one that cannot be read is passed over here, at start as at any other time,
 * instead of stopping the instance that restores it.
 */
final class WatchBook {

    private static final Logger LOG = LoggerFactory.getLogger(WatchBook.class);

    private final Deserializer<Incident> reader;
    private final String topic;
    private final Meters meters;
    private final AtomicLong edition = new AtomicLong();
    private volatile Edition current = new Edition(-1, new Watches(List.of()));
    private volatile @Nullable KeyValueStore<String, byte[]> incidents;

    WatchBook(Deserializer<Incident> reader, String topic, Meters meters) {
        this.reader = reader;
        this.topic = topic;
        this.meters = meters;
    }

    /** The watches as of the store's last change; none before the store is there. */
    Watches watches() {
        var wanted = edition.get();
        var store = incidents;
        if (store != null && current.number != wanted) {
            current = new Edition(wanted, read(store));
        }
        return current.watches;
    }

    /** What has been decided about incidents, as of the store's last change at each question. */
    Standings standings() {
        return new Standings() {
            @Override
            public boolean joinable(String key) {
                return watches().joinable(key);
            }

            @Override
            public String home(String key) {
                return watches().redirected(key);
            }

            @Override
            public boolean taken(String key) {
                return watches().knows(key);
            }
        };
    }

    private Watches read(KeyValueStore<String, byte[]> store) {
        var definitions = new ArrayList<WatchDefinition>();
        try (var all = store.all()) {
            while (all.hasNext()) {
                var entry = all.next();
                var incident = incident(entry.key, entry.value);
                if (incident != null) {
                    definitions.add(Wire.watch(incident));
                }
            }
        }
        return new Watches(definitions);
    }

    private @Nullable Incident incident(String key, byte[] bytes) {
        try {
            return reader.deserialize(topic, bytes);
        } catch (SerializationException e) {
            meters.unreadableIncident();
            LOG.atWarn().addKeyValue("incident", key).log("A record on incidents cannot be read; passed over.");
            return null;
        }
    }

    /** Puts each definition into the store and notes that there is a new edition. */
    Processor<String, byte[], Void, Void> writer() {
        return new ContextualProcessor<>() {
            private KeyValueStore<String, byte[]> store;

            @Override
            public void init(ProcessorContext<Void, Void> context) {
                super.init(context);
                store = context.getStateStore(EnricherTopology.WATCHES);
                incidents = store;
                edition.incrementAndGet();
            }

            @Override
            public void process(Record<String, byte[]> incident) {
                if (incident.key() != null) {
                    store.put(incident.key(), incident.value());
                    edition.incrementAndGet();
                }
            }
        };
    }

    private record Edition(long number, Watches watches) {}
}
