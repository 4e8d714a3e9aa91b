package io.tollstream.enricher.kafka;

import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.Incident;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.SoughtItem;

/** What comes of looking for an item's incident; in memory only, on its way to a topic. */
sealed interface Found {

    /** The item's update, now about an incident. */
    record Joined(CasualtyUpdate update) implements Found {}

    /** The item looks on in another partition. */
    record Underway(SoughtItem item) implements Found {}

    /** What the machine says of an incident. */
    record Described(Incident incident) implements Found {}

    /** What the machine decided. */
    record Decided(IncidentAct act) implements Found {}
}
