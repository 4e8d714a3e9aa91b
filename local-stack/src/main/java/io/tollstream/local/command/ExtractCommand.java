package io.tollstream.local.command;

import io.tollstream.enricher.domain.extraction.Readers;
import io.tollstream.enricher.extract.ExtractCommandIo;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code extract}: what the extractor reads in texts, without a broker. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Prints the figures of each text, and its toll, as one JSON object a line. Needs no broker.")
public final class ExtractCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Plain text, or JSONL with id and text, and optional title, date, source, lang.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        InputFile.check(files);
        var out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        var err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        return new ExtractCommandIo(Readers.standard(), ItemToll::of, out, err).extract(files);
    }
}
