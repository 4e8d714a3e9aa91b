package io.tollstream.ingest.http;

import static io.tollstream.schemas.Topics.NEWS_RAW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollstream.ingest.TheDoor;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchLimitsTest {

    @RegisterExtension
    final TheDoor door = new TheDoor().with("ingest.max.body.bytes", "1024").with("ingest.max.batch.bytes", "200000");

    @Test
    void aBatchThatSaysItIsTooLargeIsRefusedUnread() {
        var answer = door.post("/v1/news", "application/x-ndjson", lines(10_000));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(door.recordsOf(NEWS_RAW)).isEmpty();
    }

    /** Several cuts, for where in a line the limit falls must not matter. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 40, 83, 84, 85})
    void aBatchThatTurnsOutTooLargeIsCutOffAndSaysFromWhere(int blanks) {
        var lines = (" ".repeat(blanks) + new String(lines(10_000), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);

        var answer = stream("application/x-ndjson", lines);

        assertThat(answer.statusCode()).isEqualTo(202);
        var body = json(answer);
        assertThat(body.get("accepted").intValue()).isBetween(1_000, 2_500);
        assertThat(door.recordsOf(NEWS_RAW)).hasSize(body.get("accepted").intValue());
        var last = body.get("results").get(body.get("results").size() - 1);
        assertThat(last.at("/problem/status").intValue()).isEqualTo(413);
        assertThat(last.get("line").intValue()).isEqualTo(body.get("accepted").intValue() + 1);
    }

    @Test
    void anElementThatNeverEndsIsCutOff() {
        var endless = "[{\"source\": \"A\", \"text\": \"" + "x".repeat(150_000) + "\"}]";

        var answer = stream("application/json", endless.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void anArrayOfMoreEntriesThanABatchTakesEndsThereAndWhatCameBeforeStands() {
        var good = "{\"source\": \"A\", \"title\": \"T\", \"publishedAt\": \"2025-03-12\", \"language\": \"en\"}";

        var answer = door.post("/v1/news", "[" + good + ",{}".repeat(25_000) + "]");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(door.recordsOf(NEWS_RAW)).hasSize(1);
        assertThatTheRestIsRefusedInOneResult(json(answer));
    }

    @Test
    void linesBeyondWhatABatchTakesAreRefusedInOneResultThatSaysToSendThemInFurtherRequests() {
        var answer = door.post(
                "/v1/news", "application/x-ndjson", "{}\n".repeat(25_000).getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(door.recordsOf(NEWS_RAW)).isEmpty();
        assertThatTheRestIsRefusedInOneResult(json(answer));
    }

    private static void assertThatTheRestIsRefusedInOneResult(JsonNode answer) {
        assertThat(answer.get("results")).hasSize(Batch.MOST + 1);
        var last = answer.get("results").get(Batch.MOST);
        assertThat(last.get("line").intValue()).isEqualTo(Batch.MOST + 1);
        assertThat(last.at("/problem/type").textValue()).isEqualTo("/problems/too-large");
        assertThat(last.at("/problem/detail").textValue())
                .isEqualTo(
                        "The batch has more than 10000 entries; send this one and what follows in further requests.");
    }

    private HttpResponse<String> stream(String type, byte[] body) {
        return door.send(HttpRequest.newBuilder(door.at("/v1/news"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build());
    }

    private static byte[] lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "{\"source\": \"A\", \"guid\": \"" + n
                        + "\", \"title\": \"T\", \"publishedAt\": \"2025-03-12\", \"language\": \"en\"}\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
