package io.tollstream.enricher.domain.toll;

import org.jspecify.annotations.Nullable;

/**
 * One number that moved.
 *
 * @param claimant who claims it, where a claim moved; null where the toll itself did
 * @param from the number before, best or claimed; null where there was none
 * @param to the number after; null where there is none any more
 */
public record Change(
        RevisionKind kind,
        Cell cell,
        @Nullable String claimant,
        @Nullable Long from,
        @Nullable Long to) {}
