package io.tollstream.enricher.kafka;

import io.tollstream.schemas.Incident;
import io.tollstream.schemas.RegistrarEntry;
import io.tollstream.streams.UnusableRecord;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Takes what others say of incidents to the registrar; what the registrar wrote itself is no news to it. */
final class HearIncidents extends ContextualProcessor<String, Incident, String, RegistrarEntry> {

    private final boolean found;

    /** @param found whether the records stand on incidents; else they come from the machine itself */
    HearIncidents(boolean found) {
        this.found = found;
    }

    @Override
    public void process(Record<String, Incident> heard) {
        if (heard.headers().lastHeader(KeepRegisters.COMPOSED) != null) {
            return;
        }
        if (heard.key() == null) {
            throw new UnusableRecord("A record on incidents needs its incident's key as its key.");
        }
        check(heard.key(), heard.value());
        context()
                .forward(heard.withKey(KeepRegisters.ALL)
                        .withValue(RegistrarEntry.newBuilder()
                                .setIncidentKey(heard.key())
                                .setIncident(heard.value())
                                .setFound(found)
                                .setWrittenAt(Instant.ofEpochMilli(heard.timestamp()))
                                .build()));
    }

    private static void check(String key, @Nullable Incident incident) {
        if (incident == null) {
            return;
        }
        if (!key.equals(incident.getKey())) {
            throw new UnusableRecord("A record on incidents has the key " + key + " but is about " + incident.getKey()
                    + "; send it with that as its key.");
        }
        try {
            StandingWire.record(incident);
        } catch (IllegalArgumentException e) {
            throw new UnusableRecord(e.getMessage(), e);
        }
    }
}
