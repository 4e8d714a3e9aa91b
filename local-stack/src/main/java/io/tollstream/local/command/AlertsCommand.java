package io.tollstream.local.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code alerts}: what rules would ring, what is muted, what was not delivered. */
@Command(
        name = "alerts",
        mixinStandardHelpOptions = true,
        description = "Tries rules on the past, mutes incidents, and sends again what a target did not take.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            TestAlertsCommand.class,
            MuteAlertsCommand.class,
            UnmuteAlertsCommand.class,
            RedriveAlertsCommand.class
        })
public final class AlertsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do, like `alerts test`; `alerts --help` lists all there is.");
    }
}
