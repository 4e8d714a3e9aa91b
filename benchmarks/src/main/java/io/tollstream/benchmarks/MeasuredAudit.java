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

    /** What processes have that are not measured for their memory. */
    static final String HEAP = "512m";

    private static final double MEGA = 1e6;
    private static final double NANOS = 1e9;

    /**
     * @param heap of each process, which has all of it from its start: Java takes what it may have before it looks for what
     *     can be thrown away, and that would look like growth
     * @throws IllegalStateException where it does not end with 0, with what it said
     */
    static MeasuredAudit of(Connection connection, Path log, String heap, List<String> arguments)
            throws IOException, InterruptedException {
        var command = java(AuditMain.class, heap);
        command.addAll(arguments);
        command.addAll(where(connection));
        var began = System.nanoTime();
        var builder = builder(command, log);
        builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:+AlwaysPreTouch -Xms" + heap);
        var process = builder.start();
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

    static List<String> java(Class<?> main, String heap) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
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

    static ProcessBuilder builder(List<String> command, Path log) {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
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
