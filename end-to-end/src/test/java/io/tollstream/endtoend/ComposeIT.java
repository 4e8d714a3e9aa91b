package io.tollstream.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tollstream.local.parts.LoopbackPort;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same system out of docker-compose.yml, where an engine, compose and the images are there. */
class ComposeIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path LOG = Path.of("target", "compose.log").toAbsolutePath();

    private final int broker = LoopbackPort.free();
    private final int registry = LoopbackPort.free();
    private final int ingest = LoopbackPort.free();
    private final int enricher = LoopbackPort.free();
    private final int dashboard = LoopbackPort.free();
    private final int alerts = LoopbackPort.free();
    private boolean up;

    @Test
    void theContainersGiveTheSameSystem() throws Exception {
        assumeTrue(
                run(
                                List.of(
                                        "docker",
                                        "image",
                                        "inspect",
                                        "eclipse-temurin:25-jre",
                                        "apache/kafka:4.3.1",
                                        "apicurio/apicurio-registry:3.3.3"),
                                20)
                        && run(List.of("docker-compose", "version"), 20),
                "There is no container engine with compose and the images: this part of the system is not tested here.");
        up = true;
        assertThat(run(List.of("docker-compose", "up", "-d", "--build"), 300))
                .as("compose up; see %s", LOG)
                .isTrue();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> {
                    assertThat(get(ingest, "/health/ready")).isEqualTo(200);
                    assertThat(get(enricher, "/health/ready")).isEqualTo(200);
                    assertThat(get(dashboard, "/health/ready")).isEqualTo(200);
                    assertThat(get(alerts, "/health/ready")).isEqualTo(200);
                });

        assertThat(post("/v1/news", """
                {"source": "Military Press Office", "sourceKind": "OFFICIAL", "guid": "c-1", "language": "en",
                 "text": "31 people were killed, the military said.", "publishedAt": "2025-03-14T12:00:00Z",
                 "incident": "compose"}""")).isEqualTo(202);

        var url = "http://localhost:" + registry + "/apis/ccompat/v7";
        var reader = new TopicReader(new Connection("localhost:" + broker, url, "", Map.of()));
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            var toll = reader.table(Topics.INCIDENT_TOLLS).get("compose");
            assertThat(toll).isNotNull();
            assertThat(toll.get("figures").toString()).contains("\"best\": 31");
            assertThat(get(dashboard, "/v1/incidents/compose")).isEqualTo(200);
        });
        assertThat(get(dashboard, "/")).isEqualTo(200);
        assertThat(run(List.of("docker-compose", "run", "--rm", "audit", "verify"), 300))
                .as("audit verify; see %s", LOG)
                .isTrue();
    }

    @AfterEach
    void takeDown() throws Exception {
        if (up) {
            run(List.of("docker-compose", "logs", "--no-color"), 60);
            assertThat(run(List.of("docker-compose", "down", "-v", "--rmi", "local"), 120))
                    .isTrue();
        }
    }

    private int get(int port, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return send(request);
    }

    private int post(String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ingest + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return send(request);
    }

    private static int send(HttpRequest request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    /** Runs a command at the root of the checkout; whether it was there and ended well. */
    private boolean run(List<String> command, int withinSeconds) throws InterruptedException {
        var builder = new ProcessBuilder(new ArrayList<>(command))
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
        builder.environment()
                .putAll(Map.of(
                        "COMPOSE_PROJECT_NAME", "tollstream-test-" + ingest,
                        "BROKER_PORT", Integer.toString(broker),
                        "REGISTRY_PORT", Integer.toString(registry),
                        "INGEST_PORT", Integer.toString(ingest),
                        "ENRICHER_PORT", Integer.toString(enricher),
                        "DASHBOARD_PORT", Integer.toString(dashboard),
                        "ALERTS_PORT", Integer.toString(alerts)));
        try {
            Files.createDirectories(LOG.getParent());
            var process = builder.start();
            if (!process.waitFor(withinSeconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false; // no such command
        }
    }
}
