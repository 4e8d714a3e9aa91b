package io.tollstream.enricher.domain.resolution.roundups;

/** What a paragraph begins with that says it begins something of its own. */
enum Mark {
    NONE,
    /** "•", "1." */
    BULLET,
    /** "QUETTA, Pakistan (AP) —" */
    DATELINE,
    /** "Quetta:", "700 block of Carlton Street —" */
    LABEL,
    /** A line of its own: "Quetta". */
    HEADING
}
