package io.tollstream.ingest;

import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.SetUp;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import io.tollstream.schemas.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The service behind a real HTTP door, with a broker that does what the test says and a clock that stands still. */
public final class TheDoor implements BeforeEachCallback, AfterEachCallback {

    public static final Instant NOW = Instant.parse("2025-03-14T12:00:00Z");

    private final Map<String, String> settings = new HashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private boolean acknowledges = true;
    private MockProducer<String, byte[]> broker = broker();
    private Optional<String> trouble = Optional.empty();
    private IngestService service;
    private Connection connection;

    public TheDoor with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /** A broker that answers only when the test tells it to. */
    public TheDoor withASilentBroker() {
        acknowledges = false;
        return this;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        settings.putIfAbsent("http.port", "0");
        settings.putIfAbsent("ingest.ack.timeout", "PT2S");
        settings.putIfAbsent("schema.registry.url", "mock://" + UUID.randomUUID());
        var config = IngestConfig.from(Settings.from(Map.of(), settings));
        connection = config.connection();
        if (connection.registryUrl().startsWith("mock:")) {
            new SetUp(connection, Optional.empty()).register(Topics.ALL);
        }
        broker = broker();
        service = new IngestService(config, broker, () -> trouble, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        service.close();
        client.close();
    }

    private MockProducer<String, byte[]> broker() {
        return new MockProducer<>(acknowledges, null, new StringSerializer(), new ByteArraySerializer());
    }

    public MockProducer<String, byte[]> theBroker() {
        return broker;
    }

    public void isNotReadyBecause(String why) {
        trouble = Optional.of(why);
    }

    /** Method and path of everything the door has. */
    public List<String> routes() {
        return service.routes();
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + service.port() + path);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)).build());
    }

    public HttpResponse<String> post(String path, String json) {
        return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> postLines(String path, String... lines) {
        return post(path, "application/x-ndjson", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> post(String path, String type, byte[] body) {
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("The door broke the connection.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What was sent to a topic, in order. */
    public <V extends SpecificRecord> List<V> sentTo(Topic<V> topic) {
        var deserializer = new AvroSerdes(connection).deserializer(topic);
        return recordsOf(topic).stream()
                .map(record -> deserializer.deserialize(topic.name(), record.value()))
                .toList();
    }

    public List<ProducerRecord<String, byte[]>> recordsOf(Topic<?> topic) {
        return broker.history().stream()
                .filter(record -> record.topic().equals(topic.name()))
                .toList();
    }
}
