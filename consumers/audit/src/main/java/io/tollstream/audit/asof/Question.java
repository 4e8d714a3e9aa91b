package io.tollstream.audit.asof;

import java.util.function.Consumer;

/** What was asked about a moment. */
interface Question {

    /** Of one incident, or of the one that took it in. */
    Answer of(String incident);

    /** Of every incident that had a toll, in the order of their keys. */
    void all(Consumer<Standing> each);
}
