package io.tollstream.ingest.files;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NewsClientTest {

    private static final String NEWS = "/v1/news?via=file";

    @RegisterExtension
    final WireMockExtension door = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @Test
    void whatTheDoorCouldNotTakeIsSentAgainAndNothingElse() throws Exception {
        door.stubFor(
                post(NEWS).inScenario("away").willReturn(jsonResponse("""
                        {"accepted": 1, "rejected": 2, "results": [
                          {"line": 1, "id": "i1"},
                          {"line": 2, "problem": {"status": 503, "detail": "Away."}},
                          {"line": 3, "problem": {"status": 400, "detail": "Bad.", "field": "title"}}]}""", 202)).willSetStateTo("back"));
        door.stubFor(post(NEWS)
                .inScenario("away")
                .whenScenarioStateIs("back")
                .withRequestBody(equalTo("{\"title\":\"b\"}\n"))
                .willReturn(jsonResponse("{\"accepted\": 1, \"results\": [{\"line\": 1, \"id\": \"i2\"}]}", 202)));

        try (var client = new NewsClient(URI.create(door.baseUrl()))) {
            var posted = client.post(List.of(item("a"), item("b"), item("c")));

            assertThat(posted)
                    .containsExactly(
                            new Posted.Accepted("i1"),
                            new Posted.Accepted("i2"),
                            new Posted.Refused("Bad.", Optional.of("title")));
        }
    }

    @Test
    void aDoorThatIsOverloadedIsAskedAgain() throws Exception {
        door.stubFor(post(NEWS)
                .inScenario("busy")
                .willReturn(aResponse().withStatus(429).withBody("{\"detail\": \"Busy.\"}"))
                .willSetStateTo("free"));
        door.stubFor(post(NEWS)
                .inScenario("busy")
                .whenScenarioStateIs("free")
                .willReturn(jsonResponse("{\"results\": [{\"line\": 1, \"id\": \"i1\"}]}", 202)));

        try (var client = new NewsClient(URI.create(door.baseUrl() + "/"))) {
            assertThat(client.post(List.of(item("a")))).containsExactly(new Posted.Accepted("i1"));
        }
        door.verify(2, postRequestedFor(urlEqualTo(NEWS)));
    }

    @Test
    void aBatchThatIsRefusedAsAWholeIsRefusedForEachItem() throws Exception {
        door.stubFor(post(NEWS).willReturn(jsonResponse("{\"detail\": \"Too large.\"}", 413)));

        try (var client = new NewsClient(URI.create(door.baseUrl()))) {
            assertThat(client.post(List.of(item("a"), item("b"))))
                    .containsOnly(new Posted.Refused("Too large.", Optional.empty()));
        }
    }

    @Test
    void aDoorThatTakesNothingForTooLongIsGivenUpWithAWordOnWhatToDo() {
        try (var client = new NewsClient(URI.create("http://127.0.0.1:9"), Duration.ofMillis(300))) {
            assertThatThrownBy(() -> client.post(List.of(item("a"))))
                    .isInstanceOf(DoorAway.class)
                    .hasMessageContaining("see that the ingest service runs");
        }
    }

    @Test
    void manyItemsAreSentInBatchesThatTheDoorTakes() throws Exception {
        door.stubFor(post(NEWS).willReturn(jsonResponse("{\"detail\": \"Bad.\"}", 400)));

        try (var client = new NewsClient(URI.create(door.baseUrl()))) {
            assertThat(client.post(Collections.nCopies(1_200, item("a")))).hasSize(1_200);
        }

        assertThat(door.findAll(postRequestedFor(urlEqualTo(NEWS))))
                .extracting(request -> request.getBodyAsString().lines().count())
                .containsExactlyInAnyOrder(500L, 500L, 200L);
    }

    @Test
    void nothingToPostIsNoRequest() throws Exception {
        try (var client = new NewsClient(URI.create(door.baseUrl()))) {
            assertThat(client.post(List.of())).isEmpty();
        }
        assertThat(door.getAllServeEvents()).isEmpty();
    }

    private static ObjectNode item(String title) {
        return JsonMapper.builder().build().createObjectNode().put("title", title);
    }
}
