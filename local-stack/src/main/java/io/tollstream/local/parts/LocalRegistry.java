package io.tollstream.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A real schema registry (Apicurio, by its Confluent-compatible API) as a child of this process, on loopback, its data
 * in a directory: started again there it has the same schemas under the same ids, and its port where still free.
 */
public final class LocalRegistry implements AutoCloseable {

    private static final String API = "/apis/ccompat/v7";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final Path directory;
    private final int port;
    private @Nullable Process process;

    private LocalRegistry(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    /** Starts a registry on the port that the directory's last one had, else on any free one. */
    public static LocalRegistry start(Path directory) throws IOException, InterruptedException {
        return start(directory, 0);
    }

    /** @param preferredPort taken where the directory remembers none and it is free; 0 for none */
    public static LocalRegistry start(Path directory, int preferredPort) throws IOException, InterruptedException {
        var home = directory.toAbsolutePath();
        var registry = new LocalRegistry(home, LoopbackPort.rememberedIn(home.resolve("port"), preferredPort));
        registry.start();
        return registry;
    }

    /** The address for {@code schema.registry.url}. */
    public String url() {
        return "http://" + LoopbackPort.HOST + ":" + port + API;
    }

    /** Starts it again after {@link #stop()}, where it was; returns when it answers. */
    public void start() throws IOException, InterruptedException {
        if (process != null) {
            return;
        }
        process = new ProcessBuilder(command())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        try {
            awaitAnswer();
        } catch (IOException | InterruptedException e) {
            stop();
            throw e;
        }
    }

    /** Stops it in order, and by force where it does not. */
    public void stop() {
        var running = process;
        if (running == null) {
            return;
        }
        process = null;
        running.destroy();
        try {
            if (!running.waitFor(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private Path log() {
        return directory.resolve("registry.log");
    }

    private List<String> command() throws IOException {
        var app = Laid.out("registry").resolve("quarkus-run.jar");
        var scratch = Files.createDirectories(directory.resolve("scratch"));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + scratch,
                "-Dquarkus.http.host=" + LoopbackPort.HOST,
                "-Dquarkus.http.port=" + port,
                // Its management pages listen on every address unless told otherwise, and cannot be switched off.
                "-Dquarkus.management.host=" + LoopbackPort.HOST,
                "-Dquarkus.management.port=" + LoopbackPort.free(),
                "-Dquarkus.http.access-log.enabled=false",
                "-Dapicurio.storage.kind=sql",
                "-Dapicurio.storage.sql.kind=h2",
                // A schema's id is in records as soon as it is given: it must be on disk by then, not half a second
                // later.
                "-Dapicurio.datasource.url=jdbc:h2:file:" + directory.resolve("schemas") + ";WRITE_DELAY=0",
                "-Dapicurio.datasource.jdbc.initial-size=2",
                "-Dapicurio.datasource.jdbc.min-size=2",
                "-Dapicurio.datasource.jdbc.max-size=10",
                "-cp",
                Laid.ourClasses() + System.getProperty("path.separator") + app,
                WithParent.class.getName(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        var question = HttpRequest.newBuilder(URI.create(url() + "/subjects"))
                .timeout(Duration.ofSeconds(2))
                .build();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build()) {
            while (System.nanoTime() < deadline) {
                if (process == null || process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw new IOException("The registry ended at its start; " + log() + " says why.");
                }
                if (answers(http, question)) {
                    return;
                }
            }
        }
        throw new IOException(
                "The registry does not answer after " + PATIENCE.toSeconds() + " s; " + log() + " may say why.");
    }

    private static boolean answers(HttpClient http, HttpRequest question) throws InterruptedException {
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not yet
        }
    }

    /** Where the build lays out what is no class of ours: beside our jar, or beside our classes. */
    private static final class Laid {

        static Path ourClasses() {
            try {
                return Path.of(LocalRegistry.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
            } catch (java.net.URISyntaxException e) {
                throw new UncheckedIOException(new IOException(e));
            }
        }

        static Path out(String name) throws IOException {
            var place = ourClasses().resolveSibling(name);
            if (!Files.isDirectory(place)) {
                throw new IOException("There is no " + place + "; `mvn package` lays it out.");
            }
            return place;
        }
    }
}
