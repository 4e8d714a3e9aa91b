package io.tollstream.enricher.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollstream.enricher.domain.extraction.Readers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandIoTest {

    private static final Readers READERS = Readers.standard();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void aPlainTextIsOneItemNamedAfterItsFile() throws IOException {
        var file = Files.writeString(
                folder.resolve("report.txt"), "More than 450 passengers were rescued,\nofficials said.");

        var code = extract(file);

        var row = rows().getFirst();
        assertThat(code).isZero();
        assertThat(row.path("id").asText()).isEqualTo("report.txt");
        assertThat(row.path("language").asText()).isEqualTo("en");
        assertThat(row.path("toll").path("figures").asInt()).isEqualTo(1);
        var figure = row.path("figures").path(0);
        assertThat(figure.path("measure").asText()).isEqualTo("RESCUED");
        assertThat(figure.path("low").asInt()).isEqualTo(451);
        assertThat(figure.path("high").isNull()).isTrue();
        assertThat(figure.path("replaces").isNull()).isTrue();
        assertThat(figure.path("attribution").path("kind").asText()).isEqualTo("OFFICIAL");
        assertThat(figure.path("evidence").path("start").asInt()).isZero();
    }

    @Test
    void aBadLineIsNamedAndTheRestGoesOn() throws IOException {
        var file = Files.writeString(folder.resolve("items.jsonl"), """
                {"id": "1", "text": "Two people were killed."}
                {"id": "2", "text":
                {"text": "No id."}
                [1]

                {"id": "5", "title": "Three injured", "text": "Three people were injured.", "lang": "en"}
                """);

        var code = extract(file);

        assertThat(code).isEqualTo(ExtractCommandIo.SOME_UNREADABLE);
        assertThat(rows()).extracting(row -> row.path("id").asText()).containsExactly("1", "5");
        assertThat(err.toString().lines().toList())
                .hasSize(3)
                .satisfies(lines -> assertThat(lines.getFirst()).contains("items.jsonl:2: "))
                .satisfies(lines -> assertThat(lines.getLast()).contains("items.jsonl:4: "));
    }

    @Test
    void aMissingFileIsNamedAndTheNextIsRead() throws IOException {
        var file = Files.writeString(folder.resolve("items.ndjson"), "{\"id\": \"1\", \"text\": \"One person died.\"}");

        var code = extract(folder.resolve("nowhere.txt"), file);

        assertThat(code).isEqualTo(ExtractCommandIo.SOME_UNREADABLE);
        assertThat(err.toString()).contains("nowhere.txt");
        assertThat(rows()).hasSize(1);
    }

    @Test
    void itemsInLanguagesThatAreNotReadAreCountedByLanguage() throws IOException {
        var file = Files.writeString(folder.resolve("items.jsonl"), """
                {"id": "1", "text": "Two people were killed.", "lang": "en"}
                {"id": "2", "text": "Zwei Menschen wurden getötet.", "lang": "de"}
                {"id": "3", "text": "Drei Menschen wurden verletzt.", "lang": "de-AT"}
                {"id": "4", "text": "至少60死逾200伤"}
                """);

        var code = extract(file);

        assertThat(code).isZero();
        assertThat(rows()).extracting(row -> row.path("figures").size()).containsExactly(1, 0, 0, 0);
        assertThat(err.toString().lines())
                .containsExactly(
                        "2 items are in the language de, which is not read; no figures are taken from them.",
                        "1 item is in the language zh, which is not read; no figures are taken from it.");
    }

    private int extract(Path... files) {
        var io = new ExtractCommandIo(
                READERS, figures -> Map.of("figures", figures.size()), new PrintWriter(out), new PrintWriter(err));
        return io.extract(List.of(files));
    }

    private List<JsonNode> rows() throws IOException {
        return new ObjectMapper()
                .readerFor(JsonNode.class)
                .<JsonNode>readValues(out.toString())
                .readAll();
    }
}
