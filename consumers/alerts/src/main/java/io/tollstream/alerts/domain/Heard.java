package io.tollstream.alerts.domain;

import org.jspecify.annotations.Nullable;

/** What can be heard of an incident. */
public sealed interface Heard {

    /** Its toll changed. */
    record Revised(Revision revision) implements Heard {}

    /** What it is; null where that was taken back. */
    record Described(@Nullable Profile profile) implements Heard {}

    /** That it is muted; null where no longer. */
    record Muted(@Nullable Mute mute) implements Heard {}

    /** Its toll was taken away. */
    record Gone() implements Heard {}
}
