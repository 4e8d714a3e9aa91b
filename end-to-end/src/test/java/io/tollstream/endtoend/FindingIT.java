package io.tollstream.endtoend;

import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;
import static io.tollstream.schemas.Topics.INCIDENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tollstream.endtoend.cluster.Cluster;
import io.tollstream.schemas.SetUp;
import io.tollstream.schemas.settings.Connection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items that nobody gave an incident find one another, over all partitions and over a kill. */
class FindingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String BAKERY = "2026-05-04-us-dayton-shooting";

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
    void anItemThatNamesNoCountryFindsTheIncidentOfOneThatDoesThoughTheEnricherWasKilledInBetween(@TempDir Path folder)
            throws Exception {
        var connection = cluster.connection("finding.");
        new SetUp(connection, Optional.empty()).run();
        try (var door = Door.open(connection);
                var enricher = EnricherProcess.start(connection, folder.resolve("state"))) {
            post(
                    door,
                    "Two clerks killed in Dayton bakery shooting",
                    "Two clerks were shot dead in a bakery in Dayton, Ohio, on Monday night, police said. A man opened fire"
                            + " behind the counter and fled. Dora Quill, 34, who hid in the storeroom, was unhurt.");
            awaitUpdates(connection, 1);
            enricher.kill();
            enricher.start();
            post(
                    door,
                    "Two clerks killed in bakery shooting were sisters",
                    "The two clerks shot dead in a bakery on Monday night were sisters, said Dora Quill, 34, who hid in the"
                            + " storeroom when a man opened fire behind the counter and fled, police said.");
            awaitUpdates(connection, 2);
        }

        assertThat(new TopicReader(connection).values(CASUALTY_UPDATES)).allSatisfy(update -> {
            assertThat(update.get("incidentKey").toString()).isEqualTo(BAKERY);
            assertThat(update.get("resolvedBy").toString()).isEqualTo("MATCH");
        });
        assertThat(new TopicReader(connection).table(INCIDENTS)).containsOnlyKeys(BAKERY);
    }

    private static void post(Door door, String title, String text) throws Exception {
        var item = """
                {"source": "The Milltown Lantern", "title": "%s", "text": "%s",
                 "publishedAt": "2026-05-05T12:00:00Z"}""".formatted(title, text);
        assertThat(door.postJson("/v1/news", item).statusCode()).isEqualTo(202);
    }

    private static void awaitUpdates(Connection connection, int many) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(updates(connection)).hasSize(many));
    }

    private static List<GenericRecord> updates(Connection connection) {
        return new TopicReader(connection).values(CASUALTY_UPDATES);
    }
}
