package io.tollstream.ingest;

import io.tollstream.ingest.feeds.Feed;
import io.tollstream.ingest.feeds.FeedList;
import io.tollstream.schemas.settings.BadSetting;
import io.tollstream.schemas.settings.Connection;
import io.tollstream.schemas.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything an operator can set, read once at start. Unset is fine; wrong is refused in one sentence.
 *
 * @param host the address that the door listens on
 * @param port the door's port; 0 for a free one
 * @param maxBodyBytes the largest single object, and the largest line or element of a batch; 1 MiB at most, for
 *     the broker takes no larger record
 * @param maxBatchBytes the largest array or NDJSON body
 * @param futureTolerance how far ahead of our clock a publication may be
 * @param maxInFlight records that may wait for the broker at a time; one more is answered with 429
 * @param ackTimeout how long the broker has to acknowledge a record
 * @param feeds what the file of feeds lists; empty without one
 */
public record IngestConfig(
        Connection connection,
        String host,
        int port,
        int maxBodyBytes,
        long maxBatchBytes,
        Duration futureTolerance,
        int maxInFlight,
        Duration ackTimeout,
        List<Feed> feeds) {

    /** Every setting of this service, beside those of {@link Connection} and what {@code kafka.} passes on. */
    public static final List<String> NAMES = List.of(
            "http.host",
            "http.port",
            "ingest.max.body.bytes",
            "ingest.max.batch.bytes",
            "ingest.future.tolerance",
            "ingest.max.in.flight",
            "ingest.ack.timeout",
            "feeds.file");

    /** Not http., for the environment's HTTP_PROXY is no misspelling of ours. */
    private static final List<String> OUR_PREFIXES = List.of("ingest.", "feeds.", "topic.", "schema.registry.");

    /** Read by the set-up of topics, which may be told by the same file. */
    private static final String SET_UPS = "topic.replication";

    private static final long MIB = 1024 * 1024;

    /** Kafka takes no larger record where nothing else is set: a larger body would be read to be refused. */
    private static final long LARGEST_BODY = MIB;

    public IngestConfig {
        feeds = List.copyOf(feeds);
        if (maxBatchBytes < maxBodyBytes) {
            throw new BadSetting("ingest.max.batch.bytes is %d; it takes at least ingest.max.body.bytes, which is %d."
                    .formatted(maxBatchBytes, maxBodyBytes));
        }
        if (ackTimeout.compareTo(Duration.ofMillis(100)) < 0 || ackTimeout.compareTo(Duration.ofMinutes(5)) > 0) {
            throw new BadSetting("ingest.ack.timeout is " + ackTimeout + "; it takes PT0.1S to PT5M.");
        }
    }

    /** Every setting that this service reads, with the connection's. */
    static List<String> names() {
        return Stream.concat(Connection.NAMES.stream(), NAMES.stream()).toList();
    }

    public static IngestConfig from(Settings settings) {
        settings.refuseUnknown(
                OUR_PREFIXES,
                Stream.of(Connection.NAMES, NAMES, List.of(SET_UPS))
                        .flatMap(List::stream)
                        .toList());
        return new IngestConfig(
                Connection.from(settings),
                settings.text("http.host", "127.0.0.1"),
                settings.port("http.port", 8080),
                (int) settings.number("ingest.max.body.bytes", LARGEST_BODY, 1024, LARGEST_BODY),
                settings.number("ingest.max.batch.bytes", 64 * MIB, 1024, 1024 * MIB),
                settings.duration("ingest.future.tolerance", Duration.ofHours(1)),
                (int) settings.number("ingest.max.in.flight", 1_000, 1, 1_000_000),
                settings.duration("ingest.ack.timeout", Duration.ofSeconds(5)),
                settings.text("feeds.file").map(Path::of).map(FeedList::read).orElse(List.of()));
    }
}
