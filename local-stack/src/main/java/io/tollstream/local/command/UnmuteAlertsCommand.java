package io.tollstream.local.command;

import io.tollstream.commandline.Where;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code alerts unmute}: alerts on incidents ring again. */
@Command(
        name = "unmute",
        mixinStandardHelpOptions = true,
        description = "Alerts on the incidents ring again; what was missed does not.")
final class UnmuteAlertsCommand implements Callable<Integer> {

    @Mixin
    private Where where;

    @Parameters(arity = "1..*", paramLabel = "KEY", description = "The incident.")
    private List<String> keys = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        keys.forEach(key -> KeyFlag.checked("KEY", key));
        MuteAlertsCommand.write(where.connection(), mutes -> {
            for (var key : keys) {
                mutes.lift(key);
            }
        });
        spec.commandLine().getOut().println(ActCommand.are(keys) + " no longer muted.");
        return 0;
    }
}
