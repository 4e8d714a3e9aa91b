package io.tollstream.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollstream.ingest.TheDoor;
import io.tollstream.ingest.out.Meters;
import io.tollstream.ingest.text.IncidentKey;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    @RegisterExtension
    final TheDoor door = new TheDoor();

    @Test
    void theDescriptionListsEveryRouteAndNoOther() {
        var description = json(door.get("/v1/openapi.json").body());

        var described = new ArrayList<String>();
        description.get("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(described).containsExactlyInAnyOrderElementsOf(door.routes());
    }

    @Test
    void theDescriptionKnowsEveryFieldThatTheFormsKnow() {
        var schemas = json(door.get("/v1/openapi.json").body()).at("/components/schemas");

        assertThat(names(schemas.at("/NewsItem/properties"))).containsExactlyInAnyOrder(NewsForm.KNOWN);
        assertThat(names(schemas.at("/CasualtyUpdate/properties"))).containsExactlyInAnyOrder(UpdateForm.KNOWN);
        assertThat(names(schemas.at("/Figure/properties"))).containsExactlyInAnyOrder(FigureForm.KNOWN);
        assertThat(names(schemas.at("/Incident/properties"))).containsExactlyInAnyOrder(IncidentForm.KNOWN);
        assertThat(names(schemas.at("/IncidentAct/properties"))).containsExactlyInAnyOrder(ActForm.KNOWN);
        assertThat(names(schemas.at("/ActDetails/properties"))).containsExactlyInAnyOrder(ActForm.DETAILS);
    }

    @Test
    void theDescriptionKnowsEveryKindOfProblem() {
        var types = json(door.get("/v1/openapi.json").body()).at("/components/schemas/Problem/properties/type/enum");

        assertThat(types)
                .extracting(JsonNode::textValue)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Problem.Kind.values())
                        .map(kind -> Problem.of(kind, "x.").json().get("type").textValue())
                        .toList());
    }

    @Test
    void theDescriptionGivesTheRuleForIncidentsKeysThatDoorAndFeedsKeepTo() {
        var patterns = json(door.get("/v1/openapi.json").body()).findValues("pattern");

        assertThat(patterns).isNotEmpty().extracting(JsonNode::textValue).containsOnly("^" + IncidentKey.RULE + "$");
    }

    @Test
    void theDescriptionKnowsEveryActThatTheDoorTakesAndNoOther() {
        var description = json(door.get("/v1/openapi.json").body());
        var acts = Stream.of(ActForm.KINDS).map(Enum::name).toList();

        assertThat(description.at("/components/schemas/IncidentAct/properties/kind/enum"))
                .extracting(JsonNode::textValue)
                .containsExactlyElementsOf(acts);
        assertThat(description.at("/paths/~1v1~1incidents~1{key}~1{act}/post/parameters/1/schema/enum"))
                .extracting(act -> act.textValue().toUpperCase(Locale.ROOT))
                .containsExactlyElementsOf(acts);
    }

    @Test
    void theDescriptionGivesTheNumberOfItemsThatOneActMayName() {
        var limits = json(door.get("/v1/openapi.json").body()).findValues("maxItems");

        assertThat(limits).hasSize(3).extracting(JsonNode::intValue).containsOnly(ItemIds.MOST);
    }

    @Test
    void theDescriptionSaysThatAMergeJoinsTollsAndRedirectsItems() {
        var schemas = json(door.get("/v1/openapi.json").body()).at("/components/schemas");

        assertThat(schemas.at("/Incident/description").textValue())
                .contains("MERGED joins")
                .contains("redirects items")
                .contains("this key")
                .contains("aliases");
        assertThat(schemas.at("/IncidentAct/description").textValue()).contains("no toll of its own any more");
    }

    @Test
    void descriptionAndReadmeSayThatAnEditedItemNeedsALaterTime() throws IOException {
        var time = json(door.get("/v1/openapi.json").body())
                .at("/components/schemas/NewsItem/properties/publishedAt/description");

        assertThat(time.textValue()).contains("An edited item needs its own, later time");
        assertThat(Files.readString(Path.of("README.md"))).contains("its own, later `publishedAt`");
    }

    @Test
    void aPathThatIsNoneIsAProblem() {
        var answer = door.get("/v2/news");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer.body()).get("type").textValue()).isEqualTo("/problems/no-route");
    }

    @Test
    void aMethodThatIsNotDoneHereIsAProblemThatNamesWhatIs() {
        var answer = door.get("/v1/news");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
        assertThat(json(answer.body()).get("detail").textValue()).isEqualTo("GET is not done at /v1/news; use POST.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/json; charset=iso-8859-1", "json"})
    void aMediaTypeThatIsNotReadIsAProblem(String type) {
        var answer = door.post("/v1/news", type, "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(json(answer.body()).get("type").textValue()).isEqualTo("/problems/media-type");
    }

    @Test
    void aBodyWithoutAMediaTypeOrWithAnEncodingIsAProblem() {
        var bare = HttpRequest.newBuilder(door.at("/v1/news")).POST(BodyPublishers.ofString("{}"));
        assertThat(door.send(bare.build()).statusCode()).isEqualTo(415);

        var gzip = bare.header("Content-Type", "application/json").header("Content-Encoding", "gzip");
        assertThat(door.send(gzip.build()).statusCode()).isEqualTo(415);
    }

    @Test
    void aWayInThatIsNoneIsAProblem() {
        assertThat(door.post("/v1/news?via=pigeon", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void whatCameInIsCountedByWayAndOutcome() {
        door.post("/v1/news", "{\"source\": \"A\", \"title\": \"T\", \"publishedAt\": \"2025-03-12\"}");
        door.post("/v1/news", "{}");

        var metrics = door.get("/metrics").body();

        assertThat(metrics)
                .contains("tollstream_ingest_items_total{outcome=\"accepted\",via=\"http\",what=\"news\"} 1")
                .contains("tollstream_ingest_items_total{outcome=\"refused\",via=\"http\",what=\"news\"} 1")
                .contains(Meters.IN_FLIGHT.replace('.', '_'))
                .contains(Meters.ACKNOWLEDGED.replace('.', '_'));
    }

    private static java.util.List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode json(String text) {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
