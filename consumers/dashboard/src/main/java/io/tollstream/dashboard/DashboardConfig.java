package io.tollstream.dashboard;

import io.tollstream.dashboard.view.Limits;
import io.tollstream.schemas.settings.BadSetting;
import io.tollstream.schemas.settings.Connection;
import io.tollstream.schemas.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything an operator can set, read once at start. Unset is fine; wrong is refused in one sentence.
 *
 * @param host the address that the door listens on
 * @param port the door's port; 0 for a free one
 * @param keptChanges changes that a reader of the stream may be behind
 * @param readers readers of the stream at a time; one more is answered with 503
 * @param pace least time between two writes to a reader, up to 10 seconds
 */
public record DashboardConfig(
        Connection connection, String host, int port, Limits limits, int keptChanges, int readers, Duration pace) {

    /** Every setting of this service, beside those of {@link Connection} and what {@code kafka.} passes on. */
    public static final List<String> NAMES = List.of(
            "http.host",
            "http.port",
            "dashboard.incidents",
            "dashboard.detail.bytes",
            "dashboard.revisions",
            "dashboard.items",
            "dashboard.kept.changes",
            "dashboard.readers",
            "dashboard.stream.pace");

    /** Not http., for the environment's HTTP_PROXY is no misspelling of ours. */
    private static final List<String> OUR_PREFIXES = List.of("dashboard.", "topic.", "schema.registry.");

    /** Read by the set-up of topics, which may be told by the same file. */
    private static final String SET_UPS = "topic.replication";

    private static final int MANY = 10_000_000;
    private static final Duration SLOWEST_PACE = Duration.ofSeconds(10);

    public DashboardConfig {
        if (pace.compareTo(SLOWEST_PACE) > 0) {
            throw new BadSetting("dashboard.stream.pace is " + pace + "; it takes PT0S to PT10S.");
        }
    }

    /** Every setting that this service reads, with the connection's. */
    static List<String> names() {
        return Stream.concat(Connection.NAMES.stream(), NAMES.stream()).toList();
    }

    public static DashboardConfig from(Settings settings) {
        settings.refuseUnknown(
                OUR_PREFIXES,
                Stream.of(Connection.NAMES, NAMES, List.of(SET_UPS))
                        .flatMap(List::stream)
                        .toList());
        return new DashboardConfig(
                Connection.from(settings),
                settings.text("http.host", "127.0.0.1"),
                settings.port("http.port", 8083),
                new Limits(
                        number(settings, "dashboard.incidents", Limits.STANDARD.incidents()),
                        settings.number("dashboard.detail.bytes", Limits.STANDARD.detailBytes(), 0, Long.MAX_VALUE),
                        number(settings, "dashboard.revisions", Limits.STANDARD.revisions()),
                        number(settings, "dashboard.items", Limits.STANDARD.items())),
                number(settings, "dashboard.kept.changes", 20_000),
                number(settings, "dashboard.readers", 5_000),
                settings.duration("dashboard.stream.pace", Duration.ofMillis(100)));
    }

    private static int number(Settings settings, String name, int otherwise) {
        return (int) settings.number(name, otherwise, 1, MANY);
    }
}
