package io.tollstream.local.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ingest}: sends the news of files through the door. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Sends the news items of NDJSON, RSS and Atom files through the door; to repeat it is harmless.")
public final class IngestCommand implements Callable<Integer> {

    @Mixin
    private Where where;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "NDJSON, RSS or Atom.")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws InterruptedException {
        throw new UnsupportedOperationException("ingest " + where.door() + files);
    }
}
