package io.tollstream.endtoend;

import static io.tollstream.schemas.Topics.FEEDS;
import static io.tollstream.schemas.Topics.NEWS_RAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.tollstream.endtoend.cluster.Cluster;
import io.tollstream.ingest.IngestConfig;
import io.tollstream.ingest.IngestService;
import io.tollstream.schemas.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds on a real broker: what was seen is not sent again, whoever restarts. */
class FeedsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ETAG = "\"first\"";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private Cluster cluster;
    private HttpServer publisher;

    @BeforeEach
    void start() throws Exception {
        cluster = Cluster.startSetUp();
        publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        publisher.createContext("/feed", exchange -> {
            var condition = exchange.getRequestHeaders().getFirst("If-None-Match");
            asked.add(String.valueOf(condition));
            exchange.getResponseHeaders().add("ETag", ETAG);
            if (ETAG.equals(condition)) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                var body = RSS.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        publisher.start();
    }

    @AfterEach
    void stop() {
        publisher.stop(0);
        cluster.close();
    }

    @Test
    void aRestartAsksOnlyForNewsAndSendsNothingTwice(@TempDir Path folder) throws IOException {
        var reader = new TopicReader(cluster.connection());
        try (var first = ingest(folder)) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(reader.values(NEWS_RAW)).hasSize(2);
                assertThat(reader.table(FEEDS)).containsKey("wire");
            });
        }
        asked.clear();

        try (var second = ingest(folder)) {
            await().atMost(PATIENCE).until(() -> asked.size() >= 2);
        }

        assertThat(asked).as("conditions of the requests after the restart").containsOnly(ETAG);
        assertThat(reader.values(NEWS_RAW))
                .extracting(item -> item.get("title").toString())
                .containsExactlyInAnyOrder("Toll rises to 31", "Train reaches Quetta");
    }

    private IngestService ingest(Path folder) throws IOException {
        var feeds = Files.writeString(folder.resolve("feeds.json"), """
                {"feeds": [{"name": "wire", "url": "http://127.0.0.1:%d/feed", "source": "Northline Wire",
                            "kind": "AGENCY", "interval": "PT1S"}]}""".formatted(
                        publisher.getAddress().getPort()));
        return IngestService.start(IngestConfig.from(Settings.from(Map.of(
                "BOOTSTRAP_SERVERS", cluster.bootstrapServers(),
                "SCHEMA_REGISTRY_URL", cluster.registryUrl(),
                "FEEDS_FILE", feeds.toString(),
                "HTTP_PORT", "0"))));
    }

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>Wire</title><link>http://wire.example/</link><description>News</description>
              <item><guid>w-1</guid><title>Toll rises to 31</title><pubDate>Fri, 14 Mar 2025 10:40:00 GMT</pubDate>
                <description>&lt;p&gt;31 people were killed, the military said.&lt;/p&gt;</description></item>
              <item><guid>w-2</guid><title>Train reaches Quetta</title><pubDate>Thu, 13 Mar 2025 09:30:00 GMT</pubDate>
                <description>Freed passengers reached the city.</description></item>
            </channel></rss>""";
}
