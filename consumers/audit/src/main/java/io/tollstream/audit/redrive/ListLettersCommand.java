package io.tollstream.audit.redrive;

import io.tollstream.audit.topics.Place;
import io.tollstream.commandline.Rows;
import io.tollstream.commandline.Screen;
import io.tollstream.commandline.Where;
import io.tollstream.schemas.RedrivenLetter;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit redrive list}: the letters one by one. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists dead letters, a line each.")
final class ListLettersCommand implements Callable<Integer> {

    @Mixin
    private Where where;

    @Mixin
    private Choice choice;

    @Option(names = "--json", description = "Prints them as NDJSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try (var desk = new Desk(where.connection())) {
            var marks = desk.marks();
            var withheld = desk.withheld();
            var rows = new Rows("LETTER", "FROM", "KNOWN AT", "SENT BACK", "WITHHELD", "REASON");
            desk.letters().read(letter -> {
                if (choice.test(letter) && json) {
                    out.println(LetterJson.of(letter, marks.of(letter), withheld.of(letter)));
                } else if (choice.test(letter)) {
                    add(rows, letter, marks, withheld);
                }
            });
            if (!json) {
                print(rows);
            }
        }
        out.flush();
        return 0;
    }

    private static void add(Rows rows, Letter letter, Marks marks, WithheldLetters withheld) {
        rows.add(
                letter.place().toString(),
                letter.origin().map(Place::toString).orElse(letter.from()),
                letter.knownAt().toString(),
                marks.of(letter).map(RedrivenLetter::getTo).orElse(""),
                withheld.of(letter)
                        .map(notice -> notice.withheld()
                                .getAt()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString())
                        .orElse(""),
                letter.reason());
    }

    private void print(Rows rows) {
        var out = spec.commandLine().getOut();
        if (rows.isEmpty()) {
            out.println(choice.isMade() ? "There are no such dead letters." : "There are no dead letters.");
        } else {
            rows.lines(Screen.standard().columns()).forEach(out::println);
        }
    }
}
