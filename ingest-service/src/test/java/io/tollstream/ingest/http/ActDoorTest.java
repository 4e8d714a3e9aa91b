package io.tollstream.ingest.http;

import static io.tollstream.schemas.Topics.INCIDENT_ACTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollstream.ingest.TheDoor;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.IncidentActKind;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActDoorTest {

    private static final String ACTS = "/v1/incident-acts";

    private static final String MERGE = """
            {"kind": "merge", "incident": "2025-03-11-xa-ferry", "into": "2025-03-11-xa-lake-ferry-sinking",
             "by": "Night desk", "reason": "The same ferry.", "at": "2025-03-14T10:00:00+01:00"}""";

    private static final String SPLIT = """
            {"kind": "SPLIT", "incident": "2025-03-11-xa-ferry", "into": "2025-03-12-xa-tug", "items": ["b", "a", "b"],
             "title": "Tug aground", "by": "Night desk"}""";

    @RegisterExtension
    final TheDoor door = new TheDoor();

    @Test
    void aMergeIsSentUnderTheKeyOfTheIncidentThatIsTakenIn() {
        var answer = door.post(ACTS, MERGE);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var act = onlyAct();
        assertThat(json(answer).get("id").textValue()).isEqualTo(act.getId()).hasSize(32);
        assertThat(door.recordsOf(INCIDENT_ACTS).getFirst().key()).isEqualTo("2025-03-11-xa-ferry");
        assertThat(act.getKind()).isEqualTo(IncidentActKind.MERGE);
        assertThat(act.getIncidentKey()).isEqualTo("2025-03-11-xa-ferry");
        assertThat(act.getOtherKey()).isEqualTo("2025-03-11-xa-lake-ferry-sinking");
        assertThat(act.getItemIds()).isEmpty();
        assertThat(act.getBy()).isEqualTo("Night desk");
        assertThat(act.getHuman()).isTrue();
        assertThat(act.getReason()).isEqualTo("The same ferry.");
        assertThat(act.getAt()).isEqualTo(Instant.parse("2025-03-14T09:00:00Z"));
    }

    @Test
    void aSplitNamesItemsTheKeyTheyGoToAndItsTitle() {
        door.post(ACTS, SPLIT);

        var act = onlyAct();
        assertThat(act.getKind()).isEqualTo(IncidentActKind.SPLIT);
        assertThat(act.getIncidentKey()).isEqualTo("2025-03-11-xa-ferry");
        assertThat(act.getOtherKey()).isEqualTo("2025-03-12-xa-tug");
        assertThat(act.getTitle()).isEqualTo("Tug aground");
        assertThat(act.getItemIds()).containsExactly("a", "b");
    }

    @Test
    void withoutATimeAnActIsOfNow() {
        door.post(ACTS, SPLIT);

        assertThat(onlyAct().getAt()).isEqualTo(TheDoor.NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PIN", "UNPIN"})
    void itemsArePinnedToOneIncidentAndUnpinnedFromIt(String kind) {
        door.post(ACTS, act(kind, "\"items\": [\"a\"],"));

        var act = onlyAct();
        assertThat(act.getKind()).isEqualTo(IncidentActKind.valueOf(kind));
        assertThat(act.getIncidentKey()).isEqualTo("k");
        assertThat(act.getOtherKey()).isNull();
        assertThat(act.getItemIds()).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLOSE", "REOPEN"})
    void closingAndReopeningNeedNoMoreThanWho(String kind) {
        door.post(ACTS, act(kind, ""));

        var act = onlyAct();
        assertThat(act.getKind()).isEqualTo(IncidentActKind.valueOf(kind));
        assertThat(act.getIncidentKey()).isEqualTo("k");
        assertThat(act.getReason()).isEmpty();
    }

    @Test
    void theSameActTwiceHasTheSameIdWhateverTheOrderOfItsItems() {
        door.post(ACTS, SPLIT);
        door.post(ACTS, SPLIT.replace("\"b\", \"a\", \"b\"", "\"a\", \"b\""));

        assertThat(ids().distinct()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SPLIT | PIN",
                "2025-03-11-xa-ferry | 2025-03-11-xa-raft",
                "2025-03-12-xa-tug | 2025-03-12-xa-barge",
                "\"b\", \"a\" | \"c\", \"a\"",
                "Tug aground | Tug adrift",
                "Night desk | Day desk",
                "\"by\" | \"reason\": \"Two events.\", \"by\"",
                "\"by\" | \"at\": \"2025-03-14\", \"by\"",
            })
    void anActThatDiffersInAnythingHasAnotherId(String one, String other) {
        assertThat(SPLIT).contains(one);
        var changed = SPLIT.replace(one, other);
        if (other.equals("PIN")) {
            changed =
                    changed.replace("\"into\": \"2025-03-12-xa-tug\",", "").replace("\"title\": \"Tug aground\",", "");
        }

        door.post(ACTS, SPLIT);
        var answer = door.post(ACTS, changed);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(ids().distinct()).hasSize(2);
    }

    @Test
    void manyActsMayComeAsAListOrLineByLineAndEachIsAnsweredFor() {
        var list = door.post(ACTS, "[" + MERGE + ", " + act("CLOSE", "") + "]");
        var lines =
                door.postLines(ACTS, MERGE.replace("\n", " "), act("CLOSE", "").replace("CLOSE", "SHUT"));

        assertThat(json(list).get("accepted").intValue()).isEqualTo(2);
        assertThat(json(list).at("/results/1/id").textValue())
                .isEqualTo(ids().skip(1).findFirst().orElseThrow());
        assertThat(lines.statusCode()).isEqualTo(202);
        assertThat(json(lines).at("/results/1/problem/field").textValue()).isEqualTo("kind");
    }

    @ParameterizedTest(name = "{0} {1}: {2}, {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "MERGE  | '' | missing-field | into is missing; give the key of the incident that takes this one in.",
                "MERGE  | '\"into\": \"k\",' | bad-field | into must name another incident, not the one itself.",
                "MERGE  | '\"into\": \"Other One\",' | bad-field | into must be an incident's key: lower-case letters,",
                "MERGE  | '\"into\": \"o\", \"items\": [\"a\"],' | bad-field | items goes with SPLIT, PIN and UNPIN only.",
                "MERGE  | '\"into\": \"o\", \"title\": \"T\",' | bad-field | title goes with SPLIT only; to rename an incident,",
                "SPLIT  | '\"items\": [\"a\"],' | missing-field | into is missing; give the key of the incident that the",
                "SPLIT  | '\"into\": \"k\", \"items\": [\"a\"],' | bad-field | into must name another incident,",
                "SPLIT  | '\"into\": \"o\",' | missing-field | items is missing; give the id of at least one news item,",
                "SPLIT  | '\"into\": \"o\", \"items\": \"a\",' | bad-field | items must be a list in square brackets.",
                "PIN    | '' | missing-field | items is missing; give the id of at least one news item,",
                "PIN    | '\"items\": [],' | missing-field | items is missing; give the id of at least one news item,",
                "PIN    | '\"items\": [\" \"],' | bad-field | items must be a list of texts, none of them empty.",
                "PIN    | '\"items\": [\"a\"], \"into\": \"o\",' | bad-field | into goes with MERGE and SPLIT only.",
                "UNPIN  | '' | missing-field | items is missing; give the id of at least one news item,",
                "CLOSE  | '\"items\": [\"a\"],' | bad-field | items goes with SPLIT, PIN and UNPIN only.",
                "CLOSE  | '\"at\": \"2025-03-14T13:00:01Z\",' | from-the-future | at lies in the future; send it when",
                "CLOSE  | '\"at\": \"yesterday\",' | bad-time | at is no time; write it in ISO 8601,",
                "CLOSE  | '\"why\": \"x\",' | unknown-field | There is no field why; the known ones are kind, incident,",
                "OTHER  | '' | bad-field | kind must be one of MERGE, SPLIT, PIN, UNPIN, CLOSE, REOPEN.",
                "DELETE | '' | bad-field | kind must be one of MERGE, SPLIT, PIN, UNPIN, CLOSE, REOPEN.",
            })
    void anActThatCannotBeIsRefusedInASentence(String kind, String rest, String problem, String sentence) {
        refuses(door.post(ACTS, act(kind, rest)), problem, sentence);
    }

    @Test
    void anActNeedsAKindAnIncidentAndSomebodyWhoDecides() {
        var act = act("CLOSE", "");

        refuses(
                door.post(ACTS, act.replace("\"kind\": \"CLOSE\",", "")),
                "missing-field",
                "kind is missing; give one of");
        refuses(door.post(ACTS, act.replace("\"incident\": \"k\",", "")), "missing-field", "incident is missing; give");
        refuses(door.post(ACTS, act.replace("\"Day desk\"", "\" \"")), "missing-field", "by is missing; give it,");
        refuses(door.post(ACTS, act.replace("Day desk", "Enricher")), "bad-field", "'enricher' is the machine's");
    }

    @Test
    void anActNamesAtMostAThousandItems() {
        assertThat(door.post(ACTS, act("PIN", items(1_000))).statusCode()).isEqualTo(202);
        refuses(
                door.post(ACTS, act("PIN", items(1_001))),
                "bad-field",
                "items must have at most 1000 ids; send the others");
    }

    @ParameterizedTest
    @EnumSource(value = IncidentActKind.class, names = "OTHER", mode = EnumSource.Mode.EXCLUDE)
    void anActMayBePostedToTheIncidentItself(IncidentActKind kind) {
        var path = "/v1/incidents/k/" + kind.name().toLowerCase(Locale.ROOT);
        var details =
                switch (kind) {
                    case MERGE -> "\"into\": \"o\",";
                    case SPLIT -> "\"into\": \"o\", \"items\": [\"a\"],";
                    case PIN, UNPIN -> "\"items\": [\"a\"],";
                    default -> "";
                };

        var answer = door.post(path, "{" + details + "\"by\": \"Day desk\"}");
        door.post(ACTS, act(kind.name(), details));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(door.sentTo(INCIDENT_ACTS)).hasSize(2);
        assertThat(door.sentTo(INCIDENT_ACTS).getFirst())
                .isEqualTo(door.sentTo(INCIDENT_ACTS).getLast());
    }

    @Test
    void anAddressThatNamesNoKeyOrNoActIsRefused() {
        var bad = door.post("/v1/incidents/Some_Key/close", "{\"by\": \"Day desk\"}");
        var none = door.post("/v1/incidents/k/delete", "{\"by\": \"Day desk\"}");
        var twice = door.post("/v1/incidents/k/close", "{\"incident\": \"j\", \"by\": \"Day desk\"}");

        refuses(bad, "bad-parameter", "The address must name an incident's key:");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(json(none).get("detail").textValue())
                .isEqualTo("An incident has no such act; there are merge, split, pin, unpin, close, reopen.");
        refuses(twice, "unknown-field", "There is no field incident; the known ones are into, items,");
        assertThat(door.sentTo(INCIDENT_ACTS)).isEmpty();
    }

    @Test
    void actsAreCountedAsWhatTheyAre() {
        door.post(ACTS, MERGE);

        assertThat(door.get("/metrics").body())
                .contains("tollstream_ingest_items_total{outcome=\"accepted\",via=\"http\",what=\"incident-act\"} 1");
    }

    private static String act(String kind, String rest) {
        return "{\"kind\": \"" + kind + "\", \"incident\": \"k\", " + rest + " \"by\": \"Day desk\"}";
    }

    private static String items(int many) {
        return IntStream.range(0, many)
                .mapToObj(item -> "\"item-" + item + "\"")
                .collect(Collectors.joining(", ", "\"items\": [", "],"));
    }

    private static void refuses(HttpResponse<String> answer, String problem, String sentence) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).get("type").textValue()).isEqualTo("/problems/" + problem);
        assertThat(json(answer).get("detail").textValue()).contains(sentence).endsWith(".");
    }

    private IncidentAct onlyAct() {
        assertThat(door.sentTo(INCIDENT_ACTS)).hasSize(1);
        return door.sentTo(INCIDENT_ACTS).getFirst();
    }

    private Stream<String> ids() {
        return door.sentTo(INCIDENT_ACTS).stream().map(IncidentAct::getId);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
