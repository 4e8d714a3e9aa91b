package io.tollstream.commandline;

import io.tollstream.schemas.PatientRegistry;
import io.tollstream.schemas.settings.BadSetting;
import java.io.PrintWriter;
import picocli.CommandLine;

/** A command line whose errors are sentences. Exit codes: 0 done, 1 not done, 2 asked wrongly. */
public final class Sentences {

    private Sentences() {}

    /** The command line of this command, with its errors as sentences. */
    public static CommandLine commandLine(Object command) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, args) -> {
                    say(wrong.getCommandLine().getErr(), Usage.sentence(wrong));
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((trouble, asked, parsed) -> {
                    say(asked.getErr(), sentenceOf(trouble));
                    return trouble instanceof BadSetting ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
                });
    }

    private static String sentenceOf(Exception trouble) {
        if (trouble instanceof Trouble || trouble instanceof BadSetting) {
            return trouble.getMessage();
        }
        return PatientRegistry.isTheRegistrys(trouble)
                ? "No schema registry answers; start it, or give its address with --schema-registry-url."
                : "This should not have happened: " + trouble + ".";
    }

    private static void say(PrintWriter err, String sentence) {
        err.println("tollstream: " + sentence);
        err.flush();
    }
}
