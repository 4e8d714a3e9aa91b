package io.tollstream.enricher.domain.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.SourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Every figure points at its own words, in our sentences and in every real text that is at hand. */
class EvidenceTest {

    private static final Path SHARED =
            Path.of(System.getProperty("tollstream.shared", "../../shared")).resolve("data");

    @Test
    void everyFigureOfOurSentencesPointsAtItsWords() {
        var title = "2 dead, 3 hurt";
        var text = "“At least two people — “both” guards — were killed,” police said.\n\nThree others were injured.";

        pointsAtItsWords(Texts.item(title, text, SourceKind.MEDIA, "en"));
    }

    @Test
    void everyFigureOfRealTextsPointsAtItsWords() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SHARED), "No real texts at " + SHARED + "; give -Dtollstream.shared.");
        var json = new ObjectMapper();
        var figures = 0;

        for (var name : List.of(
                "jaffar_express",
                "shootings_extraction",
                "latin_america_extraction",
                "airwars_extraction",
                "gujarat_2002_tolls",
                "haiti_2010_tolls")) {
            for (var line : Files.readAllLines(SHARED.resolve(name + ".jsonl"))) {
                var row = json.readTree(line);
                var item = Texts.item(
                        row.path("title").asText(""), row.path("text").asText(""), SourceKind.MEDIA, "en");
                figures += pointsAtItsWords(item);
            }
        }

        assertThat(figures).isGreaterThan(1000);
    }

    private static int pointsAtItsWords(Item item) {
        var figures = Texts.READERS.read(item);
        var text = item.fullText();
        for (var figure : figures) {
            var evidence = figure.evidence();
            var words = text.substring(evidence.start(), evidence.end());
            assertThat(words).isNotBlank();
            assertThat(evidence.sentence()).contains(words);
            assertThat(text).contains(evidence.sentence());
        }
        assertThat(figures)
                .isSortedAccordingTo(
                        (a, b) -> a.evidence().start() - b.evidence().start());
        return figures.size();
    }
}
