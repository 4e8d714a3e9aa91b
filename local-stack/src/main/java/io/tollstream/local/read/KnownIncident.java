package io.tollstream.local.read;

import io.tollstream.schemas.Incident;
import io.tollstream.schemas.IncidentState;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An incident as its latest record on {@code incidents} tells it.
 *
 * @param changed when it was decided or learned, else when it was written
 */
public record KnownIncident(Incident incident, Instant changed) {

    static KnownIncident of(ConsumerRecord<String, Incident> record) {
        return new KnownIncident(
                record.value(),
                Optional.ofNullable(record.value().getChangedAt()).orElse(Instant.ofEpochMilli(record.timestamp())));
    }

    public String key() {
        return incident.getKey();
    }

    public IncidentState state() {
        return incident.getState();
    }

    /** "→ 2025-03-11-xa-lake-ferry-sinking" where it was merged, else empty. */
    String winner() {
        return incident.getMergedInto() == null ? "" : "→ " + incident.getMergedInto();
    }

    /** "Mach (PK-BA)": the name of the place, else the words that are looked for. */
    String place() {
        var name = incident.getPlace().isEmpty() ? String.join(", ", incident.getPlaces()) : incident.getPlace();
        var code = incident.getCountry() + (incident.getRegion().isEmpty() ? "" : "-" + incident.getRegion());
        return code.isEmpty() ? name : name.isEmpty() ? code : name + " (" + code + ")";
    }

    /** Whether these letters stand in its key, title, place or names, in any case. */
    public boolean says(String letters) {
        var sought = letters.toLowerCase(Locale.ROOT);
        return Stream.of(
                        Stream.of(incident.getKey(), incident.getTitle(), place(), incident.getKind()),
                        incident.getPlaces().stream(),
                        incident.getAliases().stream())
                .flatMap(text -> text)
                .filter(Objects::nonNull)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(sought));
    }
}
