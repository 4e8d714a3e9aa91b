package io.tollstream.local.command;

import io.tollstream.commandline.InputFile;
import io.tollstream.enricher.extract.ExtractCommandIo;
import io.tollstream.enricher.extract.ItemFiles;
import io.tollstream.enricher.extract.ResolveCommandIo;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resolve}: which items are about the same incident, without a broker. */
@Command(
        name = "resolve",
        mixinStandardHelpOptions = true,
        description =
                "Prints the incident of each item, as one JSON object a line, in the order of the input. Needs no broker.")
public final class ResolveCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "JSONL with id, date, title, text and source, in the order in which the items came.")
    private List<Path> files = List.of();

    @Option(names = "--explain", description = "Say why, which incident came second, and which parts a round-up has.")
    private boolean explain;

    @Override
    public Integer call() {
        InputFile.check(files);
        var out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        var err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        try (var bar = new ReadBar(files, !Boolean.getBoolean("tollstream.terminal"))) {
            var resolving = new ResolveCommandIo(out, explain);
            var allRead = new ItemFiles(err, bar).read(files, resolving::resolve);
            out.flush();
            return allRead ? ExtractCommandIo.ALL_READ : ExtractCommandIo.SOME_UNREADABLE;
        }
    }
}
