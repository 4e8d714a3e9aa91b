package io.tollstream.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code resolve} on a small stream. */
class ResolveCommandTest {

    private static final String BAKERY = """
            {"id": "a", "date": "2026-05-05", "source": "The Milltown Lantern", "title": "Two clerks killed in Dayton bakery shooting", "text": "Two clerks were shot dead in a bakery in Dayton, Ohio, on Monday night. Dora Quill, 34, hid in the storeroom."}
            """;
    private static final String QUAKE = """
            {"id": "b", "date": "2026-05-06", "source": "Hill Post", "title": "Earthquake shakes Quetta", "text": "An earthquake shook Quetta, Pakistan, and injured 47 people."}
            """;
    private static final String BAKERY_UNDATED = """
            {"id": "c", "source": "The Milltown Lantern", "title": "Dayton bakery shooting: clerks were sisters", "text": "The two clerks shot dead in a bakery in Dayton, Ohio, were sisters, said Dora Quill, 34."}
            """;

    private static final String ROUND_UP = """
            {"id": "d", "date": "2026-05-06", "source": "The Milltown Lantern", "title": "Dayton counts its dead after a violent weekend", "text": "Three people were killed in two separate incidents, police said.\\n\\nQUETTA, Pakistan (AP) - An earthquake shook Quetta, Pakistan, on Tuesday and injured 47 people.\\n\\nDAYTON, Ohio (AP) - Two clerks were shot dead in a bakery in Dayton, Ohio, on Monday night."}
            """;

    @TempDir
    private Path directory;

    private final PrintStream realOut = System.out;
    private final PrintStream realErr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void listenNoLonger() {
        System.setOut(realOut);
        System.setErr(realErr);
    }

    @Test
    void everyItemGetsItsIncidentInTheOrderOfTheInput() throws IOException {
        assertThat(run(BAKERY + QUAKE + BAKERY_UNDATED)).isZero();

        var rows = rows();
        assertThat(rows).extracting(row -> row.path("id").asText()).containsExactly("a", "b", "c");
        assertThat(rows)
                .extracting(row -> row.path("incident").asText())
                .containsExactly(
                        "2026-05-04-us-dayton-shooting",
                        "2026-05-06-pk-quetta-earthquake",
                        "2026-05-04-us-dayton-shooting");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.path("confidence").asDouble()).isBetween(0.0, 1.0);
            assertThat(row.size()).isEqualTo(3);
        });
        assertThat(err.size()).isZero();
    }

    @Test
    void anExplanationSaysWhyAndWhatCameSecond() throws IOException {
        assertThat(run(BAKERY + QUAKE + BAKERY_UNDATED, "--explain")).isZero();

        var opened = rows().getFirst();
        assertThat(opened.path("new").asBoolean()).isTrue();
        assertThat(opened.path("title").asText()).isEqualTo("Two clerks killed in Dayton bakery shooting");
        assertThat(opened.path("where").path("name").asText()).isEqualTo("Dayton");
        assertThat(opened.path("where").path("country").asText()).isEqualTo("US");
        assertThat(opened.path("why").isEmpty()).isTrue();
        assertThat(opened.path("runnerUp").isNull()).isTrue();
        var joined = rows().getLast();
        assertThat(joined.path("new").asBoolean()).isFalse();
        assertThat(joined.path("why").path("HEADLINE").asDouble()).isPositive();
        assertThat(joined.path("why").size()).isBetween(3, 8);
    }

    @Test
    void aRoundUpIsOneLineWithTheIncidentOfThePartThatHoldsMost() throws IOException {
        run(BAKERY + QUAKE + ROUND_UP, "--explain");

        var rows = rows();
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst().has("parts")).isFalse();
        var roundUp = rows.getLast();
        assertThat(roundUp.path("incident").asText()).isEqualTo("2026-05-06-pk-quetta-earthquake");
        assertThat(roundUp.path("parts"))
                .extracting(part -> part.path("incident").asText())
                .containsExactly("2026-05-06-pk-quetta-earthquake", "2026-05-04-us-dayton-shooting");
        assertThat(roundUp.path("parts"))
                .allSatisfy(part -> assertThat(part.path("start").asInt())
                        .isLessThan(part.path("end").asInt()));
    }

    @Test
    void aBadLineIsNamedAndTheOthersAreResolved() throws IOException {
        assertThat(run(BAKERY + "{\"id\": \n" + BAKERY_UNDATED)).isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("stream.jsonl:2: This is no JSON");
        assertThat(rows()).extracting(row -> row.path("id").asText()).containsExactly("a", "c");
    }

    @Test
    void anUndatedItemIsNoOlderThanAnyBeforeIt() throws IOException {
        var late = QUAKE.replace("\"b\"", "\"old\"").replace("2026-05-06", "2019-03-02");
        var undated = QUAKE.replace("\"date\": \"2026-05-06\", ", "");

        assertThat(run(BAKERY + late + undated)).isZero();

        assertThat(rows().getLast().path("incident").asText()).isEqualTo("2026-05-05-pk-quetta-earthquake");
    }

    @Test
    void anUndatedItemIsOfTheDayOfTheOneBeforeIt() throws IOException {
        run(QUAKE + BAKERY_UNDATED);

        assertThat(rows())
                .last()
                .satisfies(row -> assertThat(row.path("incident").asText()).isEqualTo("2026-05-06-us-dayton-shooting"));
    }

    private int run(String lines, String... options) throws IOException {
        var arguments = new ArrayList<>(List.of(options));
        arguments.add(
                Files.writeString(directory.resolve("stream.jsonl"), lines).toString());
        return new CommandLine(new ResolveCommand()).execute(arguments.toArray(String[]::new));
    }

    private List<JsonNode> rows() throws IOException {
        var rows = new ArrayList<JsonNode>();
        for (var line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            rows.add(new ObjectMapper().readTree(line));
        }
        return rows;
    }
}
