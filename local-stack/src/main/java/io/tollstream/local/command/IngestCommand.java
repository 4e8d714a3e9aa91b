package io.tollstream.local.command;

import io.tollstream.commandline.InputFile;
import io.tollstream.commandline.Trouble;
import io.tollstream.commandline.Where;
import io.tollstream.commandline.WhyNot;
import io.tollstream.ingest.files.DoorAway;
import io.tollstream.ingest.files.FileDefaults;
import io.tollstream.ingest.files.FileUpload;
import io.tollstream.ingest.files.NewsClient;
import io.tollstream.schemas.SourceKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ingest}: sends the news of files through the door. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Sends the news items of NDJSON, RSS and Atom files through the door; to repeat it is harmless."
                + " Exit code 1 where an item was unreadable or refused.")
public final class IngestCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Mixin
    private Where where;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "NDJSON, RSS or Atom.")
    private List<Path> files = List.of();

    @Option(names = "--source", paramLabel = "NAME", description = "The publisher of items that name none.")
    private @Nullable String source;

    @Option(names = "--source-kind", paramLabel = "KIND", description = "What kind it is: ${COMPLETION-CANDIDATES}.")
    private @Nullable SourceKind sourceKind;

    @Option(names = "--incident", paramLabel = "KEY", description = "The incident of items that name none.")
    private @Nullable String incident;

    @Override
    public Integer call() throws InterruptedException {
        InputFile.check(files);
        var defaults = new FileDefaults(
                Optional.ofNullable(source),
                Optional.ofNullable(sourceKind).map(SourceKind::name),
                Optional.ofNullable(incident).map(key -> KeyFlag.checked("--incident", key)));
        var door = where.door();
        try (var client = new NewsClient(door, PATIENCE);
                var progress = new UploadBar(files);
                var watch = new DoorWatch(door, PATIENCE, System.err)) {
            return send(new FileUpload(client, defaults), progress, watch);
        } catch (IOException e) {
            throw new Trouble("A file cannot be read to its end: " + WhyNot.of(e) + ".", e);
        }
    }

    private int send(FileUpload upload, UploadBar progress, DoorWatch door) throws IOException, InterruptedException {
        try {
            var summary = upload.send(files, progress);
            progress.close();
            System.out.println(
                    summary.accepted() + " items accepted, " + summary.refused() + " unreadable or refused.");
            return summary.refused() == 0 ? 0 : 1;
        } catch (DoorAway e) {
            throw new Trouble(door.answers() ? e.getMessage() : away(), e);
        }
    }

    private String away() {
        return "The door at " + where.door() + " did not answer for " + PATIENCE.toSeconds()
                + " s; start a stack (`tollstream up`), or give its address with --door-url, and send all again.";
    }
}
