package io.tollstream.enricher.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollstream.enricher.SharedData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A story told in eight languages and 42 items holds together among 500 items of other news, from the first item on. */
class StoryAmongOtherNewsTest {

    private static final int OTHERS = 500;
    private static final int TOGETHER = 38;

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void itIsOneIncidentAndNoneOfTheOthersIsInIt(long seed) throws IOException, ItemLine.Unreadable {
        var random = new Random(seed);
        var story = SharedData.rows("jaffar_express.jsonl");
        var incidents = resolved(mixed(story, others(random), random));

        var sizes = new TreeMap<String, Integer>();
        story.forEach(row -> sizes.merge(incidents.get(id(row)), 1, Integer::sum));
        var greatest = Collections.max(sizes.entrySet(), Map.Entry.comparingByValue());
        assertThat(greatest.getValue()).as("%s", sizes).isGreaterThanOrEqualTo(TOGETHER);
        assertThat(story)
                .filteredOn(row -> row.get("lang").asText().equals("en"))
                .allMatch(row -> incidents.get(id(row)).equals(greatest.getKey()));
        assertThat(incidents).hasSize(OTHERS + story.size());
        assertThat(Collections.frequency(incidents.values(), greatest.getKey())).isEqualTo(greatest.getValue());
    }

    /** Any five hundred, in the order of their dates. */
    private static List<JsonNode> others(Random random) throws IOException {
        var stream = SharedData.rows("shootings_stream.jsonl");
        var places = new ArrayList<Integer>();
        for (var at = 0; at < stream.size(); at++) {
            places.add(at);
        }
        Collections.shuffle(places, random);
        return places.subList(0, OTHERS).stream().sorted().map(stream::get).toList();
    }

    /** Each stream in its own order, the items of one anywhere among those of the other. */
    private static List<JsonNode> mixed(List<JsonNode> one, List<JsonNode> other, Random random) {
        var turns = new ArrayList<>(Collections.nCopies(one.size(), true));
        turns.addAll(Collections.nCopies(other.size(), false));
        Collections.shuffle(turns, random);
        var ones = one.iterator();
        var others = other.iterator();
        return turns.stream().map(turn -> turn ? ones.next() : others.next()).toList();
    }

    private static Map<String, String> resolved(List<JsonNode> rows) throws IOException, ItemLine.Unreadable {
        var out = new StringWriter();
        var command = new ResolveCommandIo(new PrintWriter(out), false);
        for (var row : rows) {
            command.resolve(ItemLine.read(row));
        }
        var incidents = new HashMap<String, String>();
        for (var line : out.toString().split("\n")) {
            var row = JSON.readTree(line);
            incidents.put(id(row), row.get("incident").asText());
        }
        return incidents;
    }

    private static String id(JsonNode row) {
        return row.get("id").asText();
    }
}
