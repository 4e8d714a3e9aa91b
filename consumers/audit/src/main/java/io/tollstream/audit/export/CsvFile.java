package io.tollstream.audit.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table as RFC 4180 has it, in UTF-8, with a head; an empty cell is nothing, times are ISO 8601 in UTC. */
final class CsvFile implements RowFile {

    private static final String END = "\r\n";

    private final List<Column> columns;
    private final BufferedWriter out;

    CsvFile(Path file, List<Column> columns) throws IOException {
        this.columns = columns;
        out = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW);
        out.write(columns.stream().map(Column::name).collect(Collectors.joining(",")) + END);
    }

    @Override
    public void write(Row row) throws IOException {
        out.write(columns.stream().map(column -> quoted(row.cell(column))).collect(Collectors.joining(",")) + END);
    }

    private static String quoted(@Nullable Object cell) {
        var text = cell == null ? "" : cell.toString();
        var plain = text.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\r' || sign == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
