package io.tollstream.local.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code incidents}: the watch definitions by which news finds its incident. */
@Command(
        name = "incidents",
        mixinStandardHelpOptions = true,
        description = "Defines the incidents that are watched, and lists them.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {DefineIncidentCommand.class, ListIncidentsCommand.class})
public final class IncidentsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say `incidents define` or `incidents list`.");
    }
}
