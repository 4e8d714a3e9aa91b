package io.tollstream.alerts.domain;

import org.jspecify.annotations.Nullable;

/**
 * One number that moved.
 *
 * @param kind why, as the revision's kinds are called
 * @param claimant who claims it, where a claim moved; null where the toll itself did
 * @param from null where there was none
 * @param to null where there is none any more
 */
public record Change(
        String kind,
        Cell cell,
        @Nullable String claimant,
        @Nullable Long from,
        @Nullable Long to) {}
