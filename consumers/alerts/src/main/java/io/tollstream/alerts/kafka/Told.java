package io.tollstream.alerts.kafka;

import io.tollstream.schemas.AlertMute;
import io.tollstream.schemas.Incident;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.TollRevision;
import org.jspecify.annotations.Nullable;

/** What a topic tells of an incident; in memory only, on its way to the bell. */
public sealed interface Told {

    record Revised(@Nullable TollRevision revision) implements Told {}

    /** @param toll null where it was taken away */
    record Tolled(@Nullable IncidentToll toll) implements Told {}

    /** @param incident null where it was taken back */
    record Described(@Nullable Incident incident) implements Told {}

    /** @param mute null where it was lifted */
    record Muted(@Nullable AlertMute mute) implements Told {}
}
