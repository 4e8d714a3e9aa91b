package io.tollstream.dashboard.view;

/** What a key leads to. */
public sealed interface Found {

    /** An incident of its own. */
    record Here(String key) implements Found {}

    /** Another took it in. */
    record Merged(String winner) implements Found {}

    record Unknown() implements Found {}
}
