package io.tollstream.commandline;

import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What picocli says of a command line, as one sentence that ends. */
final class Usage {

    private Usage() {}

    static String sentence(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            var word = unmatched.getUnmatched().getFirst();
            var command = wrong.getCommandLine();
            return command.getSubcommands().isEmpty() ? noArgument(command, word) : noCommand(unmatched, command, word);
        }
        var line = wrong.getMessage().lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line : line + "; see --help.";
    }

    private static String noCommand(UnmatchedArgumentException unmatched, CommandLine command, String word) {
        var meant = unmatched.getSuggestions();
        return "There is no command " + path(command) + word
                + (meant.isEmpty() ? "" : " (did you mean " + String.join(" or ", meant) + "?)") + "; there are "
                + command.getSubcommands().keySet().stream()
                        .map(name -> path(command) + name)
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String noArgument(CommandLine command, String word) {
        return "`" + path(command).strip() + "` has no place for " + word + "; see --help.";
    }

    /** The words before, without the program's own. */
    private static String path(CommandLine command) {
        var name = command.getCommandSpec().qualifiedName(" ");
        return name.contains(" ") ? name.substring(name.indexOf(' ') + 1) + " " : "";
    }
}
