package io.tollstream.local.read;

import io.tollstream.commandline.TopicReader;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The latest toll of each incident, as {@code incident.tolls} tells it; a tombstone removes one. */
public final class Tolls implements AutoCloseable {

    private final TopicReader<IncidentToll> reader;
    private final TreeMap<String, IncidentToll> latest = new TreeMap<>();

    /** One toll that changed; empty where it was removed. */
    public record Change(String incident, Optional<IncidentToll> toll) {}

    public Tolls(Connection connection) {
        reader = new TopicReader<>(connection, Topics.INCIDENT_TOLLS);
    }

    /** Reads on to what is the end now. */
    public void readToEnd() {
        fold(reader.readToEnd());
    }

    /** Waits this long for changes and takes them in. */
    public List<Change> poll(Duration time) {
        return fold(reader.poll(time));
    }

    private List<Change> fold(List<ConsumerRecord<String, IncidentToll>> records) {
        return records.stream()
                .map(record -> new Change(record.key(), Optional.ofNullable(record.value())))
                .peek(this::take)
                .toList();
    }

    private void take(Change change) {
        change.toll()
                .ifPresentOrElse(toll -> latest.put(change.incident(), toll), () -> latest.remove(change.incident()));
    }

    /** Ordered by incident. */
    public Collection<IncidentToll> latest() {
        return List.copyOf(latest.values());
    }

    public Optional<IncidentToll> of(String incident) {
        return Optional.ofNullable(latest.get(incident));
    }

    @Override
    public void close() {
        reader.close();
    }
}
