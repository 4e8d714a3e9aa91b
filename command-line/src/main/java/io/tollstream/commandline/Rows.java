package io.tollstream.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows of text: a line each in aligned columns where there is room, else each as a short paragraph. */
public final class Rows {

    private static final String GAP = "  ";
    private static final String NONE = "-";

    private static final String AND = " · ";

    private final List<String> head;
    private final int lead;
    private final Set<String> named;
    private final List<Row> rows = new ArrayList<>();

    /** @param below what stands on a line of its own in a table; empty for nothing */
    private record Row(List<String> cells, String below) {}

    public Rows(String... head) {
        this(1, Set.of(), head);
    }

    private Rows(int lead, Set<String> named, String... head) {
        this.head = List.of(head);
        this.lead = lead;
        this.named = named;
    }

    /**
     * Rows to be filled.
     *
     * @param lead how many cells stand together in a paragraph's first line
     * @param named heads that a paragraph puts before their cells, which would say nothing without
     */
    public static Rows of(int lead, Set<String> named, String... head) {
        return new Rows(lead, named, head);
    }

    /** As many cells as the head has; an empty one where there is nothing to say. */
    public Rows add(String... cells) {
        return addWith("", cells);
    }

    public Rows addWith(String below, String... cells) {
        rows.add(new Row(List.of(cells), below));
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /**
     * The head and the rows where all of it fits, else a paragraph for each row.
     *
     * @param columns how long a line may be; only a single word may be longer
     */
    public List<String> lines(int columns) {
        return table(columns, Integer.MAX_VALUE).orElseGet(() -> paragraphs(columns));
    }

    /**
     * The head and the rows in aligned columns.
     *
     * @param leastOfLast how many characters of the last cell must have room; what is more may be cut
     * @return empty where there is no room
     */
    public Optional<List<String>> table(int columns, int leastOfLast) {
        var aligned = aligned(
                Stream.concat(Stream.of(head), rows.stream().map(Rows::dashed)).toList());
        var widest = aligned.stream().mapToInt(String::length).max().orElse(0);
        var last = rows.stream()
                .mapToInt(row -> row.cells.getLast().length())
                .max()
                .orElse(0);
        if (widest - Math.max(0, last - leastOfLast) > columns) {
            return Optional.empty();
        }
        var lines = new ArrayList<String>();
        lines.add(cut(aligned.getFirst(), columns));
        for (int at = 0; at < rows.size(); at++) {
            lines.add(cut(aligned.get(at + 1), columns));
            lines.addAll(wrapped(rows.get(at).below, GAP, columns));
        }
        return Optional.of(lines);
    }

    public List<String> paragraphs(int columns) {
        return rows.stream().flatMap(row -> paragraph(row, columns)).toList();
    }

    private static List<String> dashed(Row row) {
        return row.cells.stream().map(cell -> cell.isEmpty() ? NONE : cell).toList();
    }

    private static String cut(String line, int columns) {
        return line.length() <= columns ? line : line.substring(0, columns - 1) + "…";
    }

    private Stream<String> paragraph(Row row, int columns) {
        var cells = IntStream.range(0, head.size())
                .filter(at -> !row.cells.get(at).isEmpty())
                .mapToObj(at -> at < lead ? row.cells.get(at) : labelled(head.get(at), row.cells.get(at)))
                .toList();
        var first = cells.subList(0, Math.min(lead, cells.size()));
        var rest = Stream.concat(cells.stream().skip(first.size()), Stream.of(row.below))
                .filter(cell -> !cell.isEmpty())
                .toList();
        return Stream.concat(Stream.of(String.join(GAP, first)), filled(rest, columns).stream());
    }

    private String labelled(String head, String cell) {
        return named.contains(head) ? head.toLowerCase(Locale.ROOT) + " " + cell : cell;
    }

    /** As many cells in a line as have room; one that is longer than a line is wrapped. */
    private static List<String> filled(List<String> cells, int columns) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var cell : cells) {
            var longer = line.isEmpty() ? GAP + cell : line + AND + cell;
            if (!line.isEmpty() && longer.length() > columns) {
                lines.addAll(wrapped(line.substring(GAP.length()), GAP, columns));
                longer = GAP + cell;
            }
            line = longer;
        }
        lines.addAll(wrapped(line.strip(), GAP, columns));
        return lines;
    }

    /** A text in lines of at most so many characters, each after the indent. */
    public static List<String> wrapped(String text, String indent, int columns) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && indent.length() + line.length() + 1 + word.length() > columns) {
                lines.add(indent + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(indent + line);
        }
        return lines;
    }

    /** Any rows of as many cells each, padded so that columns align; the last cell is not padded. */
    public static List<String> aligned(List<List<String>> rows) {
        var columns = rows.getFirst().size();
        var widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, columns)
                        .mapToObj(column -> column == columns - 1
                                ? row.get(column)
                                : row.get(column)
                                        + " "
                                                .repeat(widths[column]
                                                        - row.get(column).length()))
                        .collect(Collectors.joining(GAP)))
                .toList();
    }
}
