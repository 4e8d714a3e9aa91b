package io.tollstream.enricher.kafka;

import io.tollstream.schemas.EnrichedNewsItem;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.TollRevision;
import java.util.Optional;

/**
 * What one update came to; in memory only, on its way to three topics.
 *
 * @param toll the toll, where it changed
 * @param revision the change, where there was one
 */
record TollOutcome(EnrichedNewsItem enriched, Optional<IncidentToll> toll, Optional<TollRevision> revision) {}
