package io.tollstream.local.command;

import io.tollstream.alerts.kafka.Rehearsal;
import io.tollstream.alerts.rules.RulesFile;
import io.tollstream.commandline.AvroJson;
import io.tollstream.commandline.Moment;
import io.tollstream.commandline.Screen;
import io.tollstream.commandline.Where;
import io.tollstream.local.read.PastAlerts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code alerts test}: which alerts rules would have rung over the revisions of any cluster. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Reads the revisions of a cluster again and shows which alerts the rules would have rung;"
                + " nothing is sent and nothing is kept.")
final class TestAlertsCommand implements Callable<Integer> {

    @Mixin
    private Where where;

    @Option(names = "--rules", paramLabel = "FILE", description = "The rules. Default: those of the program.")
    private @Nullable Path file;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "What became known before counts as having rung. Default: the beginning.")
    private @Nullable String since;

    @Option(
            names = "--json",
            description = "One JSON object a line: when it rings, and the alert as its schema names it.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var rules = file == null ? RulesFile.standard() : RulesFile.read(file);
        var start = since == null ? Instant.EPOCH : Moment.of("--since", since).first();
        var past = PastAlerts.of(where.connection(), rules.book(), start);
        var out = spec.commandLine().getOut();
        if (json) {
            past.rung().forEach(one -> out.println(line(one)));
        } else {
            past.lines(Screen.standard().columns()).forEach(out::println);
        }
        out.flush();
        return 0;
    }

    private static String line(Rehearsal.Rung one) {
        return "{\"at\":\"" + one.at() + "\",\"alert\":" + AvroJson.of(one.alert()) + "}";
    }
}
