package io.tollstream.audit.history;

import io.tollstream.audit.topics.Opened;
import io.tollstream.commandline.Csv;
import io.tollstream.commandline.Screen;
import io.tollstream.commandline.Trouble;
import io.tollstream.commandline.Where;
import io.tollstream.commandline.WhyNot;
import io.tollstream.schemas.settings.BadSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit history}: every revision of an incident's toll. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description =
                "Shows every revision of an incident's toll: what moved, from what to what, why, by whom, as of when"
                        + " it held, and when we knew. Exit codes: 0 shown, 1 not done, 2 asked wrongly.")
public final class HistoryCommand implements Callable<Integer> {

    @Mixin
    private Where where;

    @Parameters(paramLabel = "INCIDENT", description = "The incident, by its key.")
    private String key = "";

    @ArgGroup
    private @Nullable Form form;

    /** One of several forms. */
    private static final class Form {

        @Option(names = "--json", description = "As one JSON object, with the topic's Avro records in it.")
        private boolean json;

        @Option(names = "--csv", description = "As CSV, a line for each number that moved.")
        private boolean csv;

        @Option(
                names = "--html",
                paramLabel = "FILE",
                description = "Writes one self-contained web page with a chart of each number to FILE.")
        private @Nullable Path html;
    }

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var opened = Opened.at(where.connection())) {
            var history = History.read(opened.archive(), opened.contents(), key);
            if (!history.known()) {
                throw new Trouble("No topic knows an incident " + key + "; `incidents list` lists those there are.");
            }
            show(history);
        }
        return 0;
    }

    private void show(History history) {
        var out = spec.commandLine().getOut();
        if (form != null && form.json) {
            out.println(HistoryJson.of(history));
        } else if (form != null && form.csv) {
            HistoryCsv.of(history).forEach(line -> out.print(line + Csv.END));
        } else if (form != null && form.html != null) {
            write(form.html, HistoryPage.of(history));
            out.println("The history of " + key + " is in " + form.html + ".");
        } else {
            HistoryTable.of(history, Screen.standard().columns()).forEach(out::println);
        }
        out.flush();
    }

    private static void write(Path file, String page) {
        try {
            Files.writeString(file, page);
        } catch (IOException e) {
            throw new BadSetting("The file " + file + " cannot be written: " + WhyNot.of(e) + ".");
        }
    }
}
