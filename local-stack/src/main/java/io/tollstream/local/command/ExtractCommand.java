package io.tollstream.local.command;

import io.tollstream.commandline.InputFile;
import io.tollstream.commandline.Trouble;
import io.tollstream.commandline.WhyNot;
import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.extraction.Readers;
import io.tollstream.enricher.extract.ExtractCommandIo;
import io.tollstream.enricher.extract.ItemFiles;
import io.tollstream.local.look.Shown;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private Looking looking = new Looking();

    @Override
    public Integer call() {
        InputFile.check(files);
        var out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        var err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        var quiet = !looking.prints() && (looking.asked() || !Boolean.getBoolean("tollstream.terminal"));
        try (var bar = new ReadBar(files, quiet)) {
            var items = new ItemFiles(err, bar);
            return looking.asked()
                    ? look(items, out)
                    : new ExtractCommandIo(Readers.standard(), ItemToll::of, out, items).extract(files);
        }
    }

    private int look(ItemFiles items, PrintWriter out) {
        var readers = Readers.standard();
        var shown = new ArrayList<Shown>();
        looking.page().ifPresent(page -> shown.add(Looking.page(page, files, readers.version())));
        if (looking.prints()) {
            shown.add(looking.terminal(out));
        }
        try {
            var allRead = items.read(files, item -> show(readers, item, shown));
            shown.forEach(Shown::close);
            return allRead ? ExtractCommandIo.ALL_READ : ExtractCommandIo.SOME_UNREADABLE;
        } catch (UncheckedIOException e) {
            throw new Trouble("The page cannot be written to its end: " + WhyNot.of(e.getCause()) + ".", e);
        }
    }

    private static void show(Readers readers, Item item, List<Shown> shown) {
        var explanation = readers.explain(item);
        shown.forEach(one -> one.item(item, explanation));
    }
}
