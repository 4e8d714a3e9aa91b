package io.tollstream.enricher.evaluation.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollstream.enricher.evaluation.Remembered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A saved run: a JSON line for each item. */
public final class RunFile {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

    private RunFile() {}

    public static void write(Path file, List<Remembered> items) throws IOException {
        Files.write(file, items.stream().map(RunFile::line).toList());
    }

    private static String line(Remembered item) {
        try {
            return JSON.writeValueAsString(item);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws NotARun where it holds something else */
    public static List<Remembered> read(Path file) throws IOException {
        var items = new ArrayList<Remembered>();
        for (var line : Files.readAllLines(file)) {
            items.add(item(file, line));
        }
        return items;
    }

    private static Remembered item(Path file, String line) throws NotARun {
        try {
            return JSON.readValue(line, Remembered.class);
        } catch (JsonProcessingException e) {
            throw new NotARun(file);
        }
    }

    /** A file that is no saved run. */
    public static final class NotARun extends IOException {
        NotARun(Path file) {
            super("The file " + file + " is no saved run; name one that evaluate --save wrote.");
        }
    }
}
