package io.tollstream.local.command;

import io.tollstream.ingest.files.DoorAway;
import io.tollstream.ingest.files.FileDefaults;
import io.tollstream.ingest.files.FileUpload;
import io.tollstream.ingest.files.NewsClient;
import io.tollstream.local.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Mixin
    private Where where;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "NDJSON, RSS or Atom.")
    private List<Path> files = List.of();

    @Option(names = "--source", paramLabel = "NAME", description = "The publisher of items that name none.")
    private @Nullable String source;

    @Option(
            names = "--source-kind",
            paramLabel = "KIND",
            description = "What kind it is: OFFICIAL, AGENCY, MEDIA, PARTY, NGO.")
    private @Nullable String sourceKind;

    @Option(names = "--incident", paramLabel = "KEY", description = "The incident of items that name none.")
    private @Nullable String incident;

    @Override
    public Integer call() throws InterruptedException {
        var defaults = new FileDefaults(
                Optional.ofNullable(source), Optional.ofNullable(sourceKind), Optional.ofNullable(incident));
        try (var client = new NewsClient(where.door());
                var progress = new UploadBar(files)) {
            var summary = new FileUpload(client, defaults).send(files, progress);
            progress.close();
            System.out.println(
                    summary.accepted() + " items accepted, " + summary.refused() + " unreadable or refused.");
            return summary.refused() == 0 ? 0 : 1;
        } catch (DoorAway e) {
            throw new Trouble(e.getMessage(), e);
        } catch (IOException e) {
            throw new Trouble(unreadable(e), e);
        }
    }

    private String unreadable(IOException trouble) {
        return files.stream()
                .filter(file -> !Files.isReadable(file))
                .findFirst()
                .map(file -> "The file " + file + " cannot be read; name one that can.")
                .orElseGet(() -> "A file cannot be read: " + trouble.getMessage());
    }
}
