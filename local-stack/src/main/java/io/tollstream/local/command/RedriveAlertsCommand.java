package io.tollstream.local.command;

import io.tollstream.alerts.delivery.Undelivered;
import io.tollstream.commandline.Screen;
import io.tollstream.commandline.Where;
import io.tollstream.local.read.KeptAlert;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.PatientRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code alerts redrive}: what a target did not take is tried again. */
@Command(
        name = "redrive",
        mixinStandardHelpOptions = true,
        description =
                "Has alerts that a target did not take tried again by the running service; each is gone from the list"
                        + " once it is taken.")
final class RedriveAlertsCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Mixin
    private Where where;

    @Option(names = "--target", description = "Only those of this target.")
    private @Nullable String target;

    @Option(names = "--list", description = "Shows them and why, and has none tried.")
    private boolean list;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var kept = KeptAlert.of(where.connection()).stream()
                .filter(one -> target == null || target.equals(one.target()))
                .toList();
        var out = spec.commandLine().getOut();
        if (kept.isEmpty()) {
            out.println("Every alert was taken" + (target == null ? "" : " by " + target) + ".");
        } else if (list) {
            KeptAlert.table(kept, Screen.standard().columns()).forEach(out::println);
        } else {
            again(kept);
            out.println(kept.size() + (kept.size() == 1 ? " alert is" : " alerts are") + " tried again.");
        }
        out.flush();
        return 0;
    }

    private void again(List<KeptAlert> kept) throws InterruptedException {
        var connection = where.connection();
        try (var serdes = new AvroSerdes(connection, PatientRegistry.upTo(PATIENCE));
                var undelivered = new Undelivered(connection, serdes)) {
            for (var one : kept) {
                undelivered.again(one.target(), one.alert());
            }
        }
    }
}
