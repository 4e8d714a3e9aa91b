package io.tollstream.ingest.files;

import java.util.Optional;

/** What the door said of one item. */
public sealed interface Posted {

    /** The broker has it, under this id. */
    record Accepted(String id) implements Posted {}

    /**
     * The door does not take it, and will not another time.
     *
     * @param why a sentence that says what to change
     * @param field the field at fault, if one is
     */
    record Refused(String why, Optional<String> field) implements Posted {}
}
