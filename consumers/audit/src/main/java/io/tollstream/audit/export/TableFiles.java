package io.tollstream.audit.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollstream.audit.export.Manifest.ExportFile;
import io.tollstream.audit.topics.Stood;
import io.tollstream.commandline.AvroJson;
import io.tollstream.schemas.WriterSchemas;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The files of one table, in each form that is asked for, written side by side. */
final class TableFiles<V extends SpecificRecord> implements Closeable {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int BUFFER = 1 << 16;

    private final Table<V> table;
    private final @Nullable OutputStream ndjson;
    private final List<RowFile> flat = new ArrayList<>();
    private final List<Path> ndjsonPaths = new ArrayList<>();
    private final List<Path> flatPaths = new ArrayList<>();
    private long records;
    private long rows;

    TableFiles(ExportDirectory directory, Table<V> table, Set<Format> formats) throws IOException {
        this.table = table;
        if (formats.contains(Format.NDJSON)) {
            ndjsonPaths.add(directory.file(Manifest.ndjson(table)));
            ndjson = new BufferedOutputStream(
                    Files.newOutputStream(ndjsonPaths.getFirst(), StandardOpenOption.CREATE_NEW), BUFFER);
        } else {
            ndjson = null;
        }
        if (formats.contains(Format.CSV)) {
            flatPaths.add(directory.file(table.name() + ".csv"));
            flat.add(new CsvFile(flatPaths.getLast(), table.columns()));
        }
        if (formats.contains(Format.PARQUET)) {
            flatPaths.add(directory.file(table.name() + ".parquet"));
            flat.add(new ParquetFile(flatPaths.getLast(), table.columns()));
        }
    }

    void write(Stood stood, V value) {
        var line = ExportedRecord.of(stood).json();
        WriterSchemas.idOf(Objects.requireNonNull(stood.bytes())).ifPresent(id -> line.put("schemaId", id));
        line.set("value", AvroJson.of(value));
        write(line);
        table.rows(stood, value).forEach(this::write);
    }

    /** What is no value of its topic is kept too, without anything that it would say. */
    void writeUnreadable(Stood stood, String why) {
        var line = ExportedRecord.of(stood).json();
        line.putNull("value");
        line.put("unreadable", why);
        write(line);
    }

    private void write(ObjectNode line) {
        records++;
        if (ndjson == null) {
            return;
        }
        try {
            ndjson.write(MAPPER.writeValueAsBytes(line));
            ndjson.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Row row) {
        row.checkAgainst(table.columns());
        rows++;
        try {
            for (var file : flat) {
                file.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the files, and says what they hold. */
    List<ExportFile> finish() throws IOException {
        close();
        var files = new ArrayList<ExportFile>();
        for (var path : ndjsonPaths) {
            files.add(file(path, records));
        }
        for (var path : flatPaths) {
            files.add(file(path, rows));
        }
        return files;
    }

    private static ExportFile file(Path path, long records) throws IOException {
        return new ExportFile(path.getFileName().toString(), records, Files.size(path), Digests.hex(path));
    }

    @Override
    public void close() throws IOException {
        if (ndjson != null) {
            ndjson.close();
        }
        for (var file : flat) {
            file.close();
        }
    }
}
