package io.tollstream.enricher.domain;

/** What kind of publisher a source is. */
public enum SourceKind {
    OFFICIAL,
    /** A wire service. */
    AGENCY,
    MEDIA,
    /** A party to the conflict. */
    PARTY,
    NGO,
    /** A person of ours. */
    DESK,
    UNKNOWN;

    /** The kind of voice with which it speaks for itself, quoting nobody. */
    public AttributionKind voice() {
        return switch (this) {
            case OFFICIAL, DESK -> AttributionKind.OFFICIAL;
            case NGO -> AttributionKind.NGO;
            case PARTY -> AttributionKind.PARTY;
            case AGENCY, MEDIA, UNKNOWN -> AttributionKind.MEDIA;
        };
    }
}
