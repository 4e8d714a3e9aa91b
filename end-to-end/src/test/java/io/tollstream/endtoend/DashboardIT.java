package io.tollstream.endtoend;

import static io.tollstream.schemas.Topics.INCIDENTS;
import static io.tollstream.schemas.Topics.INCIDENT_TOLLS;
import static io.tollstream.schemas.Topics.TOLL_REVISIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollstream.dashboard.DashboardConfig;
import io.tollstream.dashboard.DashboardService;
import io.tollstream.endtoend.cluster.Cluster;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.Incident;
import io.tollstream.schemas.IncidentState;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.RevisionKind;
import io.tollstream.schemas.SetUp;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.TollRevision;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.settings.Connection;
import io.tollstream.schemas.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on the topics is what the dashboard shows: over restarts, merges, tombstones and records that are none. */
class DashboardIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant MARCH = Instant.parse("2025-03-11T08:00:00Z");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Cluster cluster;

    @BeforeAll
    static void startCluster() throws Exception {
        cluster = Cluster.start();
    }

    @AfterAll
    static void closeCluster() {
        cluster.close();
    }

    @Test
    void newsThatComesInByTheDoorStandsOnTheDashboardWithItsEvidence(@TempDir Path folder) throws Exception {
        var connection = setUp("news.");
        try (var door = Door.open(connection);
                var enricher = EnricherProcess.start(connection, folder.resolve("enricher"));
                var dashboard = start(connection)) {
            for (var item : Shared.ownStory()) {
                assertThat(door.postJson("/v1/news", item).statusCode()).isEqualTo(202);
            }

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(figure(incident(dashboard, Shared.INCIDENT), "KILLED", "VICTIM")
                                    .path("best")
                                    .longValue())
                            .isEqualTo(31));
            var train = incident(dashboard, Shared.INCIDENT);
            var killed = figure(train, "KILLED", "VICTIM");
            assertThat(killed.at("/evidence/sentence").textValue()).isNotBlank();
            assertThat(killed.at("/parts")).hasSize(3);
            assertThat(train.at("/toll/claims")).isNotEmpty();
            assertThat(train.at("/groups")).isNotEmpty();
            var item = killed.at("/evidence/itemId").textValue();
            assertThat(get(dashboard, "/v1/incidents/" + Shared.INCIDENT + "/items/" + item)
                            .at("/said"))
                    .isNotEmpty();
        }
    }

    @Test
    void aRestartedDashboardKnowsTheSameAndAReaderGoesOnWhereItWas() throws Exception {
        var connection = setUp("restart.");
        try (var desk = new Desk(connection)) {
            desk.says(INCIDENTS, "ferry", incident("ferry", IncidentState.OPEN, null));
            desk.says(TOLL_REVISIONS, "ferry", revision("ferry", 1));
            String position;
            JsonNode before;
            try (var dashboard = start(connection)) {
                before = incident(dashboard, "ferry");
                position = before.get("position").textValue();
            }
            desk.says(TOLL_REVISIONS, "ferry", revision("ferry", 2));
            desk.says(INCIDENTS, "train", incident("train", IncidentState.OPEN, null));

            try (var dashboard = start(connection)) {
                var changes = get(dashboard, "/v1/changes?since=" + position);

                assertThat(changes.at("/items"))
                        .extracting(one -> one.get("key").textValue())
                        .containsExactlyInAnyOrder("ferry", "train");
                assertThat(incident(dashboard, "ferry").at("/timeline/0")).isEqualTo(before.at("/timeline/0"));
            }
        }
    }

    @Test
    void mergesTombstonesAndGarbageAreFollowedAndPassedOver() throws Exception {
        var connection = setUp("merge.");
        try (var desk = new Desk(connection);
                var dashboard = start(connection)) {
            desk.says(INCIDENTS, "winner", incident("winner", IncidentState.OPEN, null));
            desk.says(INCIDENTS, "loser", incident("loser", IncidentState.OPEN, null));
            desk.says(INCIDENTS, "mistake", incident("mistake", IncidentState.OPEN, null));
            desk.says(INCIDENT_TOLLS, "loser", toll("loser"));
            desk.garbage(INCIDENT_TOLLS, "winner");
            desk.says(INCIDENTS, "loser", incident("loser", IncidentState.MERGED, "winner"));
            desk.says(INCIDENT_TOLLS, "loser", null);
            desk.says(INCIDENTS, "mistake", null);

            await().atMost(PATIENCE).untilAsserted(() -> {
                var answer = ask(dashboard, "/v1/incidents/loser");
                assertThat(answer.statusCode()).isEqualTo(308);
                assertThat(answer.headers().firstValue("Location")).hasValue("winner");
                assertThat(ask(dashboard, "/v1/incidents/mistake").statusCode()).isEqualTo(404);
            });
            assertThat(ask(dashboard, "/metrics").body())
                    .contains("outcome=\"unreadable\",topic=\"incident.tolls\"} 1.0");
            assertThat(get(dashboard, "/v1/incidents").at("/items"))
                    .extracting(one -> one.get("key").textValue())
                    .containsExactly("winner");
        }
    }

    @Test
    void aTransactionThatIsNotCommittedIsNotShown() throws Exception {
        var connection = setUp("transaction.");
        try (var desk = new Desk(connection, "desk");
                var dashboard = start(connection)) {
            desk.aborts(TOLL_REVISIONS, "ferry", revision("ferry", 1));
            desk.commits(INCIDENTS, "train", incident("train", IncidentState.OPEN, null));

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            ask(dashboard, "/v1/incidents/train").statusCode())
                    .isEqualTo(200));
            assertThat(ask(dashboard, "/v1/incidents/ferry").statusCode()).isEqualTo(404);
        }
    }

    private static Connection setUp(String prefix) throws Exception {
        var connection = cluster.connection(prefix);
        new SetUp(connection, Optional.empty()).run();
        return connection;
    }

    private static DashboardService start(Connection connection) {
        var service = DashboardService.start(DashboardConfig.from(Settings.from(Map.of(
                "BOOTSTRAP_SERVERS", connection.bootstrapServers(),
                "SCHEMA_REGISTRY_URL", connection.registryUrl(),
                "TOPIC_PREFIX", connection.prefix(),
                "HTTP_PORT", "0"))));
        await().atMost(PATIENCE).until(service::ready);
        return service;
    }

    private static JsonNode incident(DashboardService dashboard, String key) throws Exception {
        return get(dashboard, "/v1/incidents/" + key);
    }

    private static JsonNode figure(JsonNode incident, String measure, String party) {
        for (var figure : incident.at("/toll/figures")) {
            if (figure.get("measure").textValue().equals(measure)
                    && figure.get("party").textValue().equals(party)) {
                return figure;
            }
        }
        return incident.path("none");
    }

    private static JsonNode get(DashboardService dashboard, String path) throws Exception {
        return new ObjectMapper().readTree(ask(dashboard, path).body());
    }

    private static java.net.http.HttpResponse<String> ask(DashboardService dashboard, String path)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + dashboard.port() + path))
                        .build(),
                BodyHandlers.ofString());
    }

    private static Incident incident(String key, IncidentState state, @Nullable String mergedInto) {
        return Incident.newBuilder()
                .setKey(key)
                .setTitle("What happened to the " + key)
                .setState(state)
                .setMergedInto(mergedInto)
                .setDefinedBy("Night desk")
                .build();
    }

    private static TollRevision revision(String key, long number) {
        return TollRevision.newBuilder()
                .setIncidentKey(key)
                .setNumber(number)
                .setKind(RevisionKind.REFINEMENT)
                .setChanges(List.of())
                .setCauseUpdateId("update-" + number)
                .setCauseSource(new Source("Associated Wire", SourceKind.AGENCY))
                .setEventTime(MARCH)
                .setRulesVersion("test")
                .setPreviousHash("0".repeat(64))
                .build();
    }

    private static IncidentToll toll(String key) {
        return IncidentToll.newBuilder()
                .setIncidentKey(key)
                .setRevision(1)
                .setRevisionHash("0".repeat(64))
                .setRulesVersion("test")
                .build();
    }

    /** Writes what the enricher would. */
    private static final class Desk implements AutoCloseable {

        private final Connection connection;
        private final AvroSerdes serdes;
        private final KafkaProducer<String, byte[]> producer;

        Desk(Connection connection) {
            this(connection, null);
        }

        Desk(Connection connection, @Nullable String transactionalId) {
            var settings = connection.clients();
            if (transactionalId != null) {
                settings.put("transactional.id", transactionalId);
            }
            this.connection = connection;
            this.serdes = new AvroSerdes(connection);
            this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
            if (transactionalId != null) {
                producer.initTransactions();
            }
        }

        <V extends SpecificRecord> void says(Topic<V> topic, String key, @Nullable V value) throws Exception {
            var ours = topic.in(connection.prefix());
            try (var serializer = serdes.serializer(ours)) {
                var bytes = value == null ? null : serializer.serialize(ours.name(), value);
                var sent = producer.send(new ProducerRecord<>(ours.name(), key, bytes));
                producer.flush();
                sent.get();
            }
        }

        <V extends SpecificRecord> void aborts(Topic<V> topic, String key, V value) throws Exception {
            producer.beginTransaction();
            says(topic, key, value);
            producer.abortTransaction();
        }

        <V extends SpecificRecord> void commits(Topic<V> topic, String key, V value) throws Exception {
            producer.beginTransaction();
            says(topic, key, value);
            producer.commitTransaction();
        }

        void garbage(Topic<?> topic, String key) throws Exception {
            var name = topic.in(connection.prefix()).name();
            producer.send(new ProducerRecord<>(name, key, "no record".getBytes(StandardCharsets.UTF_8)))
                    .get();
        }

        @Override
        public void close() {
            producer.close();
            serdes.close();
        }
    }
}
