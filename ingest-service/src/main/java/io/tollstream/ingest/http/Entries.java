package io.tollstream.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;

/** The entries of a batch, one in memory at a time. */
interface Entries {

    /** One entry, readable or not. */
    sealed interface Entry {

        /** Line of an NDJSON body or place in an array, from 1. */
        long line();

        record Readable(long line, JsonNode json) implements Entry {}

        record Unreadable(long line, Problem problem) implements Entry {}
    }

    /**
     * The next entry, or empty after the last.
     *
     * @throws Bounded.TooLarge where the batch goes on beyond what is allowed
     */
    Optional<Entry> next() throws IOException;
}
