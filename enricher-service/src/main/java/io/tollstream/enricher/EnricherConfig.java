package io.tollstream.enricher;

import io.tollstream.schemas.Topic;
import io.tollstream.schemas.settings.BadSetting;
import io.tollstream.schemas.settings.Connection;
import io.tollstream.schemas.settings.Settings;
import io.tollstream.streams.StreamsSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Everything an operator can set, read once at start-up. Unset is fine; wrong is fatal, in one sentence.
 *
 * @param applicationId names the consumer group, the stores' changelogs and the transactions; two systems on one cluster
 *     need two
 * @param stateDir where stores are kept between runs
 * @param threads stream threads, 1 or more
 * @param commitInterval how often results become visible to readers of committed records
 * @param storeMegabytes memory outside of the heap that all its stores share
 * @param repeatWindow how long a version of an item is remembered, so that its repeats are dropped
 * @param quietTime without an item, after which an incident that the machine opened closes; in the time of the items
 * @param partitions over which the open incidents are spread; not to be changed once there are any
 * @param httpHost the address that health and metrics answer on
 * @param httpPort the port; 0 asks for a free one
 */
public record EnricherConfig(
        Connection connection,
        String applicationId,
        Path stateDir,
        int threads,
        Duration commitInterval,
        int storeMegabytes,
        Duration repeatWindow,
        Duration quietTime,
        int partitions,
        String httpHost,
        int httpPort) {

    /** Every setting beside the connection's and Kafka's own. */
    public static final List<String> NAMES = List.of(
            "enricher.application.id",
            "enricher.state.dir",
            "enricher.threads",
            "enricher.commit.interval",
            "enricher.store.megabytes",
            "enricher.repeat.window",
            "enricher.incident.quiet.time",
            "enricher.incident.partitions",
            "http.host",
            "http.port");

    private static final Pattern APPLICATION_ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    public EnricherConfig {
        if (!APPLICATION_ID.matcher(applicationId).matches()) {
            throw new BadSetting(
                    "enricher.application.id is '" + applicationId + "'; it takes letters, digits, '.', '_' and '-'.");
        }
        if (repeatWindow.isZero() || commitInterval.isZero()) {
            throw new BadSetting("enricher.repeat.window and enricher.commit.interval take more than no time.");
        }
        if (quietTime.toDays() < 1) {
            throw new BadSetting("enricher.incident.quiet.time takes a day or more, like P365D.");
        }
    }

    /** Every setting that this service reads, with the connection's. */
    static List<String> names() {
        return Stream.concat(Connection.NAMES.stream(), NAMES.stream()).toList();
    }

    /** What Kafka Streams is told of it. */
    public StreamsSettings streams() {
        return new StreamsSettings(connection, applicationId, stateDir, threads, commitInterval, storeMegabytes);
    }

    /** @throws BadSetting where a value cannot be used, or a name is not ours */
    public static EnricherConfig from(Settings settings) {
        settings.refuseUnknown(List.of("enricher."), NAMES);
        var connection = Connection.from(settings);
        return new EnricherConfig(
                connection,
                settings.text("enricher.application.id", connection.prefix() + "tollstream-enricher"),
                Path.of(settings.text("enricher.state.dir", "data/enricher")),
                (int) settings.number("enricher.threads", 2, 1, 64),
                settings.duration("enricher.commit.interval", Duration.ofMillis(100)),
                (int) settings.number("enricher.store.megabytes", 128, 16, 65_536),
                settings.duration("enricher.repeat.window", Duration.ofDays(7)),
                settings.duration("enricher.incident.quiet.time", Duration.ofDays(365)),
                (int) settings.number("enricher.incident.partitions", Topic.PARTITIONS, 1, 1_000),
                settings.text("http.host", "127.0.0.1"),
                settings.port("http.port", 8082));
    }
}
