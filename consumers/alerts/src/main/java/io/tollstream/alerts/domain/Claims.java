package io.tollstream.alerts.domain;

import org.jspecify.annotations.Nullable;

/** What a revision says of a claim. */
final class Claims {

    /** The change of this claim; null where the revision changed another, or there is none. */
    static @Nullable Change change(@Nullable Revision caused, Claim claim) {
        if (caused == null) {
            return null;
        }
        return caused.changes().stream()
                .filter(change -> change.cell().equals(claim.cell())
                        && change.claimant() != null
                        && change.claimant().equalsIgnoreCase(claim.evidence().voiceName()))
                .findFirst()
                .orElse(null);
    }

    private Claims() {}
}
