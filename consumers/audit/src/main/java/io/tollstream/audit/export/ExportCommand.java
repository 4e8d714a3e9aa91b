package io.tollstream.audit.export;

import io.tollstream.audit.topics.Bar;
import io.tollstream.audit.topics.Contents;
import io.tollstream.audit.topics.KafkaArchive;
import io.tollstream.commandline.Rows;
import io.tollstream.commandline.Screen;
import io.tollstream.commandline.Where;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.PatientRegistry;
import io.tollstream.schemas.WriterSchemas;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit export}: takes tolls, revisions and updates out of the cluster. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes tolls, revisions and updates to a new directory, with a manifest of what is in it: NDJSON"
                + " loses nothing, CSV and Parquet have a row a figure.")
public final class ExportCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Mixin
    private Where where;

    @Parameters(index = "0", paramLabel = "DIR", description = "A directory that is new or empty.")
    private Path directory;

    @Parameters(index = "1..*", paramLabel = "INCIDENT", description = "Only these incidents. Default: all.")
    private List<String> incidents = new ArrayList<>();

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            description = "ndjson, csv, parquet; several separated by commas. Default: all three.")
    private List<Format> formats = List.of(Format.values());

    @Option(names = "--json", description = "Prints the manifest.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var connection = where.connection();
        var patience = PatientRegistry.upTo(PATIENCE);
        try (var archive = new KafkaArchive(connection);
                var serdes = new AvroSerdes(connection, patience)) {
            var export = new Export(
                    archive,
                    new Contents(serdes),
                    new WriterSchemas(connection, patience),
                    connection.prefix(),
                    Clock.systemUTC());
            var asked = new LinkedHashSet<>(incidents);
            try (var bar = new Bar("export", export.size(asked))) {
                show(export.into(directory, asked, EnumSet.copyOf(formats), bar::stepBy));
            }
        }
        return 0;
    }

    private void show(Manifest manifest) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.print(manifest.text());
        } else {
            table(manifest, out);
        }
        out.flush();
    }

    private void table(Manifest manifest, PrintWriter out) {
        var rows = new Rows("FILE", "RECORDS", "BYTES", "SHA-256");
        manifest.files()
                .forEach(file -> rows.add(
                        file.name(),
                        file.records() == null ? "" : file.records().toString(),
                        Long.toString(file.bytes()),
                        file.sha256()));
        rows.lines(Screen.standard().columns()).forEach(out::println);
        if (manifest.unreadable() > 0) {
            out.println(manifest.unreadable()
                    + " records are no value of their topic; NDJSON has their bytes, CSV and Parquet leave them out.");
        }
        out.println("Exported to " + directory + ", as it stood at " + manifest.madeAt() + ".");
    }
}
