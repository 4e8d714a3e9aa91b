package io.tollstream.audit;

import io.tollstream.audit.asof.AsOfCommand;
import io.tollstream.audit.explain.ExplainCommand;
import io.tollstream.audit.export.ExportCommand;
import io.tollstream.audit.forget.ForgetCommand;
import io.tollstream.audit.history.HistoryCommand;
import io.tollstream.audit.redrive.RedriveCommand;
import io.tollstream.audit.replay.DiffCommand;
import io.tollstream.audit.replay.ReplayCommand;
import io.tollstream.audit.seal.KeysCommand;
import io.tollstream.audit.seal.ProveCommand;
import io.tollstream.audit.seal.SealCommand;
import io.tollstream.audit.verify.VerifyCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code audit}: how every number came to be, from the topics alone. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Shows how every number came to be, what was known when, and whether anybody touched it since.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ExplainCommand.class,
            HistoryCommand.class,
            AsOfCommand.class,
            VerifyCommand.class,
            ExportCommand.class,
            KeysCommand.class,
            SealCommand.class,
            ProveCommand.class,
            RedriveCommand.class,
            ForgetCommand.class,
            ReplayCommand.class,
            DiffCommand.class
        })
public final class AuditCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing; `tollstream audit --help` lists them.");
    }
}
