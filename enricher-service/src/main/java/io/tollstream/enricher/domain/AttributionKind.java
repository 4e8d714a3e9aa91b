package io.tollstream.enricher.domain;

/** What kind of voice says so, strongest first: an authority on the spot is nearer to the count than a retelling. */
public enum AttributionKind {
    OFFICIAL,
    NGO,
    MEDIA,
    WITNESS,
    /** A party to the conflict. */
    PARTY;

    public boolean atLeastAsStrongAs(AttributionKind other) {
        return compareTo(other) <= 0;
    }
}
