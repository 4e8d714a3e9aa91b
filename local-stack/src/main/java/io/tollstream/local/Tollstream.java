package io.tollstream.local;

import io.tollstream.audit.AuditCommand;
import io.tollstream.commandline.Sentences;
import io.tollstream.local.command.AlertsCommand;
import io.tollstream.local.command.DemoCommand;
import io.tollstream.local.command.EvaluateCommand;
import io.tollstream.local.command.ExtractCommand;
import io.tollstream.local.command.IncidentsCommand;
import io.tollstream.local.command.IngestCommand;
import io.tollstream.local.command.ResolveCommand;
import io.tollstream.local.command.TollsCommand;
import io.tollstream.local.command.UpCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program behind the launcher. Exit codes: 0 done, 1 not done, 2 asked wrongly. */
@Command(
        name = "tollstream",
        mixinStandardHelpOptions = true,
        version = "Tollstream 0.1.0",
        description = "Turns raw news into one running toll per incident.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            IngestCommand.class,
            IncidentsCommand.class,
            TollsCommand.class,
            AlertsCommand.class,
            AuditCommand.class,
            ExtractCommand.class,
            EvaluateCommand.class,
            ResolveCommand.class,
            HelpCommand.class
        })
public final class Tollstream implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing; `tollstream --help` lists them.");
    }

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        Logs.quiet();
        return commandLine().execute(args);
    }

    /** The command line, with its errors as sentences. */
    public static CommandLine commandLine() {
        return Sentences.commandLine(new Tollstream());
    }
}
