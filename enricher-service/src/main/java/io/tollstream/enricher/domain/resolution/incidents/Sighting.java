package io.tollstream.enricher.domain.resolution.incidents;

import io.tollstream.enricher.domain.resolution.signature.Signature;
import io.tollstream.enricher.domain.resolution.signature.Sketch;
import io.tollstream.enricher.domain.resolution.signature.WordCounts;

/**
 * What an item tells of its event, and all that is needed to find its incident or to open one.
 *
 * @param itemId the item's
 * @param title as published; empty where there is none
 * @param plainKey the key of the incident that it would open, but for the suffix that tells it from another
 * @param site where it says that it happened
 */
public record Sighting(String itemId, String title, String plainKey, Site site, Signature signature) {

    /** What a sketch tells, by what has been counted up to it. */
    public static Sighting of(Sketch sketch, WordCounts counts) {
        return new Sighting(
                sketch.itemId(),
                sketch.title().strip(),
                IncidentKeys.of(sketch),
                Site.of(sketch.where()),
                Signature.of(sketch, counts));
    }

    /** The block of the incidents that it is compared with. */
    public String block() {
        return Blocks.of(signature.country());
    }

    /** Whether nothing tells for sure in which country it was. */
    public boolean placeless() {
        return block().equals(Blocks.NOWHERE);
    }
}
