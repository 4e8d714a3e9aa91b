package io.tollstream.endtoend;

import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;
import static io.tollstream.schemas.Topics.INCIDENT_TOLLS;
import static io.tollstream.schemas.Topics.NEWS_RAW;
import static io.tollstream.schemas.Topics.TOLL_REVISIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tollstream.audit.AuditCommand;
import io.tollstream.commandline.Sentences;
import io.tollstream.endtoend.cluster.Cluster;
import io.tollstream.schemas.SetUp;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.settings.Connection;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** History run again beside the system says the same, byte for byte. */
class ReplayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** As `mvn package` lays it out, and as another checkout would have it. */
    private static final String BUILD =
            Path.of("..", "enricher-service", "target").toString();

    private static Cluster cluster;

    @TempDir
    private static Path folder;

    private static Connection live;

    @BeforeAll
    static void aSystemThatHasWorked() throws Exception {
        cluster = Cluster.start();
        live = cluster.connection("live.");
        new SetUp(live, Optional.empty()).run();
        try (var door = Door.open(live);
                var enricher = EnricherProcess.start(live, folder.resolve("live"))) {
            accepted(door, "/v1/incidents", """
                    {"key": "ferry", "title": "Fire on the Orla ferry", "aliases": ["Orla ferry"], "definedBy": "Night desk"}""");
            post(door, "1", "25 people were killed in the ferry fire, police said.");
            awaitUpdates(1);
            accepted(door, "/v1/casualty-updates", """
                    {"incident": "ferry", "desk": "Night desk", "asOf": "2025-05-05T11:30:00Z",
                     "figures": [{"measure": "killed", "low": 27, "attribution": {"kind": "OFFICIAL", "name": "the harbour office"},
                      "quote": "The harbour office counts 27 dead."}]}""");
            awaitUpdates(2);
            post(door, "2", "The death toll was revised down from 27 to 24 people killed, police said on Monday.");
            awaitUpdates(3);
            post(door, "3", "31 people were killed and 12 were injured in the ferry fire, police said.");
            awaitUpdates(4);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            values("live.", INCIDENT_TOLLS).toString())
                    .contains("\"best\": 31"));
            assertThat(enricher).isNotNull();
        }
    }

    @AfterAll
    static void closeCluster() {
        cluster.close();
    }

    @Test
    void aReplayOfTheNewsGivesTheSameTollsAndRevisions() throws Exception {
        var again = audit(
                "replay", "--into", "again.", "--dir", folder.resolve("again").toString(), "--json");

        assertThat(again.code()).as(again.out()).isZero();
        assertThat(again.out()).contains("\"into\":\"again.\"", "\"reach\":\"NEWS\"");
        assertThat(values("again.", TOLL_REVISIONS)).isEqualTo(values("live.", TOLL_REVISIONS));
        assertThat(values("again.", INCIDENT_TOLLS)).isEqualTo(values("live.", INCIDENT_TOLLS));
        assertThat(times("again.", TOLL_REVISIONS)).isEqualTo(times("live.", TOLL_REVISIONS));
        assertThat(audit("diff", "live.", "again.").code()).isZero();
    }

    @Test
    void aReplayOfTheUpdatesByAnotherBuildGivesThemTooAndIsRemovedWithoutATrace() throws Exception {
        var directory = folder.resolve("updates");
        var tolls = audit(
                "replay", "--into", "updates.", "--dir", directory.toString(), "--reach", "updates", "--rules", BUILD);
        assertThat(tolls.code()).as(tolls.out()).isZero();
        assertThat(values("updates.", TOLL_REVISIONS)).isEqualTo(values("live.", TOLL_REVISIONS));

        var removed = audit("replay", "--into", "updates.", "--dir", directory.toString(), "--remove");

        assertThat(removed.code()).as(removed.out()).isZero();
        assertThat(directory).doesNotExist();
        try (var admin = Admin.create(live.clients())) {
            assertThat(admin.listTopics().names().get()).noneMatch(name -> name.startsWith("updates."));
            assertThat(admin.listGroups().all().get())
                    .noneMatch(group -> group.groupId().startsWith("updates."));
        }
    }

    @Test
    void aReplayThatWasKilledGoesOnWhereItWas() throws Exception {
        var directory = folder.resolve("killed").toString();
        var command = List.of("replay", "--into", "killed.", "--dir", directory, "--ahead", "1");
        var first = process(command);
        await().atMost(PATIENCE).until(() -> feeds("killed."));
        first.destroyForcibly().waitFor();

        var second = audit(command.toArray(String[]::new));

        assertThat(second.code()).as(second.out()).isZero();
        assertThat(values("killed.", TOLL_REVISIONS)).isEqualTo(values("live.", TOLL_REVISIONS));
        assertThat(values("killed.", CASUALTY_UPDATES)).hasSameSizeAs(values("live.", CASUALTY_UPDATES));
    }

    /**
     * The first run hands over the first item to an enricher that ends at once, and waits in vain for it before the desk's
     * entry that came next. The second one must not put that before what the item still comes to.
     */
    @Test
    void aReplayThatGoesOnLetsNothingOvertakeWhatIsUnderwayOfItsFirstRun(@TempDir Path nothing) throws Exception {
        Files.createDirectory(nothing.resolve("lib"));
        Files.createFile(nothing.resolve("app.jar"));
        var item =
                Instant.ofEpochMilli(Collections.min(times("live.", NEWS_RAW))).toString();
        var directory = folder.resolve("underway").toString();
        var command = List.of("replay", "--into", "underway.", "--dir", directory, "--from", item);
        var first = audit(Stream.concat(command.stream(), Stream.of("--rules", nothing.toString()))
                .toArray(String[]::new));
        assertThat(first.out()).contains("The enricher that runs the replay ended");
        assertThat(values("underway.", NEWS_RAW)).hasSize(1);
        assertThat(values("underway.", CASUALTY_UPDATES)).isEmpty();

        var second = audit(command.toArray(String[]::new));

        assertThat(second.code()).as(second.out()).isZero();
        assertThat(values("underway.", CASUALTY_UPDATES)).isEqualTo(values("live.", CASUALTY_UPDATES));
        assertThat(values("underway.", TOLL_REVISIONS)).isEqualTo(values("live.", TOLL_REVISIONS));
    }

    private static boolean feeds(String prefix) throws Exception {
        try (var admin = Admin.create(live.clients())) {
            return !admin.listConsumerGroupOffsets(prefix + "tollstream-replay-feed")
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .isEmpty();
        }
    }

    private static Process process(List<String> arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "io.tollstream.audit.AuditMain"));
        command.addAll(arguments);
        command.addAll(where());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed.log").toFile())
                .start();
    }

    @Test
    void aReplayOfAnEarlierTimeSaysWhatWasKnownThenAndAnotherIntoItsTopicsIsRefused() throws Exception {
        var second = new TopicReader(live)
                .raw(TOLL_REVISIONS).stream()
                        .map(ConsumerRecord::timestamp)
                        .sorted()
                        .skip(1)
                        .findFirst()
                        .orElseThrow();
        var until = Instant.ofEpochMilli(second).toString();
        var directory = folder.resolve("earlier").toString();
        var earlier = audit("replay", "--into", "earlier.", "--dir", directory, "--to", until);
        assertThat(earlier.code()).as(earlier.out()).isZero();
        assertThat(values("earlier.", TOLL_REVISIONS)).hasSize(1);

        var other = audit("replay", "--into", "earlier.", "--dir", directory, "--reach", "updates", "--to", until);
        var differ = audit("diff", "live.", "earlier.");

        assertThat(other.code()).isEqualTo(1);
        assertThat(other.out()).contains("hold a replay from NEWS", "audit replay --remove --into earlier.");
        assertThat(differ.code()).isEqualTo(1);
        assertThat(differ.out()).contains("1 differ", "ferry", "31", "25");
    }

    private record Said(int code, String out) {}

    private static Said audit(String... arguments) {
        var out = new StringWriter();
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(
                List.of("--bootstrap-servers", live.bootstrapServers(), "--schema-registry-url", live.registryUrl()));
        if (!arguments[0].equals("diff")) {
            all.addAll(List.of("--topic-prefix", live.prefix()));
        }
        var writer = new PrintWriter(out, true);
        var code = Sentences.commandLine(new AuditCommand())
                .setOut(writer)
                .setErr(writer)
                .execute(all.toArray(String[]::new));
        return new Said(code, out.toString());
    }

    private static List<String> where() {
        return List.of(
                "--bootstrap-servers",
                live.bootstrapServers(),
                "--schema-registry-url",
                live.registryUrl(),
                "--topic-prefix",
                live.prefix());
    }

    private static List<String> values(String prefix, Topic<?> topic) {
        var connection = cluster.connection(prefix);
        return topic.equals(INCIDENT_TOLLS)
                ? texts(new TopicReader(connection).table(topic).values())
                : texts(new TopicReader(connection).values(topic));
    }

    private static List<String> texts(Collection<GenericRecord> records) {
        return records.stream().map(String::valueOf).toList();
    }

    private static List<Long> times(String prefix, Topic<?> topic) {
        return new TopicReader(cluster.connection(prefix))
                .raw(topic).stream().map(ConsumerRecord::timestamp).toList();
    }

    private static void post(Door door, String id, String text) throws Exception {
        accepted(door, "/v1/news", """
                {"source": "The Milltown Lantern", "guid": "%s", "incident": "ferry", "text": "%s",
                 "publishedAt": "2025-05-05T1%s:00:00Z"}""".formatted(id, text, id));
    }

    private static void accepted(Door door, String path, String body) throws Exception {
        var answer = door.postJson(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private static void awaitUpdates(int many) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).untilAsserted(() -> assertThat(
                        new TopicReader(live).values(CASUALTY_UPDATES))
                .hasSize(many));
    }
}
