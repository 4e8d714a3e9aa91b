package io.tollstream.enricher.domain.toll;

import io.tollstream.enricher.domain.Attribution;
import org.jspecify.annotations.Nullable;

/**
 * A number that a party to the conflict claims: beside the toll, never in it.
 *
 * @param evidence the claim itself, with claimant, category and count
 * @param contestedBy who contests or denies it, if anybody
 */
public record Claim(
        Statement evidence, Standing standing, @Nullable Attribution contestedBy) {

    /** How a claim stands. */
    public enum Standing {
        UNCONFIRMED,
        /** Contested by others. */
        DISPUTED,
        /** An authority denies it. */
        DENIED
    }
}
