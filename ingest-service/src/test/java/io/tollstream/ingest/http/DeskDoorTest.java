package io.tollstream.ingest.http;

import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;
import static io.tollstream.schemas.Topics.INCIDENTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollstream.ingest.TheDoor;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.IncidentState;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.Quantifier;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.UpdateOrigin;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskDoorTest {

    private static final String UPDATE = """
            {"incident": "2025-03-11-pk-train", "desk": "Night desk", "asOf": "2025-03-13T09:00:00+05:00",
             "note": "Army briefing", "figures": [
              {"measure": "killed", "low": 31, "stance": "CONFIRMED",
               "attribution": {"kind": "OFFICIAL", "name": "the military"}, "replaces": {"low": 25},
               "quote": "31 people died, the military said."},
              {"measure": "HELD", "low": 200, "high": null, "attribution": {"kind": "PARTY"},
               "quote": "The group holds more than 200."}]}""";

    private static final String INCIDENT = """
            {"key": "2025-03-11-pk-train", "title": "Train hijacking", "country": "pk", "aliases": ["Jaffar Express"],
             "places": ["Balochistan"], "from": "2025-03-11", "definedBy": "Crisis desk"}""";

    @RegisterExtension
    final TheDoor door = new TheDoor();

    @Test
    void aDesksFiguresAreSentUnderTheIncidentsKeyWithTheDesksName() {
        var answer = door.post("/v1/casualty-updates", UPDATE);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var update = door.sentTo(CASUALTY_UPDATES).getFirst();
        assertThat(json(answer).get("id").textValue()).isEqualTo(update.getId());
        assertThat(door.recordsOf(CASUALTY_UPDATES).getFirst().key()).isEqualTo("2025-03-11-pk-train");
        assertThat(update.getOrigin()).isEqualTo(UpdateOrigin.DESK);
        assertThat(update.getEnteredBy()).isEqualTo("Night desk");
        assertThat(update.getSource().getKind()).isEqualTo(SourceKind.DESK);
        assertThat(update.getEventTime()).isEqualTo(Instant.parse("2025-03-13T04:00:00Z"));
        var killed = update.getFigures().getFirst();
        assertThat(killed.getMeasure()).isEqualTo(Measure.KILLED);
        assertThat(killed.getParty()).isEqualTo(Party.VICTIM);
        assertThat(killed.getCount().getHigh()).isEqualTo(31);
        assertThat(killed.getQuantifier()).isEqualTo(Quantifier.EXACT);
        assertThat(killed.getReplaces().getLow()).isEqualTo(25);
        assertThat(killed.getEvidence().getStart()).isEqualTo(-1);
        var held = update.getFigures().getLast();
        assertThat(held.getCount().getHigh()).isNull();
        assertThat(held.getQuantifier()).isEqualTo(Quantifier.AT_LEAST);
    }

    @Test
    void theSameEntryTwiceHasTheSameIdAndAnotherHasAnother() {
        door.post("/v1/casualty-updates", UPDATE);
        door.post("/v1/casualty-updates", UPDATE.replace("\"low\": 31,", "\"low\": 31, \"high\": 31,"));
        door.post("/v1/casualty-updates", UPDATE.replace("31", "33"));

        var ids = door.sentTo(CASUALTY_UPDATES).stream()
                .map(CasualtyUpdate::getId)
                .toList();
        assertThat(ids.get(1)).isEqualTo(ids.get(0));
        assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
    }

    @Test
    void aDeskTakesBackAnEarlierUpdate() {
        var answer = door.post(
                "/v1/casualty-updates",
                "{\"incident\": \"i-1\", \"desk\": \"D\", \"asOf\": \"2025-03-13\", \"retracts\": [\"abc\"]}");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(door.sentTo(CASUALTY_UPDATES).getFirst().getRetracts()).containsExactly("abc");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"desk\": \"Night desk\", ' | '' | missing-field | desk",
                "'\"incident\": \"2025-03-11-pk-train\", ' | '' | missing-field | incident",
                "'killed' | 'deaths' | bad-field | figures[0].measure",
                "'\"low\": 31' | '\"low\": -1' | bad-field | figures[0].low",
                "'\"low\": 31' | '\"low\": 31.5' | bad-field | figures[0].low",
                "'\"low\": 31' | '\"low\": 31, \"high\": 3' | bad-field | figures[0].high",
                "'\"low\": 31' | '\"low\": 31, \"party\": \"BOTH\"' | bad-field | figures[0].party",
                "'{\"kind\": \"PARTY\"}' | '{\"kind\": \"GOSSIP\"}' | bad-field | figures[1].attribution.kind",
                "'{\"kind\": \"PARTY\"}' | '{\"who\": \"x\"}' | unknown-field | figures[1].attribution.who",
                "'\"replaces\": {\"low\": 25},' | '\"replaces\": {},' | missing-field | figures[0].replaces.low",
                "'2025-03-13T09' | '2026-03-13T09' | from-the-future | asOf",
            })
    void anEntryThatCannotBeUsedIsRefusedByField(String good, String bad, String kind, String field) {
        assertThat(UPDATE).contains(good);

        var answer = door.post("/v1/casualty-updates", UPDATE.replace(good, bad));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).get("type").textValue()).isEqualTo("/problems/" + kind);
        assertThat(json(answer).get("field").textValue()).isEqualTo(field);
    }

    @Test
    void withoutEvidenceThereIsNoFigure() {
        var answer = door.post(
                "/v1/casualty-updates",
                UPDATE.replace("\"quote\": \"The group holds more than 200.\"", "\"quote\": \" \""));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("field").textValue()).isEqualTo("figures[1].quote");
    }

    @Test
    void aWatchDefinitionIsSentUnderItsKey() {
        var answer = door.post("/v1/incidents", INCIDENT);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(json(answer).get("key").textValue()).isEqualTo("2025-03-11-pk-train");
        var incident = door.sentTo(INCIDENTS).getFirst();
        assertThat(incident.getAliases()).containsExactly("Jaffar Express");
        assertThat(incident.getCountry()).isEqualTo("PK");
        assertThat(incident.getFrom()).isEqualTo(Instant.parse("2025-03-11T00:00:00Z"));
        assertThat(incident.getState()).isEqualTo(IncidentState.OPEN);
    }

    @Test
    void aDefinitionMayNameThePlaceOnTheMapAndTheTimeOfTheDecision() {
        var place = "\"place\": \"Mach\", \"region\": \"ba\", \"latitude\": 29.87, \"longitude\": -67,"
                + " \"changedAt\": \"2025-03-12T09:00:00+05:00\", \"from\"";

        var answer = door.post("/v1/incidents", INCIDENT.replace("\"from\"", place));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var incident = door.sentTo(INCIDENTS).getFirst();
        assertThat(incident.getPlace()).isEqualTo("Mach");
        assertThat(incident.getRegion()).isEqualTo("BA");
        assertThat(incident.getLatitude()).isEqualTo(29.87);
        assertThat(incident.getLongitude()).isEqualTo(-67.0);
        assertThat(incident.getChangedAt()).isEqualTo(Instant.parse("2025-03-12T04:00:00Z"));
    }

    @Test
    void aDefinitionWithoutATimeIsOfNowAndWithoutAPlaceNowhere() {
        door.post("/v1/incidents", INCIDENT);

        var incident = door.sentTo(INCIDENTS).getFirst();
        assertThat(incident.getChangedAt()).isEqualTo(TheDoor.NOW);
        assertThat(incident.getPlace()).isEmpty();
        assertThat(incident.getLatitude()).isNull();
        assertThat(incident.getLongitude()).isNull();
    }

    @Test
    void pinnedItemsMayTakeThePlaceOfNames() {
        var answer = door.post(
                "/v1/incidents",
                INCIDENT.replace("\"aliases\": [\"Jaffar Express\"]", "\"pinnedItems\": [\"b\", \"a\", \"b\"]"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(door.sentTo(INCIDENTS).getFirst().getPinnedItems()).containsExactly("b", "a");
    }

    @Test
    void incidentsMayComeLineByLine() {
        var line = INCIDENT.replace("\n", " ");

        var answer = door.postLines("/v1/incidents", line, line.replace("pk-train", "pk-other"), "{}");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json(answer).at("/results/1/key").textValue()).isEqualTo("2025-03-11-pk-other");
        assertThat(json(answer).at("/results/2/problem/field").textValue()).isEqualTo("key");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"aliases\": [\"Jaffar Express\"],' | '' | aliases",
                "'2025-03-11-pk-train' | 'Jaffar Express' | key",
                "'\"pk\"' | '\"Pakistan\"' | country",
                "'\"from\": \"2025-03-11\"' | '\"from\": \"2025-03-11\", \"until\": \"2025-03-10\"' | until",
                "'\"from\": \"2025-03-11\"' | '\"state\": \"MERGED\"' | mergedInto",
                "'\"from\": \"2025-03-11\"' | '\"mergedInto\": \"other\"' | mergedInto",
                "'\"Crisis desk\"' | '\"enricher\"' | definedBy",
                "'\"from\": \"2025-03-11\"' | '\"region\": \"PK-BA\"' | region",
                "'\"country\": \"pk\"' | '\"region\": \"BA\"' | region",
                "'\"from\": \"2025-03-11\"' | '\"latitude\": 29' | longitude",
                "'\"from\": \"2025-03-11\"' | '\"longitude\": 29' | latitude",
                "'\"from\": \"2025-03-11\"' | '\"latitude\": 91, \"longitude\": 0' | latitude",
                "'\"from\": \"2025-03-11\"' | '\"latitude\": \"29\", \"longitude\": 0' | latitude",
                "'\"from\": \"2025-03-11\"' | '\"latitude\": 29, \"longitude\": -180.1' | longitude",
                "'\"from\": \"2025-03-11\"' | '\"changedAt\": \"2025-03-14T13:00:01Z\"' | changedAt",
                "'\"from\": \"2025-03-11\"' | '\"pinnedItems\": [\"\"]' | pinnedItems",
            })
    void aDefinitionThatCannotBeUsedIsRefusedByField(String good, String bad, String field) {
        var answer = door.post("/v1/incidents", INCIDENT.replace(good, bad));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).get("field").textValue()).isEqualTo(field);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
