package io.tollstream.local.command;

import io.tollstream.commandline.Screen;
import io.tollstream.commandline.Trouble;
import io.tollstream.commandline.Where;
import io.tollstream.local.read.IncidentFile;
import io.tollstream.local.read.IncidentPage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code incidents show}: all that the topics say of one incident. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description =
                "Shows an incident: its toll, what was decided about it, its revisions, and its items with how they"
                        + " came to it.")
final class ShowIncidentCommand implements Callable<Integer> {

    @Mixin
    private Where where;

    @Parameters(paramLabel = "KEY", description = "The incident.")
    private String key = "";

    @Option(names = "--json", description = "As one JSON object, with the topics' Avro records in it.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var file = IncidentFile.read(where.connection(), KeyFlag.checked("KEY", key));
        if (file.isEmpty()) {
            throw new Trouble("No topic knows an incident " + key + "; `incidents list` lists those there are.");
        }
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(file.json());
        } else {
            IncidentPage.of(file, Screen.standard().columns()).forEach(out::println);
        }
        out.flush();
        return 0;
    }
}
