package io.tollstream.audit.verify;

/** What is kept while a history is read; each sorts by its own key. */
enum Drawer {
    /** Records that died, by topic, key and bytes. */
    LETTER,
    /** Acts as decided, by id. */
    ACT,
    /** Incidents on record, by key. */
    INCIDENT,
    /** Incidents that were ever taken in by another, by key. */
    MERGED,
    /** Each incident of each partition, by key. */
    NODE,
    /** Latest tolls, by incident. */
    TOLL,
    /** What stands in news.enriched, by incident and place. */
    COPY,
    /** Revisions by incident and place. */
    REVISION,
    /** Updates by incident and place. */
    UPDATE,
    /** Updates that were read from items, by item, version and place. */
    READ,
    /** Versions of items that stand on news.raw. */
    SEEN,
    /** The same with the incident that they came with, which the enricher tells apart. */
    VERSION,
    /** Versions of items for which a stub stands. */
    STUB,
    /** What one incident sent another and what came, by receiver and sender. */
    SENT
}
