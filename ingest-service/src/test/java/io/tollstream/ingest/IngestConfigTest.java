package io.tollstream.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tollstream.ingest.files.DoorAway;
import io.tollstream.ingest.files.NewsClient;
import io.tollstream.schemas.SetUp;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.BadSetting;
import io.tollstream.schemas.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestConfigTest {

    @Test
    void nothingHasToBeSet() {
        var config = config(Map.of());

        assertThat(config.host()).isEqualTo("127.0.0.1");
        assertThat(config.port()).isEqualTo(8080);
        assertThat(config.futureTolerance()).isEqualTo(Duration.ofHours(1));
        assertThat(config.feeds()).isEmpty();
    }

    @Test
    void theEnvironmentsOwnNamesAreNoMisspellingsOfOurs() {
        assertThat(config(Map.of("HTTP_PROXY", "http://proxy:3128", "TOPIC_REPLICATION", "3"))
                        .port())
                .isEqualTo(8080);
    }

    @ParameterizedTest
    @CsvSource({
        "INGEST_MAX_BODY, 5, There is no setting ingest.max.body;",
        "FEEDS_FIEL, x, There is no setting feeds.fiel;",
        "HTTP_PORT, 99999, http.port is 99999; it takes a whole number from 0 to 65535.",
        "INGEST_MAX_BATCH_BYTES, 2048, ingest.max.batch.bytes is 2048; it takes at least",
        "INGEST_ACK_TIMEOUT, PT0S, ingest.ack.timeout is PT0S; it takes PT0.1S to PT5M.",
        "INGEST_FUTURE_TOLERANCE, soon, ingest.future.tolerance is soon; it takes a duration",
        "FEEDS_FILE, /nowhere/feeds.json, feeds.file is /nowhere/feeds.json",
    })
    void aWrongSettingIsRefusedInOneSentenceThatNamesIt(String name, String value, String says) {
        assertThatThrownBy(() -> config(Map.of(name, value)))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith(says)
                .hasMessageEndingWith(".");
    }

    @Test
    void aBodyMayBeAsLargeAsARecordThatTheBrokerTakesAndNoLarger() {
        assertThat(config(Map.of("INGEST_MAX_BODY_BYTES", "1048576")).maxBodyBytes())
                .isEqualTo(1_048_576);
        assertThatThrownBy(() -> config(Map.of("INGEST_MAX_BODY_BYTES", "1048577")))
                .isInstanceOf(BadSetting.class)
                .hasMessage("ingest.max.body.bytes is 1048577; it takes a whole number from 1024 to 1048576.");
    }

    @Test
    void aPortThatIsTakenIsABadSetting() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var config = config(Map.of("HTTP_PORT", String.valueOf(taken.getLocalPort())));

            assertThatThrownBy(() -> IngestService.start(config))
                    .isInstanceOf(BadSetting.class)
                    .hasMessageContaining("http.port");
        }
    }

    @Test
    void aBrokerThatIsAwayIsNoReasonNotToStart() {
        try (var service = IngestService.start(config(Map.of("HTTP_PORT", "0", "BOOTSTRAP_SERVERS", "127.0.0.1:9")))) {
            assertThat(service.port()).isPositive();
        }
    }

    @Test
    void aBrokerThatIsAwayIsAnsweredWithinSeconds() throws IOException {
        var config = config(Map.of(
                "HTTP_PORT", "0",
                "BOOTSTRAP_SERVERS", "127.0.0.1:9",
                "INGEST_ACK_TIMEOUT", "PT1S",
                "SCHEMA_REGISTRY_URL", "mock://a-broker-that-is-away"));
        new SetUp(config.connection(), Optional.empty()).register(Topics.ALL);

        try (var service = IngestService.start(config);
                var door = new NewsClient(URI.create("http://127.0.0.1:" + service.port()), Duration.ofMillis(1))) {
            var item = JsonMapper.builder()
                    .build()
                    .createObjectNode()
                    .put("source", "A")
                    .put("title", "T")
                    .put("publishedAt", "2025-03-12");

            assertThatThrownBy(() -> door.post(List.of(item)))
                    .isInstanceOf(DoorAway.class)
                    .hasMessageContaining("The broker does not answer");
        }
    }

    @Test
    void aNameOfABrokerThatNobodyKnowsIsABadSetting() {
        var config = config(Map.of("HTTP_PORT", "0", "BOOTSTRAP_SERVERS", "no-such-host.invalid:9092"));

        assertThatThrownBy(() -> IngestService.start(config))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("bootstrap.servers");
    }

    private static IngestConfig config(Map<String, String> environment) {
        return IngestConfig.from(Settings.from(environment));
    }
}
