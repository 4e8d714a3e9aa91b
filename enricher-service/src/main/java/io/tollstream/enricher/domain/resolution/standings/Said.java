package io.tollstream.enricher.domain.resolution.standings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last word of a desk, or of the machine, on what an incident is.
 *
 * @param record null where it was taken back
 */
public record Said(@Nullable IncidentRecord record, Instant at) {

    /** Of two at the same time the one that comes later counts, as it does on the topic. */
    static boolean counts(@Nullable Said before, Instant at) {
        return before == null || !at.isBefore(before.at);
    }
}
