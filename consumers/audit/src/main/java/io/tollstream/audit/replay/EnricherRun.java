package io.tollstream.audit.replay;

import io.tollstream.commandline.Trouble;
import io.tollstream.schemas.settings.Connection;
import io.tollstream.schemas.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The enricher as a process of its own, with the replay's topics, application and state. */
final class EnricherRun implements AutoCloseable {

    private static final int LINES = 5;
    private static final long STOP_SECONDS = 30;

    private final Process process;
    private final Path log;

    private EnricherRun(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * @param directory where its state, settings and log are kept, so that it can go on
     * @param more settings of the enricher, by their dotted names
     */
    static EnricherRun start(
            Connection connection, Plan plan, Rules rules, Path directory, String heap, Map<String, String> more) {
        try {
            Files.createDirectories(directory);
            var mark = new ProcessMark(directory.resolve("enricher.pid"));
            mark.endWhatIsLeft();
            var settings = directory.resolve("enricher.properties");
            write(settings, settings(connection, plan, directory, more));
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add("-Xmx" + heap);
            command.add("-XX:+UseSerialGC");
            command.addAll(rules.command());
            var log = directory.resolve("enricher.log");
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            ours(builder.environment());
            builder.environment().put(Settings.FILE, settings.toString());
            var process = builder.start();
            mark.write(process.toHandle());
            return new EnricherRun(process, log);
        } catch (IOException e) {
            throw new Trouble("The enricher cannot be run in " + directory + ": " + e.getMessage(), e);
        }
    }

    /** What is set for services here must not overrule what is set for this one. */
    private static void ours(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.matches("(BOOTSTRAP|SCHEMA_REGISTRY|TOPIC|HTTP|ENRICHER|KAFKA)_.*"));
    }

    private static Properties settings(Connection connection, Plan plan, Path directory, Map<String, String> more) {
        var settings = new Properties();
        settings.setProperty("enricher.threads", "2");
        settings.setProperty("enricher.commit.interval", "PT1S");
        settings.setProperty("kafka.producer.linger.ms", "50");
        settings.setProperty("kafka.producer.batch.size", String.valueOf(256 * 1024));
        connection.kafka().forEach((name, value) -> settings.setProperty("kafka." + name, value));
        settings.putAll(more);
        settings.setProperty("bootstrap.servers", connection.bootstrapServers());
        settings.setProperty("schema.registry.url", connection.registryUrl());
        settings.setProperty("topic.prefix", plan.into());
        settings.setProperty("enricher.application.id", plan.names().applicationId());
        settings.setProperty("enricher.state.dir", directory.resolve("state").toString());
        settings.setProperty("http.port", "0");
        return settings;
    }

    /** For its owner alone: it may hold what the broker asks of who may come in. */
    private static void write(Path file, Properties settings) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (var out = Files.newBufferedWriter(file)) {
            settings.store(out, null);
        }
    }

    /** @throws Trouble where it has ended, with its last words */
    void check() {
        if (!process.isAlive()) {
            throw new Trouble("The enricher that runs the replay ended with code " + process.exitValue()
                    + "; the end of its log " + log + ": " + String.join(" | ", lastLines()));
        }
    }

    private List<String> lastLines() {
        try {
            var lines = Files.readAllLines(log);
            return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        } catch (IOException e) {
            return List.of("(it cannot be read)");
        }
    }

    long pid() {
        return process.pid();
    }

    /** Lets it close in order: the next run goes on at once. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
