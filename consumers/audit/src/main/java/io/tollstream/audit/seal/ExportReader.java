package io.tollstream.audit.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollstream.audit.export.ExportedRecord;
import io.tollstream.audit.export.Manifest;
import io.tollstream.audit.export.Table;
import io.tollstream.commandline.Trouble;
import io.tollstream.commandline.WhyNot;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The records of an export's NDJSON, in the order in which they are sealed. */
final class ExportReader {

    /** Causes before effects. */
    static final List<Table<?>> ORDER = List.of(Table.UPDATES, Table.REVISIONS, Table.TOLLS);

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ExportReader() {}

    /** @throws Trouble where a line is no record */
    static void read(Path directory, BiConsumer<Table<?>, ExportedRecord> each) {
        for (var table : ORDER) {
            try (var lines = new Lines(directory, table)) {
                while (lines.next().isPresent()) {
                    each.accept(table, lines.take());
                }
            }
        }
    }

    /** The records of one table, one after the other. */
    static final class Lines implements AutoCloseable {

        private final Path file;
        private final BufferedReader reader;
        private Optional<ExportedRecord> next;
        private long number;

        Lines(Path directory, Table<?> table) {
            file = directory.resolve(Manifest.ndjson(table));
            try {
                reader = Files.newBufferedReader(file);
            } catch (IOException e) {
                throw unreadable(e);
            }
            next = read();
        }

        /** What comes next, and stays there. */
        Optional<ExportedRecord> next() {
            return next;
        }

        ExportedRecord take() {
            var taken = next.orElseThrow(NoSuchElementException::new);
            next = read();
            return taken;
        }

        private Optional<ExportedRecord> read() {
            try {
                number++;
                var line = reader.readLine();
                return line == null ? Optional.empty() : Optional.of(ExportedRecord.of(parsed(line)));
            } catch (JsonProcessingException e) {
                throw new Trouble(file + ", line " + number + ", is no JSON.", e);
            } catch (IllegalArgumentException e) {
                throw new Trouble(file + ", line " + number + ", is no record: " + e.getMessage(), e);
            } catch (IOException e) {
                throw unreadable(e);
            }
        }

        private static JsonNode parsed(String line) throws JsonProcessingException {
            return MAPPER.readTree(line);
        }

        private Trouble unreadable(IOException why) {
            return new Trouble(file + " cannot be read: " + WhyNot.of(why) + ".", why);
        }

        @Override
        public void close() {
            try {
                reader.close();
            } catch (IOException e) {
                throw unreadable(e);
            }
        }
    }
}
