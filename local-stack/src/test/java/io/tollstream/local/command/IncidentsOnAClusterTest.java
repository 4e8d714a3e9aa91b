package io.tollstream.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.local.Tollstream;
import io.tollstream.local.parts.LocalBroker;
import io.tollstream.local.read.Tolls;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.Incident;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.IncidentActKind;
import io.tollstream.schemas.IncidentState;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.SetUp;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentsOnAClusterTest {

    private static final String REGISTRY = "mock://incidents-on-a-cluster";

    @TempDir
    static Path directory;

    private static LocalBroker broker;
    private static Connection connection;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void start() throws Exception {
        broker = LocalBroker.start(directory);
        connection = new Connection(broker.bootstrapServers(), REGISTRY, "", Map.of());
        new SetUp(connection, Optional.empty()).run();
        write(Topics.INCIDENTS, "gone", incident("gone", "XA", "enricher", 9).build());
        write(Topics.INCIDENTS, "gone", null);
        write(Topics.INCIDENTS, "ferry", incident("ferry", "XA", "enricher", 9).build());
        write(
                Topics.INCIDENTS,
                "quake",
                incident("quake", "XB", "Night desk", 10).build());
        write(Topics.INCIDENTS, "boat", incident("boat", "XA", "enricher", 8).build());
        write(
                Topics.INCIDENTS,
                "boat",
                incident("boat", "XA", "enricher", 11)
                        .setState(IncidentState.MERGED)
                        .setMergedInto("ferry")
                        .build());
        write(Topics.INCIDENT_ACTS, "boat", merge());
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void theListHasWhatTheMachineOpenedAndWhatDesksDefinedTheLatestOfEach() {
        assertThat(run("list")).isZero();

        assertThat(out.toString().lines().skip(1).map(line -> line.replaceAll(" {2,}.*", "")))
                .containsExactly("boat", "quake", "ferry");
        assertThat(out.toString()).contains("merged → ferry").doesNotContain("gone");
    }

    @Test
    void theListCanBeNarrowed() {
        assertThat(keys("--state", "merged")).containsExactly("boat");
        assertThat(keys("--country", "xa")).containsExactly("boat", "ferry");
        assertThat(keys("--by", "Night desk")).containsExactly("quake");
        assertThat(keys("--search", "FERRY")).containsExactly("ferry");
        assertThat(keys("--country", "XA", "--state", "OPEN")).containsExactly("ferry");
    }

    @Test
    void aListOfNoneSaysSo() {
        run("list", "--search", "avalanche");

        assertThat(out.toString()).isEqualTo("None of 3 incidents is like that." + System.lineSeparator());
    }

    @Test
    void aPageShowsAnActThatNamesTheIncidentAsTheOther() {
        assertThat(run("show", "ferry")).as(err.toString()).isZero();

        assertThat(out.toString()).startsWith("ferry").contains("Night desk  merge boat into this  The same.");
    }

    @Test
    void anIncidentThatNoTopicKnowsIsASentenceAndExitCode1() {
        assertThat(run("show", "avalanche")).isEqualTo(1);

        assertThat(err.toString()).contains("No topic knows an incident avalanche; `incidents list` lists");
    }

    @Test
    void aTollThatIsTakenAwayIsSeenByWhoReadsAndByWhoFollows() throws Exception {
        write(Topics.INCIDENT_TOLLS, "boat", toll("boat"));
        write(Topics.INCIDENT_TOLLS, "ferry", toll("ferry"));
        try (var following = new Tolls(connection)) {
            following.readToEnd();
            assertThat(following.latest())
                    .extracting(IncidentToll::getIncidentKey)
                    .containsExactly("boat", "ferry");

            write(Topics.INCIDENT_TOLLS, "boat", null);

            var changes = new ArrayList<Tolls.Change>();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                changes.addAll(following.poll(Duration.ofMillis(200)));
                return !changes.isEmpty();
            });
            assertThat(changes).containsExactly(new Tolls.Change("boat", Optional.empty()));
            assertThat(following.latest())
                    .extracting(IncidentToll::getIncidentKey)
                    .containsExactly("ferry");
        }
        try (var reading = new Tolls(connection)) {
            reading.readToEnd();
            assertThat(reading.of("boat")).isEmpty();
        }
    }

    private List<String> keys(String... filters) {
        out.getBuffer().setLength(0);
        var line =
                Stream.concat(Stream.of("list", "--json"), Stream.of(filters)).toArray(String[]::new);
        assertThat(run(line)).as(err.toString()).isZero();
        return out.toString()
                .lines()
                .map(json -> json.replaceAll("^\\{\"key\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private int run(String... line) {
        return Tollstream.commandLine()
                .setErr(new PrintWriter(err, true))
                .setOut(new PrintWriter(out, true))
                .execute(Stream.of(
                                Stream.of("incidents"),
                                Stream.of(line),
                                Stream.of("--bootstrap-servers", broker.bootstrapServers()),
                                Stream.of("--schema-registry-url", REGISTRY))
                        .flatMap(words -> words)
                        .toArray(String[]::new));
    }

    private static Incident.Builder incident(String key, String country, String by, int hour) {
        return Incident.newBuilder()
                .setKey(key)
                .setTitle("The " + key)
                .setCountry(country)
                .setDefinedBy(by)
                .setChangedAt(at(hour));
    }

    private static IncidentAct merge() {
        return IncidentAct.newBuilder()
                .setId("1")
                .setKind(IncidentActKind.MERGE)
                .setIncidentKey("boat")
                .setOtherKey("ferry")
                .setBy("Night desk")
                .setHuman(true)
                .setReason("The same.")
                .setAt(at(11))
                .build();
    }

    private static IncidentToll toll(String key) {
        return IncidentToll.newBuilder()
                .setIncidentKey(key)
                .setRevision(1)
                .setRevisionHash("0".repeat(64))
                .setRulesVersion("1")
                .build();
    }

    private static Instant at(int hour) {
        return Instant.parse("2025-03-11T00:00:00Z").plus(Duration.ofHours(hour));
    }

    private static <V extends SpecificRecord> void write(Topic<V> topic, String key, @Nullable V value)
            throws Exception {
        try (var serializer = new AvroSerdes(connection).serializer(topic);
                var producer = new KafkaProducer<>(connection.clients(), new StringSerializer(), serializer)) {
            producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
        }
    }
}
