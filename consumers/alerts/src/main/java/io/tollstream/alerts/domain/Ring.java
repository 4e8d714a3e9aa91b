package io.tollstream.alerts.domain;

import org.jspecify.annotations.Nullable;

/**
 * That a condition holds which did not before.
 *
 * @param about what it is about, in the rule's own words
 * @param says what changed, without the incident's name and without a full stop
 * @param by who said so or did it; empty where nobody did
 */
record Ring(
        String about,
        String says,
        @Nullable Change change,
        @Nullable Evidence evidence,
        String by) {

    /** Over a figure. */
    static Ring of(String about, String says, @Nullable Change change, Figure figure) {
        return new Ring(
                about, says, change, figure.evidence(), figure.evidence().said());
    }

    /** Over a claim. */
    static Ring of(String about, String says, @Nullable Change change, Claim claim) {
        return new Ring(about, says, change, claim.evidence(), claim.evidence().said());
    }
}
