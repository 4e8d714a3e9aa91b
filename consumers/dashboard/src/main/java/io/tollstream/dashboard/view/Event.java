package io.tollstream.dashboard.view;

/** What a reader is told of. */
public sealed interface Event {

    String key();

    /** Its summary says something else. */
    record Changed(String key) implements Event {}

    /** It is no longer known. */
    record Gone(String key) implements Event {}

    /** It has an item more, or another version of one. */
    record NewItem(String key, String itemId) implements Event {}
}
