package io.tollstream.ingest.http;

import static io.tollstream.schemas.Topics.NEWS_RAW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollstream.ingest.TheDoor;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.SourceKind;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsDoorTest {

    private static final String ITEM = """
            {"source": "Example Wire", "sourceKind": "agency", "guid": "ew-1", "url": "https://wire.example/1",
             "title": "Train attack", "html": "<p>At least 31 people died,<br>the army said.</p><script>x()</script>",
             "publishedAt": "2025-03-12T18:30:00+05:00", "incident": "2025-03-11-pk-train"}""";

    @RegisterExtension
    final TheDoor door = new TheDoor();

    @Test
    void anItemIsAcceptedWithItsDerivedIdAndSentAsACleanRecord() {
        var answer = door.post("/v1/news", ITEM);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var item = door.sentTo(NEWS_RAW).getFirst();
        assertThat(json(answer).get("id").textValue()).isEqualTo(item.getId()).matches("[0-9a-f]{32}");
        assertThat(item.getSource().getKind()).isEqualTo(SourceKind.AGENCY);
        assertThat(item.getText()).isEqualTo("At least 31 people died,\nthe army said.");
        assertThat(item.getPublishedAt()).isEqualTo(Instant.parse("2025-03-12T13:30:00Z"));
        assertThat(item.getPublishedOffset()).isEqualTo("+05:00");
        assertThat(item.getContentHash()).matches("[0-9a-f]{64}");
        assertThat(item.getIncidentKey()).isEqualTo("2025-03-11-pk-train");
        assertThat(item.getReceivedBy()).isEqualTo("http");
        assertThat(door.recordsOf(NEWS_RAW).getFirst().key()).isEqualTo(item.getId());
    }

    @Test
    void theSameItemSentTwiceHasTheSameId() {
        var first = door.post("/v1/news", ITEM);
        var second = door.post("/v1/news", ITEM);

        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void anItemThatChangedKeepsItsIdAndGetsAnotherContentHash() {
        door.post("/v1/news", ITEM);
        door.post("/v1/news", ITEM.replace("31", "33"));

        var items = door.sentTo(NEWS_RAW);
        assertThat(items)
                .extracting(NewsItem::getId)
                .containsOnly(items.getFirst().getId());
        assertThat(items).extracting(NewsItem::getContentHash).doesNotHaveDuplicates();
    }

    @Test
    void oneBadLineDoesNotSinkTheRest() {
        var answer = door.postLines("/v1/news", line("a"), "{broken", "", line("b"), "{\"source\": \"x\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var body = json(answer);
        assertThat(body.get("accepted").intValue()).isEqualTo(2);
        assertThat(body.get("rejected").intValue()).isEqualTo(2);
        assertThat(body.get("results"))
                .extracting(result -> result.get("line").intValue())
                .containsExactly(1, 2, 4, 5);
        assertThat(body.at("/results/1/problem/type").textValue()).isEqualTo("/problems/malformed");
        assertThat(body.at("/results/3/problem/field").textValue()).isEqualTo("publishedAt");
        assertThat(door.sentTo(NEWS_RAW)).extracting(NewsItem::getGuid).containsExactly("a", "b");
    }

    @Test
    void anArrayIsABatchToo() {
        var answer = door.post("/v1/news", "[" + line("a") + ", 7, null, " + line("b") + "]");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json(answer).at("/results/1/problem/detail").textValue())
                .startsWith("The body must be a JSON object with the fields source, ");
        assertThat(door.sentTo(NEWS_RAW)).extracting(NewsItem::getGuid).containsExactly("a", "b");
    }

    @Test
    void whatFollowsAMalformedElementOfAnArrayIsNotAcceptedButWhatWentBeforeIs() {
        var answer = door.post("/v1/news", "[" + line("a") + ", {oops}, " + line("b") + "]");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json(answer).get("results")).hasSize(2);
        assertThat(door.sentTo(NEWS_RAW)).extracting(NewsItem::getGuid).containsExactly("a");
    }

    @Test
    void aBatchOfWhichNothingIsGoodIsRefusedWithAReasonForEach() {
        var answer = door.postLines("/v1/news", "{", "[]");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).get("results")).hasSize(2);
    }

    @Test
    void tenThousandLinesAreAcceptedThoughFewerMayBeInFlight() {
        var lines = IntStream.range(0, 10_000).mapToObj(n -> line("n" + n)).collect(Collectors.joining("\n"));

        var answer = door.post("/v1/news", "application/x-ndjson", lines.getBytes(StandardCharsets.UTF_8));

        assertThat(json(answer).get("accepted").intValue()).isEqualTo(10_000);
    }

    @Test
    void anItemFromAFileSaysSo() {
        door.post("/v1/news?via=file", ITEM);

        assertThat(door.sentTo(NEWS_RAW)).extracting(NewsItem::getReceivedBy).containsExactly("file");
    }

    @Test
    void aTimeWithoutZoneIsTakenAsUtcAndSaysThatItHadNone() {
        door.post("/v1/news", item("\"publishedAt\": \"2025-03-12T18:30\", \"text\": \"x\""));

        var item = door.sentTo(NEWS_RAW).getFirst();
        assertThat(item.getPublishedAt()).isEqualTo(Instant.parse("2025-03-12T18:30:00Z"));
        assertThat(item.getPublishedOffset()).isNull();
    }

    @Test
    void theLanguageIsDetectedWhereItIsNotGiven() {
        var text = "Al menos treinta y una personas murieron en el ataque, dijeron las autoridades el miércoles.";

        door.post("/v1/news", item("\"publishedAt\": \"2025-03-12\", \"text\": \"" + text + "\""));

        assertThat(door.sentTo(NEWS_RAW)).extracting(NewsItem::getLanguage).containsExactly("es");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{nonsense | malformed | ",
                "'' | malformed | ",
                "42 | malformed | ",
                "{\"publishedAt\": \"2025-03-12\", \"text\": \"x\"} | missing-field | source",
                "{\"source\": \"A\", \"publishedAt\": \"2025-03-12\"} | missing-field | text",
                "{\"source\": \"A\", \"text\": \"x\"} | missing-field | publishedAt",
                "{\"source\": 5, \"publishedAt\": \"2025-03-12\", \"text\": \"x\"} | bad-field | source",
                "{\"source\": \"A\", \"publishedAt\": \"yesterday\", \"text\": \"x\"} | bad-time | publishedAt",
                "{\"source\": \"A\", \"publishedAt\": \"2025-03-14T13:00:01Z\", \"text\": \"x\"}"
                        + " | from-the-future | publishedAt",
                "{\"source\": \"A\", \"publishedAt\": \"2025-03-12\", \"text\": \"x\", \"titel\": \"T\"}"
                        + " | unknown-field | titel",
                "{\"source\": \"A\", \"publishedAt\": \"2025-03-12\", \"text\": \"x\", \"incident\": \"Big Train\"}"
                        + " | bad-field | incident",
                "{\"source\": \"A\", \"publishedAt\": \"2025-03-12\", \"text\": \"x\", \"language\": \"en glish\"}"
                        + " | bad-field | language",
                "{\"source\": \"A\", \"publishedAt\": \"2025-03-12\", \"text\": \"x\", \"url\": \"javascript:x\"}"
                        + " | bad-field | url",
                "{\"source\": \"A\", \"source\": \"B\", \"publishedAt\": \"2025-03-12\", \"text\": \"x\"} | malformed |",
            })
    void whatCannotBeUsedIsRefusedWithAKindAndAField(String body, String kind, String field) {
        var answer = door.post("/v1/news", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = json(answer);
        assertThat(problem.get("type").textValue()).isEqualTo("/problems/" + kind);
        assertThat(problem.path("field").textValue()).isEqualTo(field);
        assertThat(problem.get("status").intValue()).isEqualTo(400);
        assertThat(problem.get("detail").textValue()).endsWith(".");
        assertThat(door.recordsOf(NEWS_RAW)).isEmpty();
    }

    @Test
    void bytesThatAreNoUtf8AreRefusedAndNotTurnedIntoQuestionMarks() {
        var latin1 = item("\"publishedAt\": \"2025-03-12\", \"text\": \"café\"").getBytes(StandardCharsets.ISO_8859_1);

        for (var type : new String[] {"application/json", "application/x-ndjson"}) {
            var answer = door.post("/v1/news", type, latin1);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("UTF-8");
        }
        assertThat(door.post(
                                "/v1/news",
                                "application/json",
                                ("[" + new String(latin1, StandardCharsets.ISO_8859_1) + "]")
                                        .getBytes(StandardCharsets.ISO_8859_1))
                        .body())
                .contains("UTF-8");
    }

    @Test
    void anObjectOfFiveMegabytesIsRefusedAsTooLarge() {
        var large = item("\"publishedAt\": \"2025-03-12\", \"text\": \"" + "x".repeat(5_000_000) + "\"");

        var answer = door.post("/v1/news", large);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).get("type").textValue()).isEqualTo("/problems/too-large");
    }

    @Test
    void anObjectOfFiveMegabytesWhoseLengthNobodyTellsIsCutOff() {
        var large = item("\"publishedAt\": \"2025-03-12\", \"text\": \"" + "x".repeat(5_000_000) + "\"");
        var stream = new java.io.ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8));

        var answer = door.send(HttpRequest.newBuilder(door.at("/v1/news"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> stream))
                .build());

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void aLineThatIsTooLongIsRefusedAndTheNextIsTaken() {
        var answer = door.postLines("/v1/news", line("x".repeat(2_000_000)), line("b"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json(answer).at("/results/0/problem/status").intValue()).isEqualTo(413);
        assertThat(door.sentTo(NEWS_RAW)).extracting(NewsItem::getGuid).containsExactly("b");
    }

    @Test
    void anElementThatIsTooLongIsRefused() {
        var answer = door.post("/v1/news", "[" + line("a") + "," + line("x".repeat(2_000_000)) + "]");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json(answer).at("/results/1/problem/status").intValue()).isEqualTo(413);
    }

    private static String item(String fields) {
        return "{\"source\": \"Example Wire\", " + fields + "}";
    }

    private static String line(String guid) {
        return item("\"guid\": \"" + guid + "\", \"title\": \"T\", \"publishedAt\": \"2025-03-12T10:00:00Z\"");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
