package io.tollstream.audit.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.tollstream.commandline.InputFile;
import io.tollstream.commandline.Trouble;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an export holds: the last file that is written, so that an export without it is not whole.
 *
 * @param madeAt ISO 8601
 * @param incidents which were asked for; empty for all
 * @param unreadable how many records have bytes that are no value of their topic; NDJSON alone has them
 */
public record Manifest(
        String format,
        String madeAt,
        String topicPrefix,
        List<String> incidents,
        List<ExportFile> files,
        List<Extent> partitions,
        List<WriterSchema> schemas,
        Versions rulesVersions,
        long unreadable) {

    public static final String FORMAT = "tollstream-export/1";
    public static final String FILE = "manifest.json";

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * One file, of which the manifest says all that is needed to find a changed byte.
     *
     * @param name path below the directory, with slashes
     * @param records records of an NDJSON file, rows of a flat one; null for others
     */
    public record ExportFile(String name, @Nullable Long records, long bytes, String sha256) {}

    /**
     * What was read of one partition.
     *
     * @param first offset of the first record that is in the export; null where there is none
     * @param end first offset that was not there yet when the export was made
     */
    public record Extent(
            String topic,
            int partition,
            long records,
            @Nullable Long first,
            @Nullable Long last,
            long end) {}

    /**
     * One schema that records were written with.
     *
     * @param id the registry's number of it, which stands in the records' bytes 1 to 4
     * @param fingerprint SHA-256 of its parsing canonical form, 64 hex digits
     */
    public record WriterSchema(int id, String subject, String type, String file, String fingerprint) {}

    /** Which rules made the records. */
    public record Versions(List<String> toll, List<String> extractor) {}

    /**
     * The manifest of an export.
     *
     * @throws Trouble where the directory holds no whole export, or one of another format
     */
    public static Manifest of(Path directory) {
        var file = directory.resolve(FILE);
        if (!file.toFile().exists()) {
            throw new Trouble(
                    "There is no export in " + directory + ": " + FILE
                            + " is missing, which is written last; give the directory of a finished `tollstream audit export`.");
        }
        try {
            return of(MAPPER.readTree(InputFile.text(file)), file.toString());
        } catch (JsonProcessingException e) {
            throw new Trouble(file + " is no JSON; it was changed since the export was made.", e);
        }
    }

    /** The same, from JSON that holds it. */
    public static Manifest of(JsonNode json, String where) {
        var format = json.path("format").asText();
        if (!FORMAT.equals(format)) {
            throw new Trouble("The export in " + where + " has the format '" + format + "', this version reads "
                    + FORMAT + "; use the version of tollstream that made it, or a newer one.");
        }
        try {
            return MAPPER.treeToValue(json, Manifest.class);
        } catch (JsonProcessingException e) {
            throw new Trouble("The manifest in " + where + " is damaged: " + e.getOriginalMessage() + ".", e);
        }
    }

    public JsonNode json() {
        return MAPPER.valueToTree(this);
    }

    String text() {
        try {
            return MAPPER.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The NDJSON file of this table. */
    public static String ndjson(Table<?> table) {
        return table.name() + ".ndjson";
    }

    public boolean has(String file) {
        return files.stream().anyMatch(one -> one.name().equals(file));
    }
}
