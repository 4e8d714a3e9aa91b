package io.tollstream.local.command;

import io.tollstream.commandline.InputFile;
import io.tollstream.commandline.Trouble;
import io.tollstream.commandline.WhyNot;
import io.tollstream.enricher.domain.extraction.Readers;
import io.tollstream.enricher.evaluation.Answer;
import io.tollstream.enricher.evaluation.Changes;
import io.tollstream.enricher.evaluation.Evaluation;
import io.tollstream.enricher.evaluation.GoldItem;
import io.tollstream.enricher.evaluation.Judged;
import io.tollstream.enricher.evaluation.Remembered;
import io.tollstream.enricher.evaluation.files.GoldFiles;
import io.tollstream.enricher.evaluation.files.Phenomena;
import io.tollstream.enricher.evaluation.files.RunFile;
import io.tollstream.local.evaluate.ChangeTable;
import io.tollstream.local.evaluate.ErrorList;
import io.tollstream.local.evaluate.EvaluationTables;
import io.tollstream.schemas.settings.BadSetting;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate}: how well labelled items are read, and what changed since a saved run. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Reads labelled items and says how well: figures, tolls, by language and by phenomenon, and what"
                + " changed since a saved run. Needs no broker. Exit code 1 where a line was unreadable or a share is"
                + " under its floor.")
public final class EvaluateCommand implements Callable<Integer> {

    private static final int SHOWN_CHANGES = 40;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--gold",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Labelled JSONL files, or directories of them. Default: the project's own set.")
    private List<Path> gold = List.of(OwnGold.directory());

    @Option(names = "--lang", paramLabel = "TAG", description = "Only items whose label names this language.")
    private @Nullable String language;

    @Option(names = "--errors", paramLabel = "N", description = "Shows the first N items that are not as labelled.")
    private int errors;

    @Option(names = "--save", paramLabel = "FILE", description = "Saves this run, to be compared with later ones.")
    private @Nullable Path save;

    @Option(names = "--since", paramLabel = "FILE", description = "Shows what changed since this saved run.")
    private @Nullable Path since;

    @Option(
            names = "--fail-under",
            paramLabel = "NAME=SHARE",
            description = "Exit code 1 where this is under its floor: precision, recall, f1, stance, killed, injured,"
                    + " both, attackers. May be repeated.")
    private Map<String, Double> floors = new LinkedHashMap<>();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        var floorCheck = FloorCheck.of(floors);
        if (errors < 0) {
            throw new BadSetting("--errors is " + errors + "; it takes a number of items, 0 or more.");
        }
        try {
            var files = files();
            var before = since == null ? List.<Remembered>of() : RunFile.read(since);
            var labelled = GoldFiles.read(files);
            labelled.complaints().forEach(err::println);
            var run = run(chosen(labelled.items()));
            print(out, run, labelled.unlabelled(), before);
            save(run);
            var fallen = floorCheck.fallen(run.scores());
            fallen.forEach(err::println);
            return labelled.complaints().isEmpty() && fallen.isEmpty() ? 0 : 1;
        } catch (RunFile.NotARun e) {
            throw new Trouble(e.getMessage(), e);
        } catch (IOException e) {
            throw new Trouble("A file cannot be read to its end: " + WhyNot.of(e) + ".", e);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private void save(Evaluation run) {
        if (save != null) {
            try {
                RunFile.write(save, remembered(run));
            } catch (IOException e) {
                throw new Trouble("The run cannot be saved to " + save + ": " + WhyNot.of(e) + ".", e);
            }
        }
    }

    private static List<Remembered> remembered(Evaluation run) {
        return run.items().stream().map(Remembered::of).toList();
    }

    private List<Path> files() throws IOException {
        var files = GoldFiles.under(gold);
        InputFile.check(files);
        if (since != null) {
            InputFile.check(since);
        }
        return files;
    }

    private List<GoldItem> chosen(List<GoldItem> items) {
        var chosen = language == null
                ? items
                : items.stream()
                        .filter(item -> item.language().equals(language))
                        .toList();
        if (chosen.isEmpty()) {
            throw new Trouble(
                    language == null
                            ? "No item has a label; write figures, or killed and injured, beside its text."
                            : "No item has a label and names the language " + language + ".");
        }
        return chosen;
    }

    private static Evaluation run(List<GoldItem> items) {
        var readers = Readers.standard();
        try (var bar = new ItemBar("evaluate", items.size())) {
            return new Evaluation(items.stream()
                    .map(item -> {
                        bar.step();
                        return Judged.of(item, Answer.of(readers.read(item.item())));
                    })
                    .toList());
        }
    }

    private void print(PrintWriter out, Evaluation run, int unlabelled, List<Remembered> before) {
        EvaluationTables.of(run, Phenomena.standard()).forEach(out::println);
        if (unlabelled > 0) {
            out.println();
            out.println("Rows without a label, which were passed over: " + unlabelled + ".");
        }
        ErrorList.of(run, errors).forEach(out::println);
        if (since != null) {
            ChangeTable.of(Changes.between(before, remembered(run)), run, SHOWN_CHANGES)
                    .forEach(out::println);
        }
    }
}
