package io.tollstream.enricher.domain.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.SourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What casualty texts do to numbers: docs/phenomena.md holds the table, and each of its rows is a test. */
class PhenomenaTest {

    private static final Path TABLE = Path.of("../docs/phenomena.md");
    private static final int PHENOMENA = 54;

    /** One row of the table: a text and everything that is to be read in it. */
    record Row(int number, String name, String text, String figures) {

        static Row of(String line) {
            var cells = line.split("\\|", -1);
            assertThat(cells).as("A row has four cells: %s", line).hasSize(6);
            return new Row(Integer.parseInt(cells[1].strip()), cells[2].strip(), cells[3].strip(), cells[4].strip());
        }

        Item item() {
            var headed = text.startsWith("# ");
            var end = headed && text.contains(" ¶ ") ? text.indexOf(" ¶ ") : headed ? text.length() : 0;
            var body = text.substring(headed ? Math.min(text.length(), end + 3) : 0);
            var title = headed ? text.substring(2, end) : "";
            return Texts.item(title, body.replace(" ¶ ", "\n\n"), SourceKind.MEDIA, "");
        }

        @Override
        public String toString() {
            return number + " " + name + ": " + text;
        }
    }

    static List<Row> rows() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("| ") && Character.isDigit(line.charAt(2)))
                .map(Row::of)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everyFigureOfTheRowIsReadAndNothingElse(Row row) {
        var figures = Texts.READERS.read(row.item());

        assertThat(Notation.of(figures)).isEqualTo(row.figures());
    }

    @Test
    void theTableHasEveryPhenomenonInItsOrder() throws IOException {
        var numbers = rows().stream().map(Row::number).distinct().toList();

        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, PHENOMENA).boxed().toList());
    }

    @Test
    void eachPhenomenonHasOneName() throws IOException {
        var names = rows().stream().map(row -> row.number() + " " + row.name()).distinct();

        assertThat(names).hasSize(PHENOMENA);
    }
}
