package io.tollstream.enricher;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real texts beside the repository, or where {@code -Dtollstream.shared} says. A test without them is skipped. */
public final class SharedData {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The rows of a JSONL file. */
    public static List<JsonNode> rows(String file) throws IOException {
        var data = folder();
        assumeTrue(Files.isDirectory(data), "The evaluation data are not at " + data + "; give -Dtollstream.shared.");
        var rows = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(data.resolve(file))) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }

    private static Path folder() {
        var given = System.getProperty("tollstream.shared");
        var folder = Path.of("").toAbsolutePath();
        while (given == null && folder.getParent() != null && !Files.isDirectory(folder.resolve("code-format"))) {
            folder = folder.getParent();
        }
        return (given == null ? folder.resolveSibling("shared") : Path.of(given)).resolve("data");
    }

    private SharedData() {}
}
