package io.tollstream.alerts.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.tollstream.alerts.domain.Severity;
import io.tollstream.alerts.rules.TargetPlan;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class AlertmanagerTargetTest {

    @RegisterExtension
    static final WireMockExtension HOOK = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @TempDir
    Path directory;

    @Test
    void alertmanagerTakesAnAlertAndTellsItsOwnReceivers() throws Exception {
        var program = Alertmanager.program();
        assumeTrue(
                program.isPresent(),
                "prometheus-alertmanager is not installed here and apt-get cannot install it; the test needs it.");
        HOOK.stubFor(post("/hook").willReturn(aResponse().withStatus(200)));
        try (var manager = Alertmanager.start(program.get(), directory, URI.create(HOOK.baseUrl() + "/hook"));
                var target = target(manager)) {
            await().atMost(Duration.ofSeconds(30)).until(manager::ready);

            target.deliver(SomeAlert.alert());
            target.deliver(SomeAlert.alert());

            var alerts = new JsonMapper().readTree(manager.get("api/v2/alerts").orElseThrow());
            assertThat(alerts).hasSize(1);
            var one = alerts.get(0);
            assertThat(one.at("/labels/alertname").asText()).isEqualTo("many-killed");
            assertThat(one.at("/labels/severity").asText()).isEqualTo("critical");
            assertThat(one.at("/labels/incident").asText()).isEqualTo("2025-03-11-pk-train");
            assertThat(one.at("/labels/country").asText()).isEqualTo("PK");
            assertThat(one.at("/annotations/evidence").asText()).contains("31 people were killed");
            assertThat(one.at("/generatorURL").asText()).isEqualTo(SomeAlert.LINK);
            assertThat(one.at("/status/state").asText()).isEqualTo("active");
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                            HOOK.findAll(postRequestedFor(urlEqualTo("/hook"))))
                    .anySatisfy(told -> assertThat(told.getBodyAsString()).contains("many-killed")));
        }
    }

    private static Target target(Alertmanager manager) {
        return new TargetFactory(SomeAlert.LINKS, name -> Optional.empty())
                .target(new TargetPlan.Alertmanager(
                        "ops",
                        new TargetPlan.Terms(Severity.INFO, Duration.ofSeconds(5), Duration.ofHours(1)),
                        manager.url(),
                        Duration.ofHours(1)));
    }
}
