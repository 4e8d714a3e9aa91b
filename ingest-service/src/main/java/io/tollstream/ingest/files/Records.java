package io.tollstream.ingest.files;

import io.tollstream.ingest.files.FileRecord.Read;
import java.io.IOException;
import java.util.Optional;

/** The records of one format, one in memory at a time. */
interface Records {

    /** A record at its place. */
    record Placed(long line, Read read) {}

    /** The next, or empty after the last. */
    Optional<Placed> next() throws IOException;
}
