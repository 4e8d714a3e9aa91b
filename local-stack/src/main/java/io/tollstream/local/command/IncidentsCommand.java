package io.tollstream.local.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code incidents}: what incidents there are, and how people define and overrule them. */
@Command(
        name = "incidents",
        mixinStandardHelpOptions = true,
        description = "Lists and shows incidents, defines those to watch, and overrules the machine.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ListIncidentsCommand.class,
            ShowIncidentCommand.class,
            DefineIncidentCommand.class,
            MergeIncidentsCommand.class,
            SplitIncidentCommand.class,
            PinItemsCommand.class,
            UnpinItemsCommand.class,
            CloseIncidentsCommand.class,
            ReopenIncidentsCommand.class
        })
public final class IncidentsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do, like `incidents list`; `incidents --help` lists all there is.");
    }
}
