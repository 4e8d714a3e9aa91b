package io.tollstream.alerts.delivery;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Debian's prometheus-alertmanager as a process, on a free loopback port; installed where it is not there and can be. */
final class Alertmanager implements AutoCloseable {

    private static final String PACKAGE = "prometheus-alertmanager";

    private final Process process;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    private Alertmanager(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Empty where it is not there and cannot be installed. */
    static Optional<Path> program() throws IOException, InterruptedException {
        var found = find();
        if (found.isEmpty() && run(List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends", PACKAGE))) {
            found = find();
        }
        return found;
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(directory -> Path.of(directory, PACKAGE))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean run(List<String> command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false; // no such command
        }
    }

    /** @param hook where it sends what it is told */
    static Alertmanager start(Path program, Path directory, URI hook) throws IOException, InterruptedException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var config = Files.writeString(directory.resolve("alertmanager.yml"), """
                route: {receiver: hook, group_by: [incident], group_wait: 0s}
                receivers: [{name: hook, webhook_configs: [{url: "%s"}]}]
                """.formatted(hook));
        var process = new ProcessBuilder(
                        program.toString(),
                        "--config.file=" + config,
                        "--storage.path=" + directory.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port,
                        "--cluster.listen-address=")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        return new Alertmanager(process, port);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    boolean ready() {
        try {
            return get("-/ready").isPresent();
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    /** The answer's body; empty where it is no success. */
    Optional<String> get(String path) throws IOException, InterruptedException {
        var answer = client.send(HttpRequest.newBuilder(url().resolve(path)).build(), BodyHandlers.ofString());
        return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        client.close();
    }
}
