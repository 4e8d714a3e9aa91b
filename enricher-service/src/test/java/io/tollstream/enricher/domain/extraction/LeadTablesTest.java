package io.tollstream.enricher.domain.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.SourceKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is read in headlines and leads of each language: one table a language, one test a sentence. */
class LeadTablesTest {

    private static final Languages LANGUAGES = new Languages();

    @TestFactory
    Stream<DynamicTest> theSentencesOfEachTableYieldTheirFigures() {
        return LANGUAGES.lead().stream().flatMap(language -> table(language).stream()
                .map(row -> DynamicTest.dynamicTest(language + ": " + row.sentence(), () -> assertThat(
                                Notation.of(figures(row.sentence(), language)))
                        .isEqualTo(row.figures()))));
    }

    @TestFactory
    Stream<DynamicTest> everyFigureOfTheTablesPointsAtItsWords() {
        return LANGUAGES.lead().stream().flatMap(language -> table(language).stream()
                .map(row -> DynamicTest.dynamicTest(language + ": " + row.sentence(), () -> {
                    for (var figure : figures(row.sentence(), language)) {
                        var evidence = figure.evidence();
                        var words = row.sentence().substring(evidence.start(), evidence.end());
                        assertThat(words).isNotBlank().isEqualTo(words.strip());
                        assertThat(evidence.sentence()).contains(words);
                    }
                })));
    }

    @TestFactory
    Stream<DynamicTest> theLanguageOfEachSentenceIsKnownByItsWords() {
        return LANGUAGES.lead().stream()
                .map(language -> DynamicTest.dynamicTest(language, () -> {
                    var rows = table(language);
                    var whole =
                            String.join(" ", rows.stream().map(Row::sentence).toList());
                    assertThat(languageOf(whole)).isEqualTo(language);
                    assertThat(rows)
                            .filteredOn(row -> languageOf(row.sentence()).equals(language))
                            .hasSizeGreaterThan(rows.size() * 8 / 10);
                }));
    }

    @Test
    void everyLanguageHasItsTable() {
        assertThat(LANGUAGES.lead())
                .allSatisfy(language -> assertThat(table(language)).hasSizeGreaterThanOrEqualTo(12));
    }

    /** A sentence and its figures, as {@link Notation} writes them. */
    private record Row(String sentence, String figures) {}

    private static List<Row> table(String language) {
        var rows = new ArrayList<Row>();
        try (var table = LeadTablesTest.class.getResourceAsStream("/lead/" + language + ".txt")) {
            assertThat(table).as("the table of " + language).isNotNull();
            for (var line : new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.startsWith("#")) {
                    var arrow = line.lastIndexOf("=>");
                    rows.add(new Row(
                            line.substring(0, arrow).strip(),
                            line.substring(arrow + 2).strip()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static String languageOf(String text) {
        return Texts.READERS.languageOf(Texts.item("", text, SourceKind.MEDIA, "und"));
    }

    private static List<Figure> figures(String sentence, String language) {
        return Texts.READERS.read(Texts.item("", sentence, SourceKind.MEDIA, language));
    }
}
