package io.tollstream.endtoend;

import io.tollstream.ingest.IngestConfig;
import io.tollstream.ingest.IngestService;
import io.tollstream.schemas.settings.Connection;
import io.tollstream.schemas.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** The HTTP door of a running ingest service, and a client who knocks. */
final class Door implements AutoCloseable {

    private final IngestService service;
    private final HttpClient client = HttpClient.newHttpClient();

    private Door(IngestService service) {
        this.service = service;
    }

    static Door open(Connection connection) {
        return new Door(IngestService.start(IngestConfig.from(Settings.from(Map.of(
                "BOOTSTRAP_SERVERS", connection.bootstrapServers(),
                "SCHEMA_REGISTRY_URL", connection.registryUrl(),
                "TOPIC_PREFIX", connection.prefix(),
                "HTTP_PORT", "0")))));
    }

    /** The address of a path. */
    URI at(String path) {
        return URI.create("http://127.0.0.1:" + service.port() + path);
    }

    HttpResponse<String> postJson(String path, String body) throws IOException, InterruptedException {
        return post(path, "application/json", BodyPublishers.ofString(body));
    }

    HttpResponse<String> post(String path, String type, BodyPublisher body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", type)
                .POST(body)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    @Override
    public void close() {
        service.close();
        client.close();
    }
}
