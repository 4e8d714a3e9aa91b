package io.tollstream.endtoend;

import static io.tollstream.schemas.Topics.ALERTS_UNDELIVERED;
import static io.tollstream.schemas.Topics.DEAD_LETTERS;
import static io.tollstream.schemas.Topics.TOLL_ALERTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tollstream.alerts.AlertsConfig;
import io.tollstream.alerts.AlertsService;
import io.tollstream.endtoend.cluster.Cluster;
import io.tollstream.local.Tollstream;
import io.tollstream.local.parts.LoopbackPort;
import io.tollstream.schemas.SetUp;
import io.tollstream.schemas.settings.Connection;
import io.tollstream.schemas.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is killed on the way, and who does not take them: every alert rings once, and reaches everybody in the end. */
class AlertsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String RULES =
            "\"rules\": [{\"name\": \"level\", \"when\": \"threshold\", \"at\": [10, 25, 50]}]";
    private static final int INCIDENTS = 40;

    private static Cluster cluster;

    @TempDir
    Path folder;

    @BeforeAll
    static void startCluster() throws Exception {
        cluster = Cluster.start();
    }

    @AfterAll
    static void closeCluster() {
        cluster.close();
    }

    private static Connection setUp(String prefix) throws Exception {
        var connection = cluster.connection(prefix);
        new SetUp(connection, Optional.empty()).run();
        return connection;
    }

    @Test
    void killedTwiceAndToldEverythingAgainTheyRingEveryAlertOnce() throws Exception {
        var connection = setUp("killed.");
        var rules = Files.writeString(folder.resolve("rules.json"), "{" + RULES + "}");
        var settings = Map.of(
                "ALERTS_RULES_FILE", rules.toString(),
                "ALERTS_SINCE", "1970-01-01T00:00:00Z",
                "ALERTS_STATE_DIR", folder.resolve("state").toString());
        try (var revisions = new Revisions(connection);
                var alerts = ServiceProcess.start("io.tollstream.alerts.AlertsMain", connection, folder, settings)) {
            writeAll(revisions, 5, 12);
            awaitAlerts(connection, 1);
            alerts.kill();
            writeAll(revisions, 5, 12, 30);
            alerts.start();
            awaitAlerts(connection, INCIDENTS + 1);
            alerts.kill();
            writeAll(revisions, 5, 12, 30, 60);
            alerts.start();
            awaitAlerts(connection, 3 * INCIDENTS);
            revisions.write("last", 70);
            awaitAlerts(connection, 3 * INCIDENTS + 1);
        }

        assertThat(ids(connection)).doesNotHaveDuplicates().hasSize(3 * INCIDENTS + 1);
        assertThat(new TopicReader(connection).raw(DEAD_LETTERS)).isEmpty();
    }

    private static void writeAll(Revisions revisions, long... killed) throws Exception {
        for (var i = 0; i < INCIDENTS; i++) {
            revisions.write("incident-" + i, killed);
        }
    }

    private static void awaitAlerts(Connection connection, int atLeast) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> assertThat(ids(connection))
                .hasSizeGreaterThanOrEqualTo(atLeast));
    }

    private static List<String> ids(Connection connection) {
        return new TopicReader(connection)
                .values(TOLL_ALERTS).stream()
                        .map(alert -> alert.get("id").toString())
                        .toList();
    }

    @Test
    void aSlowTargetDelaysNoOtherAndWhatATargetDidNotTakeIsKeptAndTakenWhenAskedAgain() throws Exception {
        var connection = setUp("delivered.");
        var away = LoopbackPort.free();
        try (var revisions = new Revisions(connection);
                var fast = Hook.open(0, Duration.ZERO);
                var slow = Hook.open(0, Duration.ofSeconds(4))) {
            var config = config(connection, fast, slow, away);
            try (var alerts = AlertsService.start(config)) {
                await().atMost(PATIENCE).until(alerts::ready);
                revisions.write("one", 5, 12, 30, 60);

                await().atMost(PATIENCE).until(() -> fast.ids().size() == 3);
                assertThat(slow.ids()).hasSizeLessThan(3);
                assertThat(fast.ids()).isEqualTo(ids(connection));
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(undelivered(connection)).hasSize(3));
                await().atMost(PATIENCE).until(() -> slow.ids().size() == 3);
            }
            try (var alerts = AlertsService.start(config);
                    var back = Hook.open(away, Duration.ZERO)) {
                await().atMost(PATIENCE).until(alerts::ready);
                revisions.write("two", 70);
                await().atMost(PATIENCE).until(() -> fast.ids().size() == 4);

                assertThat(Tollstream.commandLine().execute(redrive(connection)))
                        .isZero();

                await().atMost(PATIENCE)
                        .untilAsserted(() ->
                                assertThat(back.ids()).hasSize(4).containsExactlyInAnyOrderElementsOf(ids(connection)));
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(undelivered(connection)).isEmpty());
            }
            assertThat(fast.ids()).doesNotHaveDuplicates().hasSize(4);
        }
    }

    private static String[] redrive(Connection connection) {
        return new String[] {
            "alerts",
            "redrive",
            "--bootstrap-servers=" + connection.bootstrapServers(),
            "--schema-registry-url=" + connection.registryUrl(),
            "--topic-prefix=" + connection.prefix()
        };
    }

    private AlertsConfig config(Connection connection, Hook fast, Hook slow, int away) throws IOException {
        var rules =
                Files.writeString(folder.resolve("targets.json"), """
                {%s,
                 "targets": [
                   {"name": "fast", "kind": "webhook", "url": "%s"},
                   {"name": "slow", "kind": "slack", "url": "%s"},
                   {"name": "away", "kind": "webhook", "url": "http://127.0.0.1:%d/", "giveUpAfter": "PT1S"}
                 ]}""".formatted(RULES, fast.url(), slow.url(), away));
        return AlertsConfig.from(
                Settings.from(Map.of(
                        "BOOTSTRAP_SERVERS", connection.bootstrapServers(),
                        "SCHEMA_REGISTRY_URL", connection.registryUrl(),
                        "TOPIC_PREFIX", connection.prefix(),
                        "ALERTS_STATE_DIR", folder.resolve("delivering").toString(),
                        "ALERTS_RULES_FILE", rules.toString(),
                        "HTTP_PORT", "0")),
                Map.of());
    }

    /** Keys of what is kept. */
    private static List<String> undelivered(Connection connection) {
        return List.copyOf(new TopicReader(connection).table(ALERTS_UNDELIVERED).keySet());
    }
}
