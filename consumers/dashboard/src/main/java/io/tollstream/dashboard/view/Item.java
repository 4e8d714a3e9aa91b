package io.tollstream.dashboard.view;

import io.tollstream.schemas.EnrichedNewsItem;
import java.time.Instant;

/**
 * One news item.
 *
 * @param item without the tolls that it met
 * @param knownAt when we knew
 */
public record Item(EnrichedNewsItem item, Instant knownAt) {

    public String id() {
        return item.getItemId();
    }

    /** Its group of near-identical texts; its own id where it is in none. */
    String group() {
        return item.getSyndicationGroup() == null ? item.getItemId() : item.getSyndicationGroup();
    }
}
