package io.tollstream.enricher.domain.resolution;

/** What became of the question which incident an item is about. There are no other answers. */
public sealed interface Resolution {

    /** The incident's key came with the item. */
    record Given(String incidentKey) implements Resolution {}

    /** A person holds the item to it. */
    record Pinned(String incidentKey) implements Resolution {}

    /** A watch definition matched. */
    record Watched(String incidentKey, String alias) implements Resolution {}

    /** Nothing matched: the item goes on without an incident. */
    record Unresolved() implements Resolution {}
}
