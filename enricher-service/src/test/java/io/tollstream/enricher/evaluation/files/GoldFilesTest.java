package io.tollstream.enricher.evaluation.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Scope;
import io.tollstream.enricher.domain.Stance;
import io.tollstream.enricher.evaluation.Range;
import io.tollstream.enricher.evaluation.Remembered;
import io.tollstream.enricher.evaluation.Said;
import io.tollstream.enricher.evaluation.Standing;
import io.tollstream.enricher.evaluation.WantedFigure;
import io.tollstream.enricher.evaluation.WantedRange;
import io.tollstream.enricher.evaluation.WantedToll;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labelled sets and saved runs as files. */
class GoldFilesTest {

    @TempDir
    private Path directory;

    @Test
    void aLabelMayBeFigures() throws IOException {
        var item = read("""
                {"id": "a", "text": "t", "lang": "es", "phenomena": [11, "2"], "figures": [
                 {"measure": "hostages", "min": 451, "max": null, "category": "passengers", "status": "reported"},
                 {"measure": "killed", "min": 2, "max": 2, "category": "perpetrators", "status": "superseded",
                  "stance": "retracted", "scope": "part", "attribution": "official", "replaces": {"min": 3, "max": 3}}]}
                """).items().getFirst();

        assertThat(item.language()).isEqualTo("es");
        assertThat(item.phenomena()).containsExactly("11", "2");
        assertThat(item.figures())
                .contains(List.of(
                        WantedFigure.of(Measure.HELD, Party.VICTIM, new Range(451, null), Standing.REPORTED),
                        new WantedFigure(
                                Measure.KILLED,
                                Party.ATTACKER,
                                Range.exactly(2),
                                Standing.SUPERSEDED,
                                Optional.of(Stance.RETRACTED),
                                Optional.of(Scope.PART),
                                Optional.of(AttributionKind.OFFICIAL),
                                Optional.of(Range.exactly(3)))));
    }

    @Test
    void aLabelMayBeTheDeadAndTheInjured() throws IOException {
        var items = read("""
                {"id": "a", "text": "t", "killed": 4, "injured": 0}
                {"id": "b", "text": "t", "killed": 9, "injured": 1, "victims_killed": 8, "suspects_killed": 1}
                """).items();

        assertThat(items)
                .extracting(item -> item.toll().orElseThrow())
                .containsExactly(
                        new WantedToll(4, 0, Optional.empty()),
                        new WantedToll(9, 1, Optional.of(new WantedToll.Apart(8, 1))));
    }

    @Test
    void aLabelMayBeRanges() throws IOException {
        var item = read("""
                {"id": "a", "text": "t", "killed": {"min": 1, "max": 12}, "injured": null,
                 "killed_breakdown": {"children": [3, 4]}}
                """).items().getFirst();

        assertThat(item.ranges())
                .containsExactly(
                        new WantedRange(WantedRange.Who.KILLED, new Range(1, 12L)),
                        new WantedRange(WantedRange.Who.CHILDREN_KILLED, new Range(3, 4L)));
    }

    @Test
    void oneItemMayHaveSeveralLabels() throws IOException {
        var item = read("{\"id\": \"a\", \"text\": \"t\", \"killed\": 0, \"injured\": 0, \"figures\": []}")
                .items()
                .getFirst();

        assertThat(item.figures()).contains(List.of());
        assertThat(item.toll()).isPresent();
    }

    @Test
    void rowsWithoutALabelAreCounted() throws IOException {
        var files = read("{\"id\": \"a\", \"text\": \"t\"}");

        assertThat(files.items()).isEmpty();
        assertThat(files.unlabelled()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            {"id": "a",                                              | This is no JSON
            {"text": "t"}                                            | The field id is missing
            {"id": "a", "text": "t", "figures": [{"measure": "hurt", "min": 1, "max": 1, "status": "reported"}]}    | measure is 'hurt'; write one of captured,
            {"id": "a", "text": "t", "figures": [{"measure": "killed", "min": 1, "max": 1, "status": "sure"}]}      | status is 'sure'; write one of confirmed,
            {"id": "a", "text": "t", "figures": [{"measure": "killed", "min": 1, "max": 1}]}                        | status is ''; write one of confirmed,
            {"id": "a", "text": "t", "figures": [{"measure": "killed", "min": 3, "max": 1, "status": "reported"}]}  | min and max is no range
            {"id": "a", "text": "t", "figures": [{"measure": "killed", "max": 1, "status": "reported"}]}            | min and max is no range
            {"id": "a", "text": "t", "figures": [{"measure": "killed", "min": 1, "max": 1, "status": "reported", "scope": "half"}]} | scope is 'half'; write one of total, additional, part
            """)
    void aLineThatIsNoLabelIsASentenceAndHindersNoOther(String line, String sentence) throws IOException {
        var files = read(line + "\n{\"id\": \"b\", \"text\": \"t\", \"killed\": 0, \"injured\": 0}\n");

        assertThat(files.complaints())
                .singleElement()
                .asString()
                .contains("gold.jsonl:1: ")
                .contains(sentence);
        assertThat(files.items()).hasSize(1);
    }

    @Test
    void aDirectoryStandsForItsSets() throws IOException {
        Files.writeString(directory.resolve("b.jsonl"), "");
        Files.writeString(directory.resolve("a.jsonl"), "");
        Files.writeString(directory.resolve("notes.txt"), "");

        assertThat(GoldFiles.under(List.of(directory)))
                .containsExactly(directory.resolve("a.jsonl"), directory.resolve("b.jsonl"));
    }

    @Test
    void aSavedRunComesBackAsItWas() throws IOException {
        var run =
                List.of(new Remembered("set.jsonl", "a", false, List.of(new Said("killed 4", "reported")), List.of()));
        var file = directory.resolve("run.jsonl");

        RunFile.write(file, run);

        assertThat(RunFile.read(file)).isEqualTo(run);
    }

    @Test
    void anotherFileIsNoSavedRun() throws IOException {
        var file = Files.writeString(directory.resolve("other.jsonl"), "{\"id\": \"a\"}\n");

        assertThatThrownBy(() -> RunFile.read(file)).hasMessageContaining("is no saved run");
    }

    @Test
    void everyPhenomenonHasAName() {
        var phenomena = Phenomena.standard();

        assertThat(phenomena.names()).hasSize(54);
        assertThat(phenomena.describe("11")).isEqualTo("11 a total, those of it");
        assertThat(phenomena.describe("of-our-own")).isEqualTo("of-our-own");
    }

    private GoldFiles read(String lines) throws IOException {
        var joined = lines.replace("\n ", " ");
        return GoldFiles.read(List.of(Files.writeString(directory.resolve("gold.jsonl"), joined)));
    }
}
