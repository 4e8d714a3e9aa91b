package io.tollstream.endtoend;

import io.tollstream.schemas.settings.Connection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A service as a process of its own, so that it can be killed as an operating system kills: without a word. */
final class ServiceProcess implements AutoCloseable {

    private final String main;
    private final Connection connection;
    private final Path directory;
    private final Map<String, String> settings;
    private Process process;

    private ServiceProcess(String main, Connection connection, Path directory, Map<String, String> settings) {
        this.main = main;
        this.connection = connection;
        this.directory = directory;
        this.settings = settings;
    }

    /**
     * @param main class of the service
     * @param directory where its log is kept, over restarts too
     * @param settings beside where broker and registry are, as the environment spells them
     */
    static ServiceProcess start(String main, Connection connection, Path directory, Map<String, String> settings)
            throws IOException {
        var service = new ServiceProcess(main, connection, directory, settings);
        service.start();
        return service;
    }

    void start() throws IOException {
        Files.createDirectories(directory);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(List.of(
                java,
                "-Xmx512m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main));
        var environment = builder.environment();
        environment.put("BOOTSTRAP_SERVERS", connection.bootstrapServers());
        environment.put("SCHEMA_REGISTRY_URL", connection.registryUrl());
        environment.put("TOPIC_PREFIX", connection.prefix());
        environment.put("HTTP_PORT", "0");
        environment.putAll(settings);
        process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("service.log").toFile()))
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
