package io.tollstream.benchmarks;

import io.tollstream.enricher.EnricherMain;
import io.tollstream.local.parts.LocalBroker;
import io.tollstream.local.parts.LocalRegistry;
import io.tollstream.schemas.SetUp;
import io.tollstream.schemas.settings.Connection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Says how fast history is replayed beside how fast the enricher takes it live, exactly once, how much memory a replay takes
 * as history gets longer, and how fast and in how much memory what was replayed is verified.
 *
 * <p>Arguments: {@code speed ITEMS}, or {@code memory UPDATES UPDATES …} in rising order, with a file for the drawing before
 * the numbers where one is wanted, or {@code verify} with such numbers.
 */
public final class Replaying {

    private static final String SMALL_HEAP = "256m";
    private static final double NANOS = 1e9;

    public static void main(String[] arguments) throws Exception {
        var directory = Files.createTempDirectory("tollstream-replaying");
        try (var broker = LocalBroker.start(directory.resolve("broker"));
                var registry = LocalRegistry.start(directory.resolve("registry"))) {
            var connection = new Connection(broker.bootstrapServers(), registry.url(), "", Map.of());
            new SetUp(connection, Optional.empty()).run();
            try (var history = new MadeHistory(connection)) {
                var more = arguments.length > 1 ? Arrays.copyOfRange(arguments, 1, arguments.length) : new String[0];
                switch (arguments.length > 0 ? arguments[0] : "speed") {
                    case "memory" -> memory(connection, directory, history, more);
                    case "verify" -> verify(connection, directory, history, more);
                    default ->
                        speed(connection, directory, history, more.length > 0 ? Integer.parseInt(more[0]) : 20_000);
                }
            }
        } finally {
            delete(directory);
        }
        System.exit(0);
    }

    private static void speed(Connection connection, Path directory, MadeHistory history, int items) throws Exception {
        history.writeArticles(items);
        var live = live(connection, directory, history, items);
        say("live, exactly once", items, live);
        for (var reach : List.of("news", "updates")) {
            var replay = replay(connection, directory, "replay-" + reach + ".", reach, MeasuredAudit.HEAP);
            say("replayed from the " + reach, records(replay), seconds(replay));
            System.out.printf(
                    Locale.ROOT, "%.2f times as fast as live.%n", records(replay) / seconds(replay) / (items / live));
        }
    }

    private static void say(String what, long records, double seconds) {
        System.out.printf(
                Locale.ROOT,
                "%-24s %,9d records in %7.1f s: %,8.0f a second.%n",
                what,
                records,
                seconds,
                records / seconds);
    }

    /** Seconds from the start of the enricher, as it is started for a system, until all items went through it. */
    private static double live(Connection connection, Path directory, MadeHistory history, int items) throws Exception {
        var command = MeasuredAudit.java(EnricherMain.class, MeasuredAudit.HEAP);
        command.addAll(List.of("--enricher-state-dir", directory.resolve("live").toString(), "--http-port", "0"));
        command.addAll(MeasuredAudit.where(connection));
        var began = System.nanoTime();
        var process =
                MeasuredAudit.builder(command, directory.resolve("live.log")).start();
        try {
            history.awaitEnriched(items);
            return (System.nanoTime() - began) / NANOS;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static MeasuredAudit replay(Connection connection, Path directory, String into, String reach, String heap)
            throws Exception {
        return MeasuredAudit.of(
                connection,
                directory.resolve(into + "log"),
                heap,
                List.of(
                        "replay",
                        "--json",
                        "--heap",
                        heap,
                        "--into",
                        into,
                        "--reach",
                        reach,
                        "--dir",
                        directory.resolve(into).toString()));
    }

    private static long records(MeasuredAudit replay) {
        return replay.said().path("handedOver").asLong();
    }

    private static double seconds(MeasuredAudit replay) {
        return replay.said().path("seconds").asDouble();
    }

    private static void memory(Connection connection, Path directory, MadeHistory history, String[] arguments)
            throws Exception {
        var drawing = arguments[0].endsWith(".svg") ? Optional.of(Path.of(arguments[0])) : Optional.<Path>empty();
        var points = new ArrayList<Curve.Point>();
        var written = 0;
        for (var number : numbers(arguments, drawing.isPresent() ? 1 : 0)) {
            history.writeUpdates(written, number);
            written = number;
            var replay = replay(connection, directory, "memory-" + number + ".", "updates", SMALL_HEAP);
            points.add(new Curve.Point(number, replay.megabytes()));
            say("replayed from updates", records(replay), seconds(replay));
            System.out.printf(
                    Locale.ROOT,
                    "At most %,.0f MB in memory, both processes together; the replay alone %,.0f.%n",
                    replay.megabytes(),
                    replay.own());
        }
        if (drawing.isPresent()) {
            Files.writeString(
                    drawing.get(),
                    Curve.svg(
                            points,
                            "MB",
                            "updates replayed",
                            "memory of the replay and of the enricher in it, at most"));
        }
    }

    private static int[] numbers(String[] arguments, int from) {
        return Arrays.stream(arguments).skip(from).mapToInt(Integer::parseInt).toArray();
    }

    /** Each history is first replayed from its updates: that writes what there is to verify. */
    private static void verify(Connection connection, Path directory, MadeHistory history, String[] arguments)
            throws Exception {
        var written = 0;
        for (var number : numbers(arguments, 0)) {
            history.writeUpdates(written, number);
            written = number;
            var into = "verify-" + number + ".";
            replay(connection, directory, into, "updates", MeasuredAudit.HEAP);
            var verified = MeasuredAudit.of(
                    connection,
                    directory.resolve(into + "verified"),
                    SMALL_HEAP,
                    List.of(
                            "verify",
                            "--json",
                            "--topic-prefix",
                            into,
                            "--application-id",
                            into + "tollstream-replay"));
            say("verified, updates", number, verified.seconds());
            verified.said()
                    .path("checks")
                    .forEach(check -> System.out.printf(
                            Locale.ROOT,
                            "  %-10s %,10d agree, %,d differ%n",
                            check.path("check").asText(),
                            check.path("agrees").asLong(),
                            check.path("differs").asLong()));
            System.out.printf(Locale.ROOT, "At most %,.0f MB in memory.%n", verified.megabytes());
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Replaying() {}
}
