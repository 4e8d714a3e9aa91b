package io.tollstream.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollstream.schemas.settings.BadSetting;
import io.tollstream.schemas.settings.Settings;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertsConfigTest {

    private static AlertsConfig config(Map<String, String> environment) {
        return AlertsConfig.from(Settings.from(environment), environment);
    }

    @Test
    void withoutSettingsTheStandardRulesHold() {
        var config = config(Map.of());

        assertThat(config.rules().book().rules()).isNotEmpty();
        assertThat(config.dashboardUrl()).isEmpty();
        assertThat(config.httpPort()).isEqualTo(8084);
    }

    @Test
    void aSecondSystemOnOneClusterHasAGroupOfItsOwn() {
        assertThat(config(Map.of("TOPIC_PREFIX", "two.")).streams().applicationId())
                .isEqualTo("two.tollstream-alerts");
    }

    @Test
    void aSlashAtTheEndOfTheDashboardsAddressIsNoMatter() {
        assertThat(config(Map.of("ALERTS_DASHBOARD_URL", "https://desk.example/tolls/"))
                        .dashboardUrl())
                .contains(URI.create("https://desk.example/tolls"));
    }

    @Test
    void secretsAreNotPrinted() {
        assertThat(config(Map.of("HOOK_SECRET", "between us")).toString()).doesNotContain("between us");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALERTS_SINCE           | yesterday | alerts.since is yesterday; it takes a time with its offset, like 2025-03-11T12:00:00Z.
            ALERTS_DASHBOARD_URL   | desk      | alerts.dashboard.url is desk; it takes an address like https://desk.example/tolls.
            ALERTS_APPLICATION_ID  | a b       | alerts.application.id is 'a b'; it takes letters, digits, '.', '_' and '-'.
            ALERTS_COMMIT_INTERVAL | PT0S      | alerts.commit.interval takes more than no time.
            ALERTS_RULES_FILE      | none.json | The rules file none.json does not exist; name one that does.
            """, quoteCharacter = '`')
    void aBadValueStopsTheStartWithOneSentence(String name, String value, String sentence) {
        assertThatThrownBy(() -> config(Map.of(name, value)))
                .isInstanceOf(BadSetting.class)
                .hasMessage(sentence);
    }

    @Test
    void aMisspeltSettingIsRefused() {
        assertThatThrownBy(() -> config(Map.of("ALERTS_RULE_FILE", "rules.json")))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("There is no setting alerts.rule.file; there are alerts.application.id");
    }
}
