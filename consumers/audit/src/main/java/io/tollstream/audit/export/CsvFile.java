package io.tollstream.audit.export;

import io.tollstream.commandline.Csv;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as RFC 4180 has it, in UTF-8, with a head; an empty cell is nothing, times are ISO 8601 in UTC. */
final class CsvFile implements RowFile {

    private final List<Column> columns;
    private final BufferedWriter out;

    CsvFile(Path file, List<Column> columns) throws IOException {
        this.columns = columns;
        out = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW);
        out.write(Csv.line(columns.stream().map(Column::name).toList()) + Csv.END);
    }

    @Override
    public void write(Row row) throws IOException {
        out.write(Csv.line(columns.stream().<@Nullable Object>map(row::cell).toList()) + Csv.END);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
