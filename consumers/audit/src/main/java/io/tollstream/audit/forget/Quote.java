package io.tollstream.audit.forget;

import io.tollstream.audit.topics.Place;
import org.jspecify.annotations.Nullable;

/**
 * Words of an item that stand somewhere else.
 *
 * @param incident the key of the record that quotes them
 */
record Quote(Place place, @Nullable String incident, Kind kind, String words) {

    enum Kind {
        TITLE,
        ADDRESS,
        SENTENCE
    }
}
