package io.tollstream.endtoend;

import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;
import static io.tollstream.schemas.Topics.DEAD_LETTERS;
import static io.tollstream.schemas.Topics.INCIDENT_TOLLS;
import static io.tollstream.schemas.Topics.NEWS_ENRICHED;
import static io.tollstream.schemas.Topics.TOLL_REVISIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tollstream.endtoend.cluster.Cluster;
import io.tollstream.schemas.SetUp;
import io.tollstream.schemas.settings.Connection;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job: whatever order and however often news comes, and whoever dies on the way, the toll is the same. */
class NewsToTollIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long SEED = 20250311;

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
    void shuffledNewsSentTwiceWithTheEnricherKilledInBetweenGivesTheTollOfNewsInOrderSentOnce(@TempDir Path folder)
            throws Exception {
        var inOrder = Shared.news();
        var shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, new Random(SEED));

        var calm = setUp("calm.");
        try (var door = Door.open(calm);
                var enricher = EnricherProcess.start(calm, folder.resolve("calm"))) {
            post(door, inOrder);
            awaitItems(calm, inOrder.size());
        }
        var rough = setUp("rough.");
        try (var door = Door.open(rough);
                var enricher = EnricherProcess.start(rough, folder.resolve("rough"))) {
            post(door, shuffled.subList(0, shuffled.size() / 2));
            awaitItems(rough, 3);
            enricher.kill();
            post(door, shuffled);
            enricher.start();
            awaitItems(rough, inOrder.size() / 2 + 1);
            enricher.kill();
            post(door, shuffled);
            enricher.start();
            awaitItems(rough, inOrder.size());
        }

        assertThat(toll(rough)).as("toll after seed %d", SEED).isEqualTo(toll(calm));
        assertThat(best(calm))
                .containsAllEntriesOf(Map.of(
                        "KILLED VICTIM",
                        31L,
                        "KILLED ATTACKER",
                        33L,
                        "RESCUED VICTIM",
                        354L,
                        "claim KILLED 214",
                        "DISPUTED"));
        nothingIsLostAndNothingIsTwice(calm, inOrder.size());
        nothingIsLostAndNothingIsTwice(rough, inOrder.size());
    }

    private static Connection setUp(String prefix) throws Exception {
        var connection = cluster.connection(prefix);
        new SetUp(connection, Optional.empty()).run();
        return connection;
    }

    private static void post(Door door, List<String> news) throws Exception {
        for (var item : news) {
            assertThat(door.postJson("/v1/news", item).statusCode()).isEqualTo(202);
        }
    }

    private static void awaitItems(Connection connection, int atLeast) {
        var reader = new TopicReader(connection);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> assertThat(
                        itemIds(reader.values(NEWS_ENRICHED)))
                .hasSizeGreaterThanOrEqualTo(atLeast));
    }

    private static HashSet<String> itemIds(List<GenericRecord> records) {
        var ids = new HashSet<String>();
        records.forEach(record -> ids.add(record.get("itemId").toString()));
        return ids;
    }

    /** The hash a revision must have, by its contract alone: SHA-256 over its Avro bytes with the hash left empty. */
    private static String hash(GenericRecord revision) throws Exception {
        var unsealed = new GenericRecordBuilder((GenericData.Record) revision)
                .set("hash", "")
                .build();
        var bytes = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(revision.getSchema()).write(unsealed, encoder);
        encoder.flush();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
    }

    /** What the toll says, without the revision that got it there: that is the history's, and histories may differ. */
    private static List<String> toll(Connection connection) {
        var toll = new TopicReader(connection).table(INCIDENT_TOLLS).get(Shared.INCIDENT);
        var says = new ArrayList<String>();
        ((List<?>) toll.get("figures")).forEach(figure -> says.add(figure.toString()));
        ((List<?>) toll.get("claims")).forEach(claim -> says.add(claim.toString()));
        return says;
    }

    /** The best figures, and how the claims stand. */
    private static Map<String, Object> best(Connection connection) {
        var toll = new TopicReader(connection).table(INCIDENT_TOLLS).get(Shared.INCIDENT);
        var best = new TreeMap<String, Object>();
        for (var each : (List<?>) toll.get("figures")) {
            var figure = (GenericRecord) each;
            best.put(figure.get("measure") + " " + figure.get("party"), figure.get("best"));
        }
        for (var each : (List<?>) toll.get("claims")) {
            var claim = (GenericRecord) each;
            var low = ((GenericRecord) claim.get("count")).get("low");
            best.put(
                    "claim " + claim.get("measure") + " " + low,
                    claim.get("standing").toString());
        }
        return best;
    }

    private static void nothingIsLostAndNothingIsTwice(Connection connection, int items) throws Exception {
        var reader = new TopicReader(connection);
        assertThat(reader.values(CASUALTY_UPDATES))
                .extracting(update -> update.get("id").toString())
                .as("updates on %s", connection.prefix())
                .doesNotHaveDuplicates()
                .hasSize(items);
        assertThat(reader.values(NEWS_ENRICHED)).as("enriched items").hasSize(items);
        assertThat(reader.raw(DEAD_LETTERS)).as("dead letters").isEmpty();
        var revisions = reader.values(TOLL_REVISIONS);
        for (var i = 0; i < revisions.size(); i++) {
            assertThat(revisions.get(i).get("number")).isEqualTo((long) i + 1);
            var before =
                    i == 0 ? "0".repeat(64) : revisions.get(i - 1).get("hash").toString();
            assertThat(revisions.get(i).get("previousHash").toString()).isEqualTo(before);
        }
        var toll = reader.table(INCIDENT_TOLLS).get(Shared.INCIDENT);
        assertThat(toll.get("revisionHash").toString())
                .isEqualTo(revisions.getLast().get("hash").toString());
    }
}
