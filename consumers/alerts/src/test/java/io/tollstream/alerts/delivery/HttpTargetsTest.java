package io.tollstream.alerts.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpTargetsTest {

    private static final String SECRET = "between us";

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static Post to(Optional<String> secret) {
        return new Post(URI.create(SERVER.baseUrl() + "/hook"), Duration.ofSeconds(2), secret);
    }

    private static void answers(int status) {
        SERVER.stubFor(post("/hook").willReturn(aResponse().withStatus(status)));
    }

    private static LoggedRequest received() {
        return SERVER.findAll(postRequestedFor(urlEqualTo("/hook"))).getFirst();
    }

    private static JsonNode json(LoggedRequest request) throws IOException {
        return new JsonMapper().readTree(request.getBody());
    }

    @Test
    void aWebhookGetsACloudEventWithEvidenceAndLink() throws Exception {
        answers(202);

        new WebhookTarget(to(Optional.empty()), SomeAlert.LINKS).deliver(SomeAlert.alert());

        var event = json(received());
        assertThat(received().getHeader("Content-Type")).startsWith("application/cloudevents+json");
        assertThat(received().getHeader("Idempotency-Key"))
                .isEqualTo(SomeAlert.alert().getId());
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("id").asText()).isEqualTo(SomeAlert.alert().getId());
        assertThat(event.path("source").asText()).isEqualTo("/tollstream/alerts");
        assertThat(event.path("type").asText()).isEqualTo("io.tollstream.alert.v1");
        assertThat(event.path("subject").asText()).isEqualTo("2025-03-11-pk-train");
        assertThat(event.path("time").asText()).isEqualTo("2025-03-14T12:00:05Z");
        assertThat(event.at("/data/summary").asText()).startsWith("Étoile <b> & Train: 31 killed");
        assertThat(event.at("/data/evidence/sentence").asText()).contains("31 people");
        assertThat(event.at("/data/change/to").asLong()).isEqualTo(31);
        assertThat(event.at("/data/grouped/0/rule").asText()).isEqualTo("in-dispute");
        assertThat(event.at("/data/link").asText()).isEqualTo(SomeAlert.LINK);
    }

    @Test
    void aSignatureCanBeCheckedOverTheBodyAsItCame() throws Exception {
        answers(200);

        new WebhookTarget(to(Optional.of(SECRET)), SomeAlert.LINKS).deliver(SomeAlert.alert());

        var signature = received().getHeader(Signature.HEADER);
        assertThat(signature).matches("t=\\d+,v1=[0-9a-f]{64}");
        var seconds = signature.substring(2, signature.indexOf(','));
        assertThat(Instant.ofEpochSecond(Long.parseLong(seconds)))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
        assertThat(signature)
                .endsWith(
                        "v1=" + HexFormat.of().formatHex(mac.doFinal(received().getBody())));
    }

    @Test
    void slackGetsOneTextInWhichNothingIsTakenForMarkup() throws Exception {
        answers(200);

        new SlackTarget(to(Optional.empty()), SomeAlert.LINKS).deliver(SomeAlert.alert());

        var text = json(received()).path("text").asText();
        assertThat(text)
                .startsWith("*[CRITICAL]* Étoile &lt;b&gt; &amp; Train: 31 killed")
                .contains("> \"The military confirmed that 31 people were killed.\"")
                .contains("• [INFO] Train: claim of 214 killed, disputed.")
                .endsWith(SomeAlert.LINK);
    }

    @ParameterizedTest
    @CsvSource({
        "400, true",
        "401, true",
        "404, true",
        "302, true",
        "408, false",
        "429, false",
        "500, false",
        "503, false"
    })
    void anAnswerIsARefusalOrACallForPatience(int status, boolean lasting) {
        answers(status);

        assertThatThrownBy(() -> new WebhookTarget(to(Optional.empty()), SomeAlert.LINKS).deliver(SomeAlert.alert()))
                .isInstanceOfSatisfying(NotDelivered.class, trouble -> assertThat(trouble.lasting())
                        .isEqualTo(lasting));
    }

    @Test
    void aWishToBeAskedLaterIsHeard() {
        SERVER.stubFor(post("/hook").willReturn(aResponse().withStatus(429).withHeader("Retry-After", "7")));

        assertThatThrownBy(() -> new WebhookTarget(to(Optional.empty()), SomeAlert.LINKS).deliver(SomeAlert.alert()))
                .isInstanceOfSatisfying(NotDelivered.class, trouble -> assertThat(trouble.retryAfter())
                        .contains(Duration.ofSeconds(7)));
    }

    @Test
    void aServerThatIsNotThereIsACallForPatience() {
        var nobody = new Post(URI.create("http://127.0.0.1:1/hook"), Duration.ofSeconds(2), Optional.empty());

        assertThatThrownBy(() -> new WebhookTarget(nobody, SomeAlert.LINKS).deliver(SomeAlert.alert()))
                .isInstanceOfSatisfying(NotDelivered.class, trouble -> assertThat(trouble.lasting())
                        .isFalse())
                .hasMessageStartingWith("The target does not answer");
    }

    @Test
    void aServerThatIsTooSlowIsACallForPatience() {
        SERVER.stubFor(post("/hook").willReturn(aResponse().withStatus(200).withFixedDelay(5_000)));
        var hasty = new Post(URI.create(SERVER.baseUrl() + "/hook"), Duration.ofMillis(200), Optional.empty());

        assertThatThrownBy(() -> new WebhookTarget(hasty, SomeAlert.LINKS).deliver(SomeAlert.alert()))
                .isInstanceOfSatisfying(NotDelivered.class, trouble -> assertThat(trouble.lasting())
                        .isFalse());
    }
}
