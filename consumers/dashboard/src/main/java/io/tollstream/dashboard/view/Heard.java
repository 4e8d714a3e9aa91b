package io.tollstream.dashboard.view;

import io.tollstream.schemas.EnrichedNewsItem;
import io.tollstream.schemas.Incident;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.TollRevision;

/** One thing that a topic says of an incident. */
public sealed interface Heard {

    String key();

    /** What it is, by {@code incidents}. */
    record Defined(String key, Incident incident) implements Heard {}

    /** A tombstone on {@code incidents}. */
    record Undefined(String key) implements Heard {}

    /** Its toll, by {@code incident.tolls}. */
    record TollStands(String key, IncidentToll toll) implements Heard {}

    /** A tombstone on {@code incident.tolls}. */
    record TollGone(String key) implements Heard {}

    /** A change of its toll, by {@code incident.toll.revisions}. */
    record Revised(String key, TollRevision revision) implements Heard {}

    /** An item that counts for it, by {@code news.enriched}. */
    record ItemCame(String key, EnrichedNewsItem item) implements Heard {}
}
