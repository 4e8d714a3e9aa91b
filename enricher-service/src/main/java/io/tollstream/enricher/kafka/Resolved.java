package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.Item;
import io.tollstream.schemas.ResolvedBy;
import java.util.List;

/** An item, or parts of it, with the answer to which incident it is about; in memory only, between two operators. */
sealed interface Resolved {

    /** A part goes on to be read for this incident. */
    record Attached(ItemPart part, String incidentKey, ResolvedBy by) implements Resolved {}

    /**
     * These parts matched none.
     *
     * @param item the whole item, of which others may have matched
     */
    record Unattached(Item item, List<ItemPart> parts) implements Resolved {

        public Unattached {
            parts = List.copyOf(parts);
        }
    }
}
