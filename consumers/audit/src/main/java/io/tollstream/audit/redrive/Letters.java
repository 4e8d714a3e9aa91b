package io.tollstream.audit.redrive;

import io.tollstream.audit.topics.Place;
import java.util.Optional;
import java.util.function.Consumer;

/** The dead letters, as they stand. */
interface Letters extends AutoCloseable {

    /** Hands on each, partition by partition, in the order of each. */
    void read(Consumer<Letter> each);

    /** The one at this place; empty where none stands there, or no longer. */
    Optional<Letter> at(Place place);

    @Override
    void close();
}
