package io.tollstream.endtoend;

import io.tollstream.schemas.settings.Connection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The enricher as a process of its own, so that it can be killed as an operating system kills: without a word. */
final class EnricherProcess implements AutoCloseable {

    private final Connection connection;
    private final Path directory;
    private Process process;

    private EnricherProcess(Connection connection, Path directory) {
        this.connection = connection;
        this.directory = directory;
    }

    /** @param directory where its state and its log are kept, over restarts too */
    static EnricherProcess start(Connection connection, Path directory) throws IOException {
        var enricher = new EnricherProcess(connection, directory);
        enricher.start();
        return enricher;
    }

    void start() throws IOException {
        Files.createDirectories(directory);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(List.of(
                java,
                "-Xmx512m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "io.tollstream.enricher.EnricherMain"));
        var environment = builder.environment();
        environment.put("BOOTSTRAP_SERVERS", connection.bootstrapServers());
        environment.put("SCHEMA_REGISTRY_URL", connection.registryUrl());
        environment.put("TOPIC_PREFIX", connection.prefix());
        environment.put("ENRICHER_STATE_DIR", directory.resolve("state").toString());
        environment.put("HTTP_PORT", "0");
        process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("enricher.log").toFile()))
                .start();
    }

    /** SIGKILL: no shutdown hook, no goodbye to the group, no end to the open transaction. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
