package io.tollstream.enricher.kafka;

import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.EnrichedNewsItem;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.TollRevision;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one record came to; in memory only, on its way to four topics.
 *
 * @param enriched the item, where one was counted
 * @param toll the toll after it; null for an incident that was taken in by another
 * @param revision the change, where there was one; then the toll is written too
 * @param sent what other incidents must hear of it
 */
record TollOutcome(
        Optional<EnrichedNewsItem> enriched,
        @Nullable IncidentToll toll,
        Optional<TollRevision> revision,
        List<CasualtyUpdate> sent) {

    /** The toll to write, or the tombstone; nothing where nothing changed. */
    List<@Nullable IncidentToll> tolls() {
        return revision.isPresent() ? Collections.singletonList(toll) : List.of();
    }
}
