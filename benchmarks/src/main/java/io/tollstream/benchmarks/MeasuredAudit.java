package io.tollstream.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollstream.audit.AuditMain;
import io.tollstream.schemas.settings.Connection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a command of the audit came to, run as a process of its own.
 *
 * @param said the JSON that it ended with
 * @param seconds from its start to its end
 * @param megabytes the most that it and the processes that it started had in memory together
 * @param own the most that it had without them
 */
record MeasuredAudit(JsonNode said, double seconds, double megabytes, double own) {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String HEAP = "-Xmx512m";
    private static final double MEGA = 1e6;
    private static final double NANOS = 1e9;

    /** @throws IllegalStateException where it does not end with 0, with what it said */
    static MeasuredAudit of(Connection connection, Path log, List<String> arguments)
            throws IOException, InterruptedException {
        var command = java(AuditMain.class);
        command.addAll(arguments);
        command.addAll(where(connection));
        var began = System.nanoTime();
        var process = start(command, log);
        var most = 0L;
        var own = 0L;
        while (!process.waitFor(SECOND.toMillis(), TimeUnit.MILLISECONDS)) {
            most = Math.max(most, resident(process.toHandle()));
            own = Math.max(own, resident(process.pid()));
        }
        var seconds = (System.nanoTime() - began) / NANOS;
        var lines = Files.readAllLines(log);
        if (process.exitValue() != 0) {
            throw new IllegalStateException(arguments + " ended with " + lines);
        }
        return new MeasuredAudit(new ObjectMapper().readTree(lines.getLast()), seconds, most / MEGA, own / MEGA);
    }

    /** A JVM like those that are measured. */
    static List<String> java(Class<?> main) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    }

    static List<String> where(Connection connection) {
        return List.of(
                "--bootstrap-servers",
                connection.bootstrapServers(),
                "--schema-registry-url",
                connection.registryUrl());
    }

    static Process start(List<String> command, Path log) throws IOException {
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
}
