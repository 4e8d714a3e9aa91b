package io.tollstream.benchmarks.following;

import io.tollstream.dashboard.DashboardMain;
import io.tollstream.local.parts.LocalBroker;
import io.tollstream.local.parts.LocalRegistry;
import io.tollstream.local.parts.LoopbackPort;
import io.tollstream.schemas.SetUp;
import io.tollstream.schemas.settings.Connection;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the dashboard, as a process of its own, before a real broker with many incidents and many readers, changes
 * incidents at a steady pace, and says what each reader heard, how soon, and what the process took.
 *
 * <p>Arguments, each with a default: incidents, readers, changes a second, seconds.
 */
public final class Following {

    /** Readers that are connected and do not read until all was sent. */
    private static final int SLEEPERS = 10;

    private static final int SLEEPERS_BUFFER = 4_096;
    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final Duration LAST_ONES = Duration.ofSeconds(60);
    private static final String HEAP = "-Xmx768m";
    private static final double MILLION = 1e6;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String[] arguments) throws Exception {
        var asked = new int[] {100_000, 1_000, 200, 60};
        for (var i = 0; i < arguments.length; i++) {
            asked[i] = Integer.parseInt(arguments[i]);
        }
        var directory = Files.createTempDirectory("tollstream-following");
        try (var broker = LocalBroker.start(directory.resolve("broker"));
                var registry = LocalRegistry.start(directory.resolve("registry"))) {
            var connection = new Connection(broker.bootstrapServers(), registry.url(), "", Map.of());
            new SetUp(connection, Optional.empty()).run();
            try (var changes = new Changes(connection, asked[0])) {
                measure(connection, changes, asked);
            }
        } finally {
            delete(directory);
        }
        System.exit(0);
    }

    private static void measure(Connection connection, Changes changes, int[] asked) throws Exception {
        changes.writeIncidents();
        var port = LoopbackPort.free();
        var began = System.nanoTime();
        var dashboard = start(connection, port);
        try {
            awaitReady(port);
            say(
                    "%,d incidents were read in %.1f s, %.1f s of a processor; then the process has %,d MB (%s).",
                    asked[0], (System.nanoTime() - began) / 1e9, processor(dashboard), megabytes(dashboard), HEAP);
            follow(port, dashboard, changes, asked);
        } finally {
            dashboard.destroy();
            dashboard.waitFor();
        }
    }

    private static void follow(int port, Process dashboard, Changes changes, int[] asked) throws Exception {
        var sentAt = new long[asked[2] * asked[3] + 1];
        var since = position(port);
        var readers = new ArrayList<Reader>();
        for (var i = 0; i < asked[1]; i++) {
            readers.add(new Reader(port, sentAt, since).connect(0));
        }
        var sleepers = new ArrayList<Reader>();
        for (var i = 0; i < SLEEPERS; i++) {
            sleepers.add(new Reader(port, sentAt, since).connect(SLEEPERS_BUFFER));
        }
        readers.forEach(reader -> Thread.ofVirtual().start(reader::read));
        var processor = processor(dashboard);
        var began = System.nanoTime();

        changes.follow(asked[2], sentAt);

        await(readers, sentAt.length - 1);
        var seconds = (System.nanoTime() - began) / 1e9;
        say(
                "%,d readers, %d changes a second for %d s, %d readers beside them who read nothing.",
                asked[1], asked[2], asked[3], SLEEPERS);
        say(
                "Heard: %,d of %,d, lost %,d, told to reload %d.",
                heard(readers),
                (long) readers.size() * (sentAt.length - 1),
                (long) readers.size() * (sentAt.length - 1) - heard(readers),
                reloads(readers));
        say(
                "From the writing of a change to a reader having it: median %d ms, p99 %d ms, longest %d ms.",
                percentile(readers, 0.5), percentile(readers, 0.99), percentile(readers, 1));
        say(
                "The process took %.2f of a processor, and has %,d MB.",
                (processor(dashboard) - processor) / seconds, megabytes(dashboard));
        sleepers.forEach(reader -> Thread.ofVirtual().start(reader::read));
        await(sleepers, sentAt.length - 1);
        say(
                "Who had read nothing: heard %,d of %,d at last, told to reload %d.",
                heard(sleepers), (long) SLEEPERS * (sentAt.length - 1), reloads(sleepers));
        for (var reader : readers) {
            reader.close();
        }
        for (var reader : sleepers) {
            reader.close();
        }
    }

    private static Process start(Connection connection, int port) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DashboardMain.class.getName(),
                        "--bootstrap-servers",
                        connection.bootstrapServers(),
                        "--schema-registry-url",
                        connection.registryUrl(),
                        "--http-port",
                        Integer.toString(port)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void awaitReady(int port) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            try {
                if (get(port, "/health/ready").statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // It does not listen yet.
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("The dashboard is not ready within " + PATIENCE.toSeconds() + " s.");
    }

    private static String position(int port) throws IOException, InterruptedException {
        var list = get(port, "/v1/incidents?limit=1").body();
        var from = list.lastIndexOf("\"position\":\"") + "\"position\":\"".length();
        return list.substring(from, list.indexOf('"', from));
    }

    private static java.net.http.HttpResponse<String> get(int port, String path)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }

    private static void await(List<Reader> readers, int changes) throws InterruptedException {
        var until = System.nanoTime() + LAST_ONES.toNanos();
        while (System.nanoTime() < until
                && readers.stream().anyMatch(reader -> reader.heardSoFar() < changes && reader.reloads() == 0)) {
            Thread.sleep(100);
        }
    }

    private static long heard(List<Reader> readers) {
        return readers.stream().mapToLong(Reader::heardSoFar).sum();
    }

    private static int reloads(List<Reader> readers) {
        return readers.stream().mapToInt(Reader::reloads).sum();
    }

    /** In milliseconds. */
    private static int percentile(List<Reader> readers, double share) {
        var wanted = (long) Math.ceil(heard(readers) * share);
        var counted = 0L;
        for (var millis = 0; ; millis++) {
            for (var reader : readers) {
                counted += reader.millis()[millis];
            }
            if (counted >= wanted || millis == readers.getFirst().millis().length - 1) {
                return millis;
            }
        }
    }

    /** Seconds of processor time so far. */
    private static double processor(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    private static long megabytes(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024)
                .map(bytes -> (long) (bytes / MILLION))
                .findFirst()
                .orElse(-1);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private Following() {}
}
