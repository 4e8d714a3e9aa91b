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
    UNKNOWN
}
