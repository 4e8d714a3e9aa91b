package io.tollstream.dashboard.http;

import static io.tollstream.dashboard.Made.FERRY;
import static io.tollstream.dashboard.Made.TRAIN;
import static io.tollstream.dashboard.Made.claim;
import static io.tollstream.dashboard.Made.defined;
import static io.tollstream.dashboard.Made.figure;
import static io.tollstream.dashboard.Made.hour;
import static io.tollstream.dashboard.Made.incident;
import static io.tollstream.dashboard.Made.item;
import static io.tollstream.dashboard.Made.killed;
import static io.tollstream.dashboard.Made.killedNow;
import static io.tollstream.dashboard.Made.merged;
import static io.tollstream.dashboard.Made.part;
import static io.tollstream.dashboard.Made.revised;
import static io.tollstream.dashboard.Made.revision;
import static io.tollstream.dashboard.Made.withParts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollstream.dashboard.Made;
import io.tollstream.dashboard.Schemas;
import io.tollstream.dashboard.TheDashboard;
import io.tollstream.schemas.IncidentActKind;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.RevisionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {

    @RegisterExtension
    final TheDashboard dashboard = new TheDashboard();

    @BeforeEach
    void theTrainIsKnown() {
        dashboard.hears(
                defined(incident(TRAIN, "Hijacking of the Jaffar Express")
                        .setKind("train hijacking")
                        .setCountry("PK")
                        .setRegion("BA")
                        .setPlace("Balochistan")
                        .setLatitude(29.3)
                        .setLongitude(67.9)
                        .setAliases(List.of("Jaffar Express"))),
                item(TRAIN, "item-25", hour(1), "group"),
                item(TRAIN, "copy/of 25", hour(2), "group"),
                item(TRAIN, "item-31", hour(70)),
                killedNow(TRAIN, 1, null, 25, hour(1)),
                revised(revision(TRAIN, 2, RevisionKind.RISE, hour(70))
                        .setChanges(List.of(
                                new io.tollstream.schemas.TollChange(
                                        RevisionKind.CLAIM, Measure.KILLED, Party.VICTIM, "BLA", null, 214L),
                                Made.change(RevisionKind.RISE, 25L, 31L)))
                        .setFigures(List.of(
                                withParts(
                                        killed(31, hour(70)),
                                        part("soldier", 23),
                                        part("railway employee", 3),
                                        part("passenger", 5)),
                                figure(Measure.KILLED, Party.ATTACKER, 33, hour(40))))
                        .setClaims(List.of(claim(214, "BLA", hour(70))))));
    }

    @Test
    void theDescriptionListsEveryRouteAndNoOther() {
        var described = new ArrayList<String>();
        json(dashboard.get("/v1/openapi.json").body()).get("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(described).containsExactlyInAnyOrderElementsOf(dashboard.routes());
    }

    @Test
    void theDescriptionKnowsEveryKindOfProblem() {
        var types =
                json(dashboard.get("/v1/openapi.json").body()).at("/components/schemas/Problem/properties/type/enum");

        assertThat(types)
                .extracting(JsonNode::textValue)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Problem.Kind.values()).map(Problem.Kind::type).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/incidents, Incidents",
        "/v1/incidents/2025-03-11-pk-balochistan-train-hijacking, Incident",
        "/v1/incidents/2025-03-11-pk-balochistan-train-hijacking.json, Incident",
        "/v1/incidents/2025-03-11-pk-balochistan-train-hijacking?asOf=2025-03-12T00:00:00Z&by=event, Incident",
        "/v1/incidents/2025-03-11-pk-balochistan-train-hijacking/items/item-25, Item",
        "/v1/map, Map",
        "/v1/facets, Facets",
        "/health/ready, Ready",
    })
    void whatIsAnsweredIsWhatIsDescribed(String path, String schema) {
        var answer = dashboard.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(faults(schema, answer.body())).isEmpty();
    }

    @Test
    void changesAreWhatIsDescribed() {
        var position =
                json(dashboard.get("/v1/incidents").body()).get("position").textValue();
        dashboard.hears(killedNow(TRAIN, 3, 31L, 32, hour(80)), defined(FERRY, "The ferry"));

        var answer = dashboard.get("/v1/changes?since=" + position);

        assertThat(faults("Changes", answer.body())).isEmpty();
        assertThat(json(answer.body()).get("items"))
                .extracting(one -> one.get("key").textValue())
                .containsExactly(TRAIN, FERRY);
    }

    @Test
    void anIncidentIsShownWithEverythingThatIsKnownOfIt() {
        var train = json(dashboard.get("/v1/incidents/" + TRAIN).body());

        assertThat(train.at("/toll/figures/0/best").longValue()).isEqualTo(31);
        assertThat(train.at("/toll/figures/0/parts")).hasSize(3);
        assertThat(train.at("/toll/figures/0/evidence/sentence").textValue())
                .isEqualTo("31 people are dead, the military said.");
        assertThat(train.at("/toll/figures/1/party").textValue()).isEqualTo("ATTACKER");
        assertThat(train.at("/toll/claims/0/claimant/name").textValue()).isEqualTo("BLA");
        assertThat(train.at("/timeline")).hasSize(2);
        assertThat(train.at("/groups")).hasSize(2);
        assertThat(train.at("/groups/1/items")).hasSize(2);
        assertThat(train.at("/lastChange/changes/0/to").longValue()).isEqualTo(31);
    }

    @Test
    void thePastIsShownAsItWasKnown() {
        var then = json(dashboard
                .get("/v1/incidents/" + TRAIN + "?asOf=" + Made.MARCH_11.plusSeconds(4))
                .body());

        assertThat(then.at("/toll/revision").longValue()).isEqualTo(1);
        assertThat(then.at("/toll/figures/0/best").longValue()).isEqualTo(25);
        assertThat(then.at("/figures/0/best").longValue()).as("now").isEqualTo(31);
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        var first = dashboard.get("/v1/incidents/" + TRAIN);
        var tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(dashboard.get("/v1/incidents/" + TRAIN, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        dashboard.hears(defined(FERRY, "The ferry"));
        assertThat(dashboard.get("/v1/incidents/" + TRAIN, "If-None-Match", tag).statusCode())
                .as("after a change elsewhere")
                .isEqualTo(304);
        dashboard.hears(killedNow(TRAIN, 3, 31L, 32, hour(80)));
        assertThat(dashboard.get("/v1/incidents/" + TRAIN, "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aMergedIncidentLeadsToItsWinnerBehindAnyPrefix() {
        dashboard.hears(defined(FERRY, "The ferry"), merged("lost", "between"), merged("between", FERRY));

        var answer = dashboard.get("/v1/incidents/lost?asOf=2025-03-12T00:00:00Z");

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValue(FERRY + "?asOf=2025-03-12T00:00:00Z");
        assertThat(json(answer.body()).get("mergedInto").textValue()).isEqualTo(FERRY);
        assertThat(dashboard.get("/v1/incidents/lost/items/a%2Fb").headers().firstValue("Location"))
                .hasValue("../../" + FERRY + "/items/a%2Fb");
    }

    @Test
    void anItemIsFoundByAnIdWithAnySigns() {
        var item = json(dashboard
                .get("/v1/incidents/" + TRAIN + "/items/copy%2Fof%2025")
                .body());

        assertThat(item.get("itemId").textValue()).isEqualTo("copy/of 25");
        assertThat(item.at("/said/0/low").longValue()).isEqualTo(31);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/incidents/no-such, 404, /problems/no-incident",
        "/v1/incidents/2025-03-11-pk-balochistan-train-hijacking/items/none, 404, /problems/no-item",
        "/v1/incidents?sort=size, 400, /problems/bad-parameter",
        "/v1/incidents?limit=501, 400, /problems/bad-parameter",
        "/v1/incidents?min=many, 400, /problems/bad-parameter",
        "/v1/incidents?from=yesterday, 400, /problems/bad-parameter",
        "/v1/incidents?cursor=x, 400, /problems/bad-parameter",
        "/v1/incidents?state=lost, 400, /problems/bad-parameter",
        "/v1/changes, 400, /problems/bad-parameter",
        "/v1/changes?since=%21, 400, /problems/bad-parameter",
        "/v1/stream?since=nowhere, 400, /problems/bad-parameter",
        "/v1/nothing, 404, /problems/no-route",
    })
    void whatCannotBeAnsweredIsAProblem(String path, int status, String type) {
        var answer = dashboard.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer.body()).get("type").textValue()).isEqualTo(type);
        assertThat(faults("Problem", answer.body())).isEmpty();
    }

    @Test
    void nothingCanBeChangedHere() {
        var answer = dashboard.send("/v1/incidents", "POST");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(json(answer.body()).get("detail").textValue())
                .isEqualTo("POST is not done at /v1/incidents; use GET.");
    }

    @Test
    void aListIsDownloadedWithItsFilters() {
        dashboard.hears(defined(incident(FERRY, "=HYPERLINK(\"x\"), a ferry").setCountry("XA")));

        var all = dashboard.get("/v1/incidents.csv");
        var one =
                dashboard.get("/v1/incidents.ndjson?country=pk").body().lines().toList();

        assertThat(all.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"incidents.csv\"");
        assertThat(all.body().lines().toList())
                .hasSize(4)
                .anySatisfy(line -> assertThat(line).startsWith(FERRY + ",\"'=HYPERLINK(\"\"x\"\"), a ferry\","))
                .anySatisfy(line -> assertThat(line).startsWith(TRAIN).contains(",KILLED,ATTACKER,33,33,33,EXACT,"));
        assertThat(one).singleElement().satisfies(line -> assertThat(faults("Summary", line))
                .isEmpty());
    }

    @Test
    void aHistoryIsDownloadedFigureByFigure() {
        var lines =
                dashboard.get("/v1/incidents/" + TRAIN + ".csv").body().lines().toList();

        assertThat(lines).hasSize(1 + 1 + 2);
        assertThat(lines.get(1)).startsWith("1,FIRST,").endsWith("\"25 people are dead, the military said.\"");
    }

    @Test
    void untilEverythingWasReadNobodyIsToldHalf() {
        try (var unready = new TheDashboard().openUnready()) {
            var read = unready.get("/v1/incidents");
            var ready = unready.get("/health/ready");

            assertThat(read.statusCode()).isEqualTo(503);
            assertThat(read.headers().firstValue("Retry-After")).isPresent();
            assertThat(json(read.body()).get("detail").textValue())
                    .isEqualTo(
                            "The topics are being read: incident.tolls is 12 records behind; come back in a moment.");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(json(ready.body()).at("/behind/incident.tolls").longValue())
                    .isEqualTo(12);
            unready.catchesUp();
            assertThat(unready.get("/v1/incidents").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "JAVASCRIPT:alert(1)"})
    void anAddressThatIsNoWebPageIsNotGivenToBrowsers(String url) {
        var said = (io.tollstream.dashboard.view.Heard.ItemCame) item(TRAIN, "bad", hour(90));
        dashboard.hears(new io.tollstream.dashboard.view.Heard.ItemCame(
                TRAIN,
                io.tollstream.schemas.EnrichedNewsItem.newBuilder(said.item())
                        .setUrl(url)
                        .build()));

        var shown = json(dashboard.get("/v1/incidents/" + TRAIN + "/items/bad").body());

        assertThat(shown.get("url").isNull()).isTrue();
    }

    @Test
    void whoDecidedIsShownWithARevisionThatAnActCaused() {
        dashboard.hears(revised(revision(TRAIN, 3, RevisionKind.MERGE, hour(90))
                .setFigures(List.of(killed(31, hour(70))))
                .setAct(Made.act(IncidentActKind.MERGE, "lost", TRAIN))));

        var act = json(dashboard.get("/v1/incidents/" + TRAIN).body()).at("/lastChange/act");

        assertThat(act.get("by").textValue()).isEqualTo("Night desk");
        assertThat(act.get("incidentKey").textValue()).isEqualTo("lost");
    }

    private List<String> faults(String schema, String body) {
        var faults = new ArrayList<String>();
        var description = json(dashboard.get("/v1/openapi.json").body());
        new Schemas(description).check(description.at("/components/schemas/" + schema), json(body), schema, faults);
        return faults;
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
