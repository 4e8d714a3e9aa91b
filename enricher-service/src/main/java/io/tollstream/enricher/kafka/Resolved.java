package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.Item;
import io.tollstream.schemas.ResolvedBy;

/** An item with the answer to which incident it is about; in memory only, between two operators. */
sealed interface Resolved {

    Item item();

    /** It goes on to be read for this incident. */
    record Attached(Item item, String incidentKey, ResolvedBy by) implements Resolved {}

    /** It matched none. */
    record Unattached(Item item) implements Resolved {}
}
