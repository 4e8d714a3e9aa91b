package io.tollstream.audit.redrive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tollstream.commandline.Rows;
import io.tollstream.commandline.Screen;
import io.tollstream.commandline.Where;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit redrive}: dead letters, why they died, and their way back. */
@Command(
        name = "redrive",
        mixinStandardHelpOptions = true,
        description =
                "Shows dead letters by reason; its commands list them, look into one, and send chosen ones back to"
                        + " the topic that they came from, each once.",
        subcommands = {ListLettersCommand.class, ShowLetterCommand.class, SendLettersCommand.class})
public final class RedriveCommand implements Callable<Integer> {

    @Mixin
    private Where where;

    @Option(names = "--json", description = "Prints the groups as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var desk = new Desk(where.connection())) {
            var groups = Group.of(desk.letters(), desk.marks());
            if (json) {
                printJson(groups);
            } else {
                print(groups);
            }
        }
        spec.commandLine().getOut().flush();
        return 0;
    }

    private void print(List<Group> groups) {
        var out = spec.commandLine().getOut();
        if (groups.isEmpty()) {
            out.println("There are no dead letters.");
            return;
        }
        var rows = new Rows("LETTERS", "SENT BACK", "FROM", "FIRST", "LAST", "REASON");
        groups.forEach(group -> rows.add(
                Long.toString(group.count()),
                Long.toString(group.sentBack()),
                group.from(),
                group.first().toString(),
                group.last().toString(),
                group.reason()));
        rows.lines(Screen.standard().columns()).forEach(out::println);
    }

    private void printJson(List<Group> groups) {
        var array = JsonNodeFactory.instance.arrayNode();
        groups.forEach(group -> array.addObject()
                .put("letters", group.count())
                .put("sentBack", group.sentBack())
                .put("from", group.from())
                .put("first", group.first().toString())
                .put("last", group.last().toString())
                .put("reason", group.reason()));
        spec.commandLine().getOut().println(array);
    }
}
