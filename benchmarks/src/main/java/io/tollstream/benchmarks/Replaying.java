package io.tollstream.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollstream.audit.AuditMain;
import io.tollstream.enricher.EnricherMain;
import io.tollstream.local.parts.LocalBroker;
import io.tollstream.local.parts.LocalRegistry;
import io.tollstream.schemas.SetUp;
import io.tollstream.schemas.settings.Connection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Says how fast history is replayed beside how fast the enricher takes it live, exactly once, and how much memory a replay
 * takes as history gets longer.
 *
 * <p>Arguments: {@code speed ITEMS}, or {@code memory UPDATES UPDATES …} in rising order, with a file for the drawing before
 * the numbers where one is wanted.
 */
public final class Replaying {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String HEAP = "-Xmx512m";
    private static final double MEGA = 1e6;
    private static final double NANOS = 1e9;

    public static void main(String[] arguments) throws Exception {
        var directory = Files.createTempDirectory("tollstream-replaying");
        try (var broker = LocalBroker.start(directory.resolve("broker"));
                var registry = LocalRegistry.start(directory.resolve("registry"))) {
            var connection = new Connection(broker.bootstrapServers(), registry.url(), "", Map.of());
            new SetUp(connection, Optional.empty()).run();
            try (var history = new MadeHistory(connection)) {
                if (arguments.length > 0 && arguments[0].equals("memory")) {
                    memory(connection, directory, history, Arrays.copyOfRange(arguments, 1, arguments.length));
                } else {
                    speed(
                            connection,
                            directory,
                            history,
                            arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000);
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
            var replay = replay(connection, directory, "replay-" + reach + ".", reach);
            say("replayed from the " + reach, replay.records(), replay.seconds());
            System.out.printf(
                    Locale.ROOT, "%.2f times as fast as live.%n", replay.records() / replay.seconds() / (items / live));
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
        var command = java(EnricherMain.class);
        command.addAll(List.of("--enricher-state-dir", directory.resolve("live").toString(), "--http-port", "0"));
        command.addAll(where(connection));
        var began = System.nanoTime();
        var process = start(command, directory.resolve("live.log"));
        try {
            history.awaitEnriched(items);
            return (System.nanoTime() - began) / NANOS;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /**
     * What a replay came to.
     *
     * @param megabytes the most that the replay and the enricher in it had in memory together
     * @param own the most that the replay had without the enricher
     */
    private record Replayed(long records, double seconds, double megabytes, double own) {}

    private static Replayed replay(Connection connection, Path directory, String into, String reach) throws Exception {
        var command = java(AuditMain.class);
        command.addAll(List.of("replay", "--json", "--into", into, "--reach", reach, "--dir"));
        command.add(directory.resolve(into).toString());
        command.addAll(where(connection));
        var said = directory.resolve(into + "log");
        var process = start(command, said);
        var most = 0L;
        var own = 0L;
        while (!process.waitFor(SECOND.toMillis(), TimeUnit.MILLISECONDS)) {
            most = Math.max(most, resident(process.toHandle()));
            own = Math.max(own, resident(process.pid()));
        }
        var lines = Files.readAllLines(said);
        if (process.exitValue() != 0) {
            throw new IllegalStateException("The replay ended with " + lines);
        }
        var outcome = new ObjectMapper().readTree(lines.getLast());
        return new Replayed(
                outcome.path("handedOver").asLong(), outcome.path("seconds").asDouble(), most / MEGA, own / MEGA);
    }

    private static void memory(Connection connection, Path directory, MadeHistory history, String[] arguments)
            throws Exception {
        var drawing = arguments[0].endsWith(".svg") ? Optional.of(Path.of(arguments[0])) : Optional.<Path>empty();
        var points = new ArrayList<Curve.Point>();
        var written = 0;
        for (var number : Arrays.stream(arguments)
                .skip(drawing.isPresent() ? 1 : 0)
                .mapToInt(Integer::parseInt)
                .toArray()) {
            history.writeUpdates(written, number);
            written = number;
            var replay = replay(connection, directory, "memory-" + number + ".", "updates");
            points.add(new Curve.Point(number, replay.megabytes()));
            say("replayed from updates", replay.records(), replay.seconds());
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

    private static List<String> java(Class<?> main) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    }

    private static List<String> where(Connection connection) {
        return List.of(
                "--bootstrap-servers",
                connection.bootstrapServers(),
                "--schema-registry-url",
                connection.registryUrl());
    }

    private static Process start(List<String> command, Path log) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Bytes in memory of a process and those that it started; 0 where the system does not say. */
    private static long resident(ProcessHandle process) {
        return resident(process.pid())
                + process.descendants()
                        .mapToLong(child -> resident(child.pid()))
                        .sum();
    }

    private static long resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024)
                    .sum();
        } catch (IOException e) {
            return 0;
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
