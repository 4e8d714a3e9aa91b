package io.tollstream.enricher.domain;

/** How sure the speaker is. */
public enum Stance {
    /** An authority states it. */
    CONFIRMED,
    /** Media, witnesses or NGOs report it. */
    REPORTED,
    /** A party to the conflict says so. */
    CLAIMED,
    /** Somebody says that it is not so. */
    DENIED,
    /** The speaker takes it back. */
    RETRACTED;

    /** Whether a figure of this stance may move a toll; a claim is not a fact. */
    public boolean accepted() {
        return this == CONFIRMED || this == REPORTED;
    }
}
