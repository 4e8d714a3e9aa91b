package io.tollstream.audit.export;

import io.tollstream.audit.export.Manifest.ExportFile;
import io.tollstream.audit.export.Manifest.WriterSchema;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.WriterSchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.SchemaNormalization;
import org.apache.kafka.common.errors.SerializationException;

/** The schemas of an export's records, each kept beside them once it is met, so that no registry is needed later. */
final class KeptSchemas {

    private final ExportDirectory directory;
    private final WriterSchemas registry;
    private final String prefix;
    private final Map<String, WriterSchema> kept = new TreeMap<>();
    private final Map<String, ExportFile> files = new TreeMap<>();

    KeptSchemas(ExportDirectory directory, WriterSchemas registry, String prefix) {
        this.directory = directory;
        this.registry = registry;
        this.prefix = prefix;
    }

    /** @throws SerializationException where the registry has no such schema */
    void keep(Topic<?> topic, byte[] value) {
        if (WriterSchemas.idOf(value).isEmpty()) {
            return;
        }
        var id = WriterSchemas.idOf(value).getAsInt();
        var subject = topic.in(prefix).subject();
        if (!kept.containsKey(subject + id)) {
            kept.put(subject + id, written(id, subject, registry.of(id)));
        }
    }

    private WriterSchema written(int id, String subject, Schema schema) {
        var name = "schemas/" + schema.getName() + "." + id + ".avsc";
        try {
            if (!files.containsKey(name)) {
                var path = directory.file(name);
                Files.writeString(
                        path, SchemaFormatter.format("json/pretty", schema) + "\n", StandardOpenOption.CREATE_NEW);
                files.put(name, file(name, path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WriterSchema(id, subject, schema.getFullName(), name, fingerprint(schema));
    }

    private static ExportFile file(String name, Path path) throws IOException {
        return new ExportFile(name, null, Files.size(path), Digests.hex(path));
    }

    private static String fingerprint(Schema schema) {
        try {
            return HexFormat.of().formatHex(SchemaNormalization.parsingFingerprint("SHA-256", schema));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    List<WriterSchema> schemas() {
        return kept.values().stream()
                .sorted(Comparator.comparing(WriterSchema::subject).thenComparing(WriterSchema::id))
                .toList();
    }

    List<ExportFile> files() {
        return List.copyOf(files.values());
    }
}
