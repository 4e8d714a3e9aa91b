package io.tollstream.endtoend;

import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;
import static io.tollstream.schemas.Topics.DEAD_LETTERS;
import static io.tollstream.schemas.Topics.INCIDENT_TOLLS;
import static io.tollstream.schemas.Topics.NEWS_ENRICHED;
import static io.tollstream.schemas.Topics.NEWS_RAW;
import static io.tollstream.schemas.Topics.TOLL_REVISIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollstream.endtoend.cluster.Cluster;
import io.tollstream.local.Tollstream;
import io.tollstream.schemas.SetUp;
import io.tollstream.schemas.settings.Connection;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text goes from the first offset on; what was counted of it, and all else, stays. */
class ForgetIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String INCIDENT = "2025-03-11-xa-lake-ferry-sinking";
    private static final String SECRET = "Xaveria";
    private static final int OTHERS = 24;
    private static final ObjectMapper JSON = new ObjectMapper();

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
    void aTextIsGoneFromTheFirstOffsetOnAndTheTollGoesOnFromWhereItWas(@TempDir Path folder) throws Exception {
        var connection = setUp("gone.");
        var reader = new TopicReader(connection);
        var item = history(connection, folder);
        var before = reader.raw(NEWS_RAW);
        var updates = reader.values(CASUALTY_UPDATES).size();
        var revisions = reader.values(TOLL_REVISIONS);
        var toll = reader.table(INCIDENT_TOLLS).get(INCIDENT);

        var planned = forget(connection, item, "--dry-run", "--json");
        var done = forget(connection, item, order(folder));
        var again = forget(connection, item, order(folder));

        assertThat(planned.json().get("versions")).hasSize(2);
        assertThat(planned.json().get("obstacles")).isEmpty();
        assertThat(done.code()).as(done.said()).isZero();
        assertThat(again.code()).as(again.said()).isZero();
        assertThat(again.said()).contains("It is done already");
        assertThat(reader.table(INCIDENT_TOLLS).get(INCIDENT)).isEqualTo(toll);
        theTextIsGoneAndAllElseStands(before, reader.raw(NEWS_RAW), item);

        try (var door = Door.open(connection);
                var enricher = EnricherProcess.start(connection, folder.resolve("enricher"))) {
            post(door, "last", "40 people were killed, police said.", "2025-03-13T12:00:00Z");
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(best(reader.table(INCIDENT_TOLLS)))
                    .isEqualTo(40L));
        }
        assertThat(reader.values(CASUALTY_UPDATES)).hasSize(updates + 1);
        assertThat(reader.values(TOLL_REVISIONS))
                .hasSize(revisions.size() + 1)
                .startsWith(revisions.toArray(GenericRecord[]::new));
        assertThat(reader.raw(DEAD_LETTERS)).isEmpty();
        var listed = run("forget", connection, "--list", "--json", "--key", key(folder));
        assertThat(listed.code()).as(listed.said()).isZero();
        assertThat(listed.json().get("withheld")).hasSize(2).allSatisfy(notice -> {
            assertThat(notice.get("item").asText()).isEqualTo(item);
            assertThat(notice.get("reason").asText()).isEqualTo("A court's order.");
            assertThat(notice.get("signature").asText()).isEqualTo("holds");
        });
        assertThat(run("verify", connection, "--key", key(folder)).code()).isZero();
        aReplayCountsWhatWasReadWhenTheTextWasThere(connection, folder, updates + 1);
        Keys.write(folder.resolve("stranger"));
        assertThat(run("verify", connection, "--key", key(folder.resolve("stranger")))
                        .code())
                .isEqualTo(1);
        var keys = new String[] {"--key", key(folder.resolve("stranger")), "--key", key(folder)};
        var listedByBoth = run("forget", connection, "--list", keys[0], keys[1], keys[2], keys[3]);
        assertThat(listedByBoth.code()).as(listedByBoth.said()).isZero();
        var verifiedByBoth = run("verify", connection, "--json", keys[0], keys[1], keys[2], keys[3]);
        assertThat(verifiedByBoth.code()).as(verifiedByBoth.said()).isZero();
    }

    private static void aReplayCountsWhatWasReadWhenTheTextWasThere(Connection connection, Path folder, int updates) {
        var again = folder.resolve("again").toString();
        var replayed = run("replay", connection, "--into", "gone-again.", "--dir", again, "--loose");

        assertThat(replayed.code()).as(replayed.said()).isZero();
        assertThat(new TopicReader(cluster.connection("gone-again.")).values(CASUALTY_UPDATES))
                .hasSize(updates);
        var differ = Said.by(List.of(
                "audit",
                "diff",
                connection.prefix(),
                "gone-again.",
                "--bootstrap-servers",
                connection.bootstrapServers(),
                "--schema-registry-url",
                connection.registryUrl()));
        assertThat(differ.code()).as(differ.said()).isZero();
    }

    private static String key(Path folder) {
        return folder.resolve(Keys.PUBLIC).toString();
    }

    @Test
    void aDeadLetterDoesNotBringTheTextBackAndOthersGo(@TempDir Path folder) throws Exception {
        var connection = setUp("letters.");
        var reader = new TopicReader(connection);
        var item = history(connection, folder);
        var before = reader.raw(NEWS_RAW);
        var named = before.stream()
                .filter(record -> record.key().equals(item))
                .findFirst()
                .orElseThrow();
        var other = before.stream()
                .filter(record -> !record.key().equals(item))
                .findFirst()
                .orElseThrow();
        var whole = letter(connection, named, named.value());
        var garbage = letter(connection, named, new byte[] {7, 7, 7});
        var harmless = letter(connection, other, other.value());

        try (var sendsBack = sendingBack(connection)) {
            sendsBack.initTransactions();
            var planned = forget(connection, item, "--dry-run", "--json");
            var done = forget(connection, item, order(folder));

            assertThat(planned.json().get("letters"))
                    .extracting(JsonNode::asText)
                    .containsExactlyInAnyOrder(whole, garbage);
            assertThat(done.code()).as(done.said()).isZero();
            assertThat(done.said()).contains("dead.letters", "90 days", whole, garbage);
            // Whoever had begun to send back before the stub stood there sends nothing more.
            assertThatThrownBy(() -> {
                        sendsBack.beginTransaction();
                        sendsBack.send(new ProducerRecord<>(named.topic(), named.key(), named.value()));
                        sendsBack.commitTransaction();
                    })
                    .isInstanceOfAny(ProducerFencedException.class, InvalidProducerEpochException.class);
        }
        var planned = run("redrive send", connection, "--reason", "Not usable", "--dry-run");
        var listed = run("redrive list", connection, "--json");
        var shown = run("redrive show", connection, whole);
        var sent = run("redrive send", connection, "--reason", "Not usable");

        for (var said : List.of(planned, sent)) {
            assertThat(said.code()).as(said.said()).isEqualTo(1);
            assertThat(said.said())
                    .contains(whole + " cannot be sent back: it holds, or may hold, a text of item " + item)
                    .contains(garbage + " cannot be sent back");
        }
        assertThat(planned.said()).contains(harmless + " would go back");
        assertThat(sent.said()).contains(harmless + " went back");
        assertThat(listed.said().lines().filter(line -> line.contains("A court's order.")))
                .hasSize(2);
        assertThat(shown.said()).contains("withheld   it does not go back");
        assertThat(reader.raw(NEWS_RAW)).hasSize(before.size() + 1).noneMatch(record -> text(record)
                .contains(SECRET));
    }

    /** What a letter about this record says where it is; its place. */
    private static String letter(Connection connection, ConsumerRecord<String, byte[]> record, byte[] value)
            throws Exception {
        var letter = new ProducerRecord<>(DEAD_LETTERS.in(connection.prefix()).name(), record.key(), value);
        Map.of(
                        "__streams.errors.topic", record.topic(),
                        "__streams.errors.partition", Integer.toString(record.partition()),
                        "__streams.errors.offset", Long.toString(record.offset()),
                        "tollstream.reason", "Not usable.")
                .forEach((name, text) -> letter.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try (var producer =
                new KafkaProducer<>(connection.clients(), new StringSerializer(), new ByteArraySerializer())) {
            var stands = producer.send(letter).get();
            return "dead.letters-%d@%d".formatted(stands.partition(), stands.offset());
        }
    }

    /** Whoever sends letters back, under the one id that all share. */
    private static KafkaProducer<String, byte[]> sendingBack(Connection connection) {
        var settings = new HashMap<>(connection.clients());
        settings.put("transactional.id", connection.prefix() + "tollstream-redrive");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @Test
    void aRunThatDiedBeforeItDeletedIsEndedByTheSameCommand(@TempDir Path folder) throws Exception {
        var connection = setUp("died.");
        var reader = new TopicReader(connection);
        var item = history(connection, folder);
        var before = reader.raw(NEWS_RAW);
        var topic = NEWS_RAW.in(connection.prefix()).name();
        var place = new TopicPartition(topic, partitionOf(before, item));
        try (var admin = Admin.create(connection.clients())) {
            var placeBefore = place(admin, connection, place);
            // A compacted topic lets nothing be deleted: the run ends where a crash would have ended it.
            set(admin, topic, Map.of("cleanup.policy", "compact", "min.compaction.lag.ms", "86400000"));
            assertThat(forget(connection, item, order(folder)).code()).isEqualTo(1);
            assertThat(place(admin, connection, place).offset()).isGreaterThan(placeBefore.offset());
            admin.alterConsumerGroupOffsets(group(connection), Map.of(place, placeBefore))
                    .all()
                    .get();
            set(admin, topic, NEWS_RAW.config());

            var planned = forget(connection, item, "--dry-run", "--json");
            var done = forget(connection, item, order(folder));

            assertThat(planned.json().get("halfDone").asBoolean()).isTrue();
            assertThat(done.code()).as(done.said()).isZero();
            assertThat(done.said()).contains("What an earlier run had begun is done now");
            theTextIsGoneAndAllElseStands(before, reader.raw(NEWS_RAW), item);
            var last = reader.raw(NEWS_RAW).stream()
                    .filter(record -> record.partition() == place.partition())
                    .mapToLong(ConsumerRecord::offset)
                    .max();
            assertThat(last).hasValue(place(admin, connection, place).offset() - 1);
        }
    }

    @Test
    void whileTheEnricherRunsNothingIsDone(@TempDir Path folder) throws Exception {
        var connection = setUp("runs.");
        var item = history(connection, folder);
        var before = values(new TopicReader(connection).raw(NEWS_RAW));
        try (var enricher = EnricherProcess.start(connection, folder.resolve("enricher"));
                var admin = Admin.create(connection.clients())) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(admin.describeConsumerGroups(List.of(group(connection)))
                                    .all()
                                    .get()
                                    .get(group(connection))
                                    .members())
                            .isNotEmpty());

            var refused = forget(connection, item, order(folder));

            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.said()).contains("The enricher runs").contains("stop it");
        }
        assertThat(values(new TopicReader(connection).raw(NEWS_RAW))).isEqualTo(before);
    }

    private static Connection setUp(String prefix) throws Exception {
        var connection = cluster.connection(prefix);
        new SetUp(connection, Optional.empty()).run();
        return connection;
    }

    /** Many items, one of them in two versions that name somebody; read by an enricher that has stopped. */
    private static String history(Connection connection, Path folder) throws Exception {
        Keys.write(folder);
        var item = "";
        try (var door = Door.open(connection);
                var enricher = EnricherProcess.start(connection, folder.resolve("enricher"))) {
            for (var n = 0; n < OTHERS; n++) {
                post(door, "other-" + n, n + 3 + " people were killed, police said.", "2025-03-11T12:00:00Z");
                if (n % (OTHERS / 2) == 1) {
                    item = post(
                            door,
                            "named",
                            SECRET + " was among the " + (n + 2) + " people killed.",
                            "2025-03-12T12:0" + n % 10 + ":00Z");
                }
            }
            var reader = new TopicReader(connection);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(reader.values(NEWS_ENRICHED))
                    .hasSize(OTHERS + 2));
        }
        return item;
    }

    private static String post(Door door, String guid, String text, String publishedAt) throws Exception {
        var body = JSON.createObjectNode()
                .put("source", "Wire " + guid)
                .put("guid", guid)
                .put("text", text)
                .put("language", "en")
                .put("publishedAt", publishedAt)
                .put("incident", INCIDENT)
                .toString();
        var answer = door.postJson("/v1/news", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return JSON.readTree(answer.body()).get("id").asText();
    }

    private static void theTextIsGoneAndAllElseStands(
            List<ConsumerRecord<String, byte[]>> before, List<ConsumerRecord<String, byte[]>> after, String item) {
        assertThat(after).hasSameSizeAs(before);
        for (var partition = 0; partition < NEWS_RAW.partitions(); partition++) {
            var then = in(before, partition);
            var now = in(after, partition);
            assertThat(now).hasSameSizeAs(then);
            for (var at = 0; at < now.size(); at++) {
                assertThat(now.get(at).key()).isEqualTo(then.get(at).key());
                assertThat(now.get(at).timestamp()).isEqualTo(then.get(at).timestamp());
                if (now.get(at).key().equals(item)) {
                    assertThat(text(now.get(at))).doesNotContain(SECRET).contains("A court's order.");
                } else {
                    assertThat(now.get(at).value()).isEqualTo(then.get(at).value());
                }
                if (partition == partitionOf(before, item)) {
                    var was = now.get(at).headers().lastHeader("tollstream.was");
                    assertThat(new String(was.value(), StandardCharsets.UTF_8))
                            .isEqualTo(Long.toString(then.get(at).offset()));
                }
            }
        }
    }

    private static List<ConsumerRecord<String, byte[]>> in(
            List<ConsumerRecord<String, byte[]>> records, int partition) {
        return records.stream()
                .filter(record -> record.partition() == partition)
                .toList();
    }

    private static int partitionOf(List<ConsumerRecord<String, byte[]>> records, String item) {
        return records.stream()
                .filter(record -> record.key().equals(item))
                .findFirst()
                .orElseThrow()
                .partition();
    }

    private static List<String> values(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(record -> record.partition() + "@" + record.offset() + text(record))
                .sorted()
                .toList();
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    private static Object best(Map<String, GenericRecord> tolls) {
        return ((GenericRecord) ((List<?>) tolls.get(INCIDENT).get("figures")).getFirst()).get("best");
    }

    private static String group(Connection connection) {
        return connection.prefix() + "tollstream-enricher";
    }

    private static OffsetAndMetadata place(Admin admin, Connection connection, TopicPartition partition)
            throws Exception {
        return admin.listConsumerGroupOffsets(group(connection))
                .partitionsToOffsetAndMetadata()
                .get()
                .get(partition);
    }

    private static void set(Admin admin, String topic, Map<String, String> settings) throws Exception {
        var changes = new ArrayList<AlterConfigOp>();
        settings.forEach((name, value) -> changes.add(new AlterConfigOp(new ConfigEntry(name, value), OpType.SET)));
        admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), changes))
                .all()
                .get();
    }

    private static String[] order(Path folder) {
        return new String[] {
            "--reason",
            "A court's order.",
            "--by",
            "Night desk",
            "--yes",
            "--key",
            folder.resolve(Keys.PRIVATE).toString()
        };
    }

    private static Said forget(Connection connection, String item, String... more) {
        var arguments = new ArrayList<>(List.of(more));
        arguments.addFirst(item);
        return run("forget", connection, arguments.toArray(String[]::new));
    }

    private static Said run(String command, Connection connection, String... more) {
        var arguments = new ArrayList<>(List.of(
                "--bootstrap-servers",
                connection.bootstrapServers(),
                "--schema-registry-url",
                connection.registryUrl(),
                "--topic-prefix",
                connection.prefix()));
        arguments.addAll(List.of(more));
        arguments.addAll(0, List.of(("audit " + command).split(" ")));
        return Said.by(arguments);
    }

    /** What a command said on both streams, and how it ended. */
    private record Said(int code, String said) {

        static Said by(List<String> arguments) {
            var said = new StringWriter();
            var writer = new PrintWriter(said);
            var code = Tollstream.commandLine().setOut(writer).setErr(writer).execute(arguments.toArray(String[]::new));
            return new Said(code, said.toString());
        }

        JsonNode json() throws Exception {
            return JSON.readTree(said);
        }
    }
}
