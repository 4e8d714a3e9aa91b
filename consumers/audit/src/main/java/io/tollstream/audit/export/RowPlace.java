package io.tollstream.audit.export;

import io.tollstream.audit.topics.Stood;

/** Where a row's record stands and when it was known, as cells. */
final class RowPlace {

    private RowPlace() {}

    static Row of(Stood stood) {
        return new Row()
                .with("known_at", stood.knownAt())
                .with("partition", (long) stood.place().partition())
                .with("offset", stood.place().offset());
    }
}
