package io.tollstream.ingest.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;

/**
 * One record of a file.
 *
 * @param line where it stands, from 1: the line of NDJSON and JSON, the number of the entry in a feed; 0 for the file
 *     as a whole
 */
public record FileRecord(Path file, long line, Read read) {

    /** What was read: there is no third case. */
    public sealed interface Read {

        /** A news item as the HTTP door takes it, which may still refuse it. */
        record Item(ObjectNode news) implements Read {}

        /** Nothing that could be sent, for a reason in one sentence. */
        record Unreadable(String why) implements Read {}
    }
}
