package io.tollstream.dashboard.live;

import io.tollstream.dashboard.view.Event;

/**
 * An event with the words in which readers are told of it.
 *
 * @param words as they go to a reader; empty where the reading of what was there before the start brought it up
 */
public record Told(Event event, byte[] words) {

    static final byte[] UNSAID = {};

    boolean isUnsaid() {
        return words.length == 0;
    }
}
