package io.tollstream.schemas.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void aFlagOverrulesTheEnvironmentWhichOverrulesTheFile(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("tollstream.properties"), "http.port=1\ntopic.prefix=a\nx=file\n");
        var environment = Map.of(Settings.FILE, file.toString(), "HTTP_PORT", "2", "TOPIC_PREFIX", "b");

        var settings = Settings.from(environment, Map.of("http-port", "3"));

        assertThat(settings.port("http.port", 0)).isEqualTo(3);
        assertThat(settings.text("topic.prefix", "")).isEqualTo("b");
        assertThat(settings.text("x", "")).isEqualTo("file");
    }

    @Test
    void aNumberOutOfRangeIsRefusedWithTheRange() {
        assertThatThrownBy(() -> Settings.from(Map.of("HTTP_PORT", "99999")).port("http.port", 8080))
                .isInstanceOf(BadSetting.class)
                .hasMessage("http.port is 99999; it takes a whole number from 0 to 65535.");
    }

    @Test
    void aDurationThatIsNoneIsRefusedWithAnExample() {
        assertThatThrownBy(() -> Settings.from(Map.of("WAIT", "ten minutes")).duration("wait", Duration.ZERO))
                .hasMessage("wait is ten minutes; it takes a duration such as PT15M or PT2H.");
    }

    @Test
    void kafkasOwnSettingsArePassedThrough() {
        assertThat(Settings.from(Map.of("KAFKA_SECURITY_PROTOCOL", "SSL")).kafka())
                .containsExactly(Map.entry("security.protocol", "SSL"));
    }

    @Test
    void aMisspeltSettingIsRefused() {
        var settings = Settings.from(Map.of("HTTP_PROT", "1"));

        assertThatThrownBy(() -> settings.refuseUnknown(List.of("http."), List.of("http.port")))
                .hasMessage("There is no setting http.prot; there are http.port.");
    }

    @ParameterizedTest
    @CsvSource({
        "SCHEMA_REGISTRY_PORT, tcp://10.0.0.1:80",
        "SCHEMA_REGISTRY_PORT_80_TCP, tcp://10.0.0.1:80",
        "SCHEMA_REGISTRY_PORT_80_TCP_PROTO, tcp",
        "SCHEMA_REGISTRY_PORT_80_TCP_PORT, 80",
        "SCHEMA_REGISTRY_PORT_80_TCP_ADDR, 10.0.0.1",
        "SCHEMA_REGISTRY_PORT_53_UDP_ADDR, 10.0.0.1",
        "SCHEMA_REGISTRY_SERVICE_HOST, 10.0.0.1",
        "SCHEMA_REGISTRY_SERVICE_PORT, 80",
        "SCHEMA_REGISTRY_SERVICE_PORT_HTTP, 80",
        "INGEST_SERVICE_HOST, 10.0.0.1",
        "INGEST_SERVICE_PORT, 8080",
        "INGEST_PORT, tcp://10.0.0.1:8080"
    })
    void whatKubernetesSaysOfAServiceNamedLikeASettingIsPassedOver(String name, String value) {
        var settings = Settings.from(Map.of(name, value));

        assertThatCode(() ->
                        settings.refuseUnknown(List.of("schema.registry.", "ingest."), List.of("schema.registry.url")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCHEMA_REGISTRY_PORT", "SCHEMA_REGISTRY_HOST", "SCHEMA_REGISTRY_PORT_TCP"})
    void whatOnlyResemblesALinkIsStillRefused(String name) {
        var settings = Settings.from(Map.of(name, "80"));

        assertThatThrownBy(() -> settings.refuseUnknown(List.of("schema.registry."), List.of("schema.registry.url")))
                .isInstanceOf(BadSetting.class);
    }

    @Test
    void aBrokerAddressWithoutAPortIsRefused() {
        assertThatThrownBy(() -> Connection.from(Settings.from(Map.of("BOOTSTRAP_SERVERS", "kafka"))))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("bootstrap.servers is 'kafka'");
    }

    @Test
    void aServicesFlagsOverruleItsEnvironmentInBothSpellings() {
        var environment = Map.of("HTTP_PORT", "1");
        var known = List.of("http.port", "http.host");

        var settings = Settings.from(environment, new String[] {"--http-port", "2", "--http-host=0.0.0.0"}, known);

        assertThat(settings.port("http.port", 0)).isEqualTo(2);
        assertThat(settings.text("http.host", "")).isEqualTo("0.0.0.0");
    }

    @Test
    void anUnknownFlagIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> Settings.from(Map.of(), new String[] {"--bogus", "1"}, List.of("http.port")))
                .hasMessage("There is no flag --bogus; there are --http-port.");
    }

    @Test
    void aFlagWithoutItsValueIsRefused() {
        assertThatThrownBy(() -> Settings.from(Map.of(), new String[] {"--http-port"}, List.of("http.port")))
                .hasMessage("--http-port needs a value, like --http-port VALUE.");
    }

    @Test
    void aSettingsFileThatIsNotThereIsSaidToBeMissing() {
        assertThatThrownBy(() -> Settings.from(Map.of(Settings.FILE, "/no/such.properties")))
                .hasMessage("The settings file /no/such.properties cannot be read: it does not exist.");
    }
}
