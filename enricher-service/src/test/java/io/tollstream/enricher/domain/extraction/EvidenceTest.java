package io.tollstream.enricher.domain.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.SourceKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Every figure points at the words it came from, in our own texts and in every real text that is at hand. */
class EvidenceTest {

    private static final Path SHARED =
            Path.of(System.getProperty("tollstream.shared", "../../shared")).resolve("data");
    private static final Path OWN = Path.of("src/test/resources/gold");

    /** The rules that make a number which the text does not put. */
    private static final Set<Rule> COMPUTED =
            EnumSet.of(Rule.SHOT_LESS_DEAD, Rule.LESS_ATTACKER, Rule.WITH_OTHERS, Rule.ONE_BY_ONE, Rule.SUM);

    private static final List<String> SENTENCES = List.of(
            "“At least two people — “both” guards — were killed,” police said.\n\nThree others were injured.",
            "Between 20 and 30 people died. Dozens were hurt, and nobody is missing.",
            "Thirty-three soldiers were killed in the north. In the south 5,000 people fled their homes.",
            "A 17-year-old boy was shot and killed. Five men were shot, one fatally.",
            "The death toll has climbed to 31, up from 25, the army said, and more than 450 people were rescued.");

    @Test
    void everyFigureOfOurSentencesPointsAtItsWords() {
        var wrong = new ArrayList<String>();
        var figures = 0;

        for (var text : SENTENCES) {
            figures += pointsAtItsWords(Texts.item("2 dead, 3 hurt", text, SourceKind.MEDIA, "en"), wrong);
        }

        assertThat(wrong).isEmpty();
        assertThat(figures).isGreaterThan(15);
    }

    @Test
    void evidenceThatPointsElsewhereIsNoticed() {
        var noticed = 0;
        var figures = 0;

        for (var text : SENTENCES) {
            for (var explained : Texts.READERS
                    .explain(Texts.item("", text, SourceKind.MEDIA, "en"))
                    .figures()) {
                var evidence = explained.figure().evidence();
                var length = evidence.end() - evidence.start();
                for (var by : new int[] {-length, length}) {
                    var start = Math.clamp(evidence.start() + by, 0, text.length());
                    var end = Math.clamp(evidence.end() + by, start, text.length());
                    noticed += wrong(explained, text.substring(start, end), "en") ? 1 : 0;
                    figures++;
                }
            }
        }

        assertThat(noticed).isGreaterThan(figures * 8 / 10);
    }

    @Test
    void everyFigureOfOurLabelledTextsPointsAtItsWords() {
        Assumptions.assumeTrue(Files.isDirectory(OWN), "No labelled texts of our own at " + OWN + ".");

        assertThat(pointAtTheirWords(OWN)).isGreaterThan(50);
    }

    @Test
    void everyFigureOfRealTextsPointsAtItsWords() {
        Assumptions.assumeTrue(Files.isDirectory(SHARED), "No real texts at " + SHARED + "; give -Dtollstream.shared.");

        assertThat(pointAtTheirWords(SHARED)).isGreaterThan(5000);
    }

    /** How many figures the texts of a folder's JSONL files have. */
    private static int pointAtTheirWords(Path folder) {
        var json = new ObjectMapper();
        var wrong = new ArrayList<String>();
        var figures = 0;
        try (var files = Files.list(folder)) {
            for (var file : files.filter(name -> name.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                for (var line : Files.readAllLines(file)) {
                    var row = json.readTree(line);
                    figures += pointsAtItsWords(
                            Texts.item(
                                    row.path("title").asText(""),
                                    row.path("text").asText(""),
                                    SourceKind.MEDIA,
                                    row.path("lang").asText("en")),
                            wrong);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(wrong).isEmpty();
        return figures;
    }

    /** @param wrong takes the figures that do not, with their words */
    private static int pointsAtItsWords(Item item, List<String> wrong) {
        var text = item.fullText();
        var explanation = Texts.READERS.explain(item);
        var figures = Texts.READERS.read(item);
        assertThat(explanation.plainFigures()).as("the same figures, explained").isEqualTo(figures);
        for (var explained : explanation.figures()) {
            var evidence = explained.figure().evidence();
            var words = text.substring(evidence.start(), evidence.end());
            assertThat(words).isNotBlank().isEqualTo(words.strip());
            assertThat(evidence.sentence()).contains(words);
            assertThat(ends(text, evidence.end()))
                    .as("“%s” ends with a word of “%s”", words, evidence.sentence())
                    .isTrue();
            assertThat(text).contains(evidence.sentence());
            if (wrong(explained, words, explanation.language())) {
                wrong.add("%s %s %s from “%s” in “%s”"
                        .formatted(
                                explained.figure().count(),
                                explained.rule(),
                                explained.then(),
                                words,
                                evidence.sentence()));
            }
            marksLieIn(text, explained);
        }
        assertThat(figures)
                .isSortedAccordingTo(
                        (a, b) -> a.evidence().start() - b.evidence().start());
        explanation.leftOut().forEach(left -> assertThat(text.substring(left.start(), left.end()))
                .isNotBlank());
        return figures.size();
    }

    /** Whether no letter stands on both sides of a place. */
    private static boolean ends(String text, int at) {
        return at == text.length() || !Character.isLetter(text.charAt(at)) || !Character.isLetter(text.charAt(at - 1));
    }

    private static boolean wrong(Explained explained, String words, String language) {
        var numbers = NumbersIn.of(language);
        var count = explained.figure().count();
        if (COMPUTED.contains(explained.rule()) || explained.then().stream().anyMatch(COMPUTED::contains)) {
            return !numbers.holdAnything(words);
        }
        if (explained.rule() == Rule.FATAL_HEADLINE) {
            return !numbers.death(words);
        }
        var nobody = Long.valueOf(0).equals(count.high());
        if (!nobody && explained.marks().stream().noneMatch(mark -> mark.role() == Mark.Role.COUNT)) {
            return !numbers.person(words) && !numbers.hold(count, words);
        }
        // Told twice, "four" and "four or five", its bounds may come from the other telling.
        return explained.then().contains(Rule.REPEATED)
                ? !numbers.hold(count, words) && !numbers.hold(Count.exactly(count.low()), words)
                : !numbers.hold(count, words);
    }

    /** The words that count, and those that are counted, are the evidence. */
    private static void marksLieIn(String text, Explained explained) {
        var evidence = explained.figure().evidence();
        var counted = new ArrayList<Mark>();
        for (var mark : explained.marks()) {
            assertThat(text.substring(mark.start(), mark.end())).isNotBlank();
            if (mark.role() == Mark.Role.COUNT || mark.role() == Mark.Role.PEOPLE) {
                counted.add(mark);
            }
        }
        assertThat(counted).isNotEmpty();
        assertThat(counted.getFirst().start()).isEqualTo(evidence.start());
        assertThat(counted.getLast().end()).isGreaterThanOrEqualTo(evidence.end());
    }
}
