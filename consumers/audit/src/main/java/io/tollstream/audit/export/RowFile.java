package io.tollstream.audit.export;

import java.io.Closeable;
import java.io.IOException;

/** A file of one flat table, written row by row. */
interface RowFile extends Closeable {

    void write(Row row) throws IOException;
}
