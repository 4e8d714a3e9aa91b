package io.tollstream.local.command;

import io.tollstream.alerts.kafka.Mutes;
import io.tollstream.commandline.Moment;
import io.tollstream.commandline.Trouble;
import io.tollstream.commandline.Where;
import io.tollstream.commandline.Words;
import io.tollstream.schemas.AlertMute;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.PatientRegistry;
import io.tollstream.schemas.settings.BadSetting;
import io.tollstream.schemas.settings.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code alerts mute}: no alerts on incidents for a while. */
@Command(
        name = "mute",
        mixinStandardHelpOptions = true,
        description =
                "No alert rings on the incidents until a time, or until `alerts unmute`; what was missed does not ring"
                        + " afterwards.")
final class MuteAlertsCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Mixin
    private Where where;

    @Parameters(arity = "1..*", paramLabel = "KEY", description = "The incident.")
    private List<String> keys = List.of();

    @Option(names = "--until", paramLabel = "TIME", description = "When it ends by itself. Default: never.")
    private @Nullable String until;

    @Option(names = "--rule", description = "Only this rule's alerts; may be given again.")
    private List<String> rules = List.of();

    @Option(names = "--by", description = "Who mutes. Default: " + DefineIncidentCommand.DESK + ".")
    private String by = DefineIncidentCommand.DESK;

    @Option(names = "--reason", description = "Why.")
    private String reason = "";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        keys.forEach(key -> KeyFlag.checked("KEY", key));
        var end = until == null ? null : Moment.of("--until", until).first();
        if (end != null && end.isBefore(Instant.now())) {
            throw new BadSetting("--until is " + until + ", which is past; give a time to come.");
        }
        write(where.connection(), mutes -> {
            for (var key : keys) {
                mutes.mute(AlertMute.newBuilder()
                        .setIncidentKey(key)
                        .setRules(rules)
                        .setUntil(end)
                        .setBy(by)
                        .setReason(reason)
                        .setAt(Instant.now())
                        .build());
            }
        });
        spec.commandLine()
                .getOut()
                .println(ActCommand.are(keys) + " muted" + (end == null ? "" : " until " + Words.moment(end)) + ".");
        return 0;
    }

    /** What is done to the mutes. */
    @FunctionalInterface
    interface Writing {
        void on(Mutes mutes) throws InterruptedException;
    }

    static void write(Connection connection, Writing writing) throws InterruptedException {
        var settings = new HashMap<>(connection.kafka());
        settings.putIfAbsent("max.block.ms", Long.toString(PATIENCE.toMillis()));
        settings.putIfAbsent("delivery.timeout.ms", Long.toString(PATIENCE.toMillis()));
        settings.putIfAbsent("request.timeout.ms", Long.toString(PATIENCE.toMillis() / 2));
        var hasty =
                new Connection(connection.bootstrapServers(), connection.registryUrl(), connection.prefix(), settings);
        try (var serdes = new AvroSerdes(hasty, PatientRegistry.upTo(PATIENCE));
                var mutes = new Mutes(hasty, serdes)) {
            writing.on(mutes);
        } catch (KafkaException | PatientRegistry.RegistryAway e) {
            throw new Trouble(
                    "The cluster at " + connection.bootstrapServers()
                            + " does not take it; start one (`tollstream up`), or check --bootstrap-servers,"
                            + " --schema-registry-url and --topic-prefix.",
                    e);
        }
    }
}
