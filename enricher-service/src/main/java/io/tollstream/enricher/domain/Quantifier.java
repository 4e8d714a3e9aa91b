package io.tollstream.enricher.domain;

/** How a count was put. */
public enum Quantifier {
    EXACT,
    AT_LEAST,
    /** "More than 30" is 31 and up. */
    MORE_THAN,
    ABOUT,
    /** "Up to 28" is 0 to 28. */
    UP_TO,
    /** A stated range. */
    BETWEEN,
    /** "Dozens": a range by the vague-word policy. */
    VAGUE
}
