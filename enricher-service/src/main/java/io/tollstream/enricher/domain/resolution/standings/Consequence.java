package io.tollstream.enricher.domain.resolution.standings;

import io.tollstream.enricher.domain.incident.Act;
import org.jspecify.annotations.Nullable;

/** What follows from one act or definition. There is nothing else. */
public sealed interface Consequence {

    /** An incident's record is another now; null where there is no such incident any more. */
    record Composed(String incidentKey, @Nullable IncidentRecord record) implements Consequence {}

    /** What the resolver must know of an incident is another now; null where it need not know of it any more. */
    record Stands(String incidentKey, @Nullable IncidentRecord record) implements Consequence {}

    /** The toll of the act's incident must hear of it. */
    record Told(Act act) implements Consequence {}

    /** The act's one item belongs somewhere else now, or was said to. */
    record Placed(String itemId, Act act) implements Consequence {}

    /** The act, or what it says of one item, was known. */
    record Repeated(Act act) implements Consequence {}

    /** An act of greater rank stands against it. */
    record Outranked(Act act) implements Consequence {}

    /** It merges into an incident of which nobody said what it is. */
    record UnknownWinner(Act act) implements Consequence {}

    /** An incident's merge is left out, as it would close a circle of merges. */
    record LeftOut(String incidentKey) implements Consequence {}
}
