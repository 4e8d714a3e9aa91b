package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Attribution;
import io.tollstream.enricher.domain.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Who says something, how surely, and who contests it.
 *
 * @param untold whether the text names nobody who says it, so that its own words must show whose it is
 */
record Statement(Attribution who, Stance stance, @Nullable Attribution contestedBy, boolean untold) {

    Statement(Attribution who, Stance stance, @Nullable Attribution contestedBy) {
        this(who, stance, contestedBy, false);
    }

    /** The same without a doubt whose it is: somebody says it, whom the text does not introduce. */
    Statement told() {
        return new Statement(who, stance, contestedBy);
    }
}
