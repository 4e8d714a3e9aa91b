package io.tollstream.endtoend;

import static io.tollstream.schemas.Topics.DEAD_LETTERS;
import static io.tollstream.schemas.Topics.INCIDENT_TOLLS;
import static io.tollstream.schemas.Topics.NEWS_RAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tollstream.endtoend.cluster.Cluster;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bad record stops nobody; an absent registry is no bad record. */
class BadRecordsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration REGISTRY_AWAY = Duration.ofSeconds(30);

    private static Cluster cluster;

    @BeforeAll
    static void startCluster() throws Exception {
        cluster = Cluster.startSetUp();
    }

    @AfterAll
    static void closeCluster() {
        cluster.close();
    }

    @Test
    void garbageEndsWhereItBelongsAndTheNextGoodRecordFlows(@TempDir Path folder) throws Exception {
        try (var door = Door.open(cluster.connection());
                var enricher = EnricherProcess.start(cluster.connection(), folder)) {
            sendRaw("g-1", "not avro".getBytes(StandardCharsets.UTF_8));
            sendRaw("g-2", new byte[] {0, 0x7f, 0, 0, 0, 2, 2});
            sendRaw(null, avro(item("g-3")));
            var tooLarge = "{\"text\":\"" + "x".repeat(5 * 1024 * 1024) + "\"}";
            assertThat(door.postJson("/v1/news", tooLarge).statusCode()).isEqualTo(413);

            assertThat(door.postJson("/v1/news", good("good-1")).statusCode()).isEqualTo(202);

            awaitToll("good-1");
            var letters = new TopicReader(cluster.connection()).raw(DEAD_LETTERS);
            assertThat(letters).hasSize(3).allSatisfy(letter -> {
                assertThat(letter.headers().lastHeader("tollstream.reason")).isNotNull();
                assertThat(letter.headers().lastHeader("__streams.errors.topic"))
                        .isNotNull();
            });
        }
    }

    @Test
    void whileTheRegistryIsAwayNothingDiesAndAllResumes(@TempDir Path folder) throws Exception {
        var before = new TopicReader(cluster.connection()).raw(DEAD_LETTERS).size();
        var waiting = avro(item("waiting"));
        cluster.stopRegistry();
        try (var enricher = EnricherProcess.start(cluster.connection(), folder)) {
            sendRaw("waiting", waiting);
            // The outage is the point of this test, so it lasts by the clock.
            await().pollDelay(REGISTRY_AWAY)
                    .atMost(REGISTRY_AWAY.plusSeconds(5))
                    .until(() -> true);
            cluster.startRegistry();

            awaitToll("waiting");
        }
        assertThat(new TopicReader(cluster.connection()).raw(DEAD_LETTERS)).hasSize(before);
    }

    @Test
    void whileTheBrokerIsAwayTheDoorSaysSoAndOpensAgainAfterwards() throws Exception {
        try (var door = Door.open(cluster.connection())) {
            assertThat(door.postJson("/v1/news", good("before")).statusCode()).isEqualTo(202);
            cluster.stopBroker();

            var refused = door.postJson("/v1/news", good("meanwhile"));

            cluster.startBroker();
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(
                            door.postJson("/v1/news", good("meanwhile")).statusCode())
                    .isEqualTo(202));
        }
    }

    @Test
    void theDoorIsOpenForNdjsonWithABadLine() throws Exception {
        try (var door = Door.open(cluster.connection())) {
            var body = good("line-1") + "\n{\"no\": \"item\"}\n" + good("line-3") + "\n";

            var answer = door.post("/v1/news", "application/x-ndjson", BodyPublishers.ofString(body));

            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.body()).contains("\"accepted\":2", "\"rejected\":1");
        }
    }

    private static void awaitToll(String incident) {
        var reader = new TopicReader(cluster.connection());
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(reader.table(INCIDENT_TOLLS)).containsKey(incident));
    }

    private static String good(String incident) {
        return """
                {"source": "Quetta Dispatch", "guid": "%s", "text": "31 people were killed, the army said.", \
                "language": "en", "publishedAt": "2025-03-14T12:00:00Z", "incident": "%s"}""".formatted(incident, incident);
    }

    private static NewsItem item(String id) {
        return NewsItem.newBuilder()
                .setId(id)
                .setContentHash("0")
                .setSource(new Source("Quetta Dispatch", SourceKind.MEDIA))
                .setText("31 people were killed, the army said.")
                .setLanguage("en")
                .setPublishedAt(Instant.parse("2025-03-14T12:00:00Z"))
                .setIncidentKey(id)
                .build();
    }

    private static byte[] avro(NewsItem item) {
        try (var serializer = new AvroSerdes(cluster.connection()).serializer(NEWS_RAW)) {
            return serializer.serialize(NEWS_RAW.name(), item);
        }
    }

    private static void sendRaw(String key, byte[] value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", cluster.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(NEWS_RAW.name(), key, value)).get();
        }
    }
}
