package io.tollstream.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollstream.dashboard.view.Limits;
import io.tollstream.schemas.settings.BadSetting;
import io.tollstream.schemas.settings.Settings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DashboardConfigTest {

    @Test
    void nothingHasToBeSet() {
        var config = config(Map.of());

        assertThat(config.host()).isEqualTo("127.0.0.1");
        assertThat(config.port()).isEqualTo(8083);
        assertThat(config.limits()).isEqualTo(Limits.STANDARD);
    }

    @ParameterizedTest
    @CsvSource({
        "DASHBOARD_READER, 5, There is no setting dashboard.reader;",
        "HTTP_PORT, 99999, http.port is 99999; it takes a whole number from 0 to 65535.",
        "DASHBOARD_INCIDENTS, 0, dashboard.incidents is 0; it takes a whole number from 1 to",
        "DASHBOARD_STREAM_PACE, PT1M, dashboard.stream.pace is PT1M; it takes PT0S to PT10S.",
        "DASHBOARD_DETAIL_BYTES, much, dashboard.detail.bytes is much; it takes a whole number from 0 to",
    })
    void aWrongSettingIsRefusedInOneSentenceThatNamesIt(String name, String value, String says) {
        assertThatThrownBy(() -> config(Map.of(name, value)))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith(says)
                .hasMessageEndingWith(".");
    }

    @Test
    void aPortThatIsTakenIsRefusedInOneSentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var config = config(Map.of("HTTP_PORT", Integer.toString(taken.getLocalPort())));

            assertThatThrownBy(() -> DashboardService.start(config))
                    .isInstanceOf(BadSetting.class)
                    .hasMessageContaining("The door cannot be opened at 127.0.0.1:" + taken.getLocalPort());
        }
    }

    @Test
    void aKafkaSettingThatKafkaRefusesIsRefusedInOneSentence() {
        var config = config(Map.of("KAFKA_SECURITY_PROTOCOL", "NONE_SUCH"));

        assertThatThrownBy(() -> DashboardService.start(config))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("Kafka's client cannot be made");
    }

    @Test
    void aBrokerThatIsAwayIsWaitedFor() throws Exception {
        try (var service =
                DashboardService.start(config(Map.of("HTTP_PORT", "0", "BOOTSTRAP_SERVERS", "127.0.0.1:1")))) {
            assertThat(service.ready()).isFalse();
            assertThat(service.port()).isPositive();
        }
    }

    private static DashboardConfig config(Map<String, String> environment) {
        return DashboardConfig.from(Settings.from(environment));
    }
}
