package io.tollstream.local.look;

import io.tollstream.enricher.domain.extraction.Explained;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Figures as lines of aligned columns; what finds no room in its line stands below it. */
final class FigureTable {

    static final String INDENT = "    ";

    /** Keeps words of the other direction from turning round what stands beside them. */
    private static final String ISOLATE = "\u2068";

    private static final String END_ISOLATE = "\u2069";
    private static final String GAP = "  ";
    private static final String NONE = "-";
    private static final List<String> HEADS =
            List.of("№", "MEASURE", "PARTY", "CATEGORY", "COUNT", "SCOPE", "STANCE", "WHO SAYS SO", "REPLACES");

    /** From which column on they may stand below. */
    private static final int FOLDS = 7;

    /**
     * A line of the table.
     *
     * @param figure numbered from 1; 0 for the head
     * @param more what found no room, by what it is
     */
    record Line(int figure, String cells, Map<String, String> more) {}

    private FigureTable() {}

    static List<Line> lines(List<Explained> figures, int columns) {
        var rows = new ArrayList<List<String>>();
        for (var i = 0; i < figures.size(); i++) {
            rows.add(cells(i + 1, figures.get(i)));
        }
        var shown = IntStream.range(0, HEADS.size())
                .filter(column -> rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
                .boxed()
                .toList();
        var whole = table(rows, shown);
        if (whole.stream().allMatch(line -> Prose.width(line.cells()) <= columns)) {
            return whole;
        }
        var narrow = table(rows, shown.stream().filter(column -> column < FOLDS).toList());
        var folded = new ArrayList<Line>();
        for (var line : narrow) {
            var more = line.figure() == 0 ? Map.<String, String>of() : below(rows.get(line.figure() - 1));
            folded.add(new Line(line.figure(), line.cells(), more));
        }
        return folded;
    }

    private static Map<String, String> below(List<String> row) {
        var more = new LinkedHashMap<String, String>();
        more.put("said by: ", row.get(FOLDS));
        if (!row.get(FOLDS + 1).isEmpty()) {
            more.put("replaces: ", row.get(FOLDS + 1));
        }
        return more;
    }

    private static List<String> cells(int number, Explained explained) {
        var figure = explained.figure();
        return List.of(
                "" + number,
                FigureWords.lower(figure.measure()),
                FigureWords.lower(figure.party()),
                figure.category(),
                FigureWords.count(figure.count()),
                FigureWords.lower(figure.scope()),
                FigureWords.lower(figure.stance()),
                isolated(FigureWords.who(figure).replaceAll("\\s+", " ")),
                FigureWords.replaces(figure));
    }

    private static List<Line> table(List<List<String>> rows, List<Integer> columns) {
        var widths = columns.stream()
                .map(column -> Math.max(
                        Prose.width(HEADS.get(column)),
                        rows.stream()
                                .mapToInt(row -> Prose.width(row.get(column)))
                                .max()
                                .orElse(0)))
                .toList();
        var lines = new ArrayList<Line>();
        lines.add(new Line(0, line(HEADS, columns, widths), Map.of()));
        for (var i = 0; i < rows.size(); i++) {
            lines.add(new Line(i + 1, line(rows.get(i), columns, widths), Map.of()));
        }
        return lines;
    }

    private static String line(List<String> row, List<Integer> columns, List<Integer> widths) {
        var line = new StringBuilder();
        for (var i = 0; i < columns.size(); i++) {
            var cell = row.get(columns.get(i)).isEmpty() ? NONE : row.get(columns.get(i));
            line.append(i == 0 ? "" : GAP).append(cell).repeat(' ', widths.get(i) - Prose.width(cell));
        }
        return line.toString().stripTrailing();
    }

    static String isolated(String words) {
        var chars = words.toCharArray();
        return Bidi.requiresBidi(chars, 0, chars.length) ? ISOLATE + words + END_ISOLATE : words;
    }
}
