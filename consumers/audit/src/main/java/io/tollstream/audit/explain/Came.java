package io.tollstream.audit.explain;

import io.tollstream.audit.topics.Place;
import io.tollstream.enricher.domain.Update;
import io.tollstream.enricher.domain.incident.Received;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.IncidentAct;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One update by one way, and what became of it.
 *
 * @param place the record that brought it
 * @param knownAt that record's timestamp
 * @param broughtBy the act that brought it here; null where none did
 * @param where where it counts now
 * @param again the records that brought it once more, which changed nothing
 */
public record Came(
        Received<CasualtyUpdate> received,
        Place place,
        Instant knownAt,
        @Nullable IncidentAct broughtBy,
        Whereabouts where,
        List<Place> again) {

    public Came {
        again = List.copyOf(again);
    }

    public Update update() {
        return received.update();
    }

    /** The incident that it was counted for before; empty where it came as this incident's own. */
    public Optional<String> movedFrom() {
        return received.via().isEmpty() ? Optional.empty() : Optional.of(received.via());
    }

    /** Where an update counts. */
    public sealed interface Whereabouts {

        /** In this incident's toll. */
        record Here() implements Whereabouts {}

        /** In this incident's toll, though it is not kept any more: it moved no number. */
        record Forgotten(Place by) implements Whereabouts {}

        /** With another incident. */
        record HandedOn(String incident) implements Whereabouts {}

        /** The incident that it came from took it back. */
        record Withdrawn(Place by, IncidentAct act) implements Whereabouts {}

        default boolean here() {
            return switch (this) {
                case Here here -> true;
                case Forgotten forgotten -> true;
                case HandedOn elsewhere -> false;
                case Withdrawn gone -> false;
            };
        }
    }
}
