package io.tollstream.local.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A table in making: what a row is about at the left, its numbers aligned at the right. */
final class Grid {

    private static final String GAP = "  ";
    private static final int DECIMALS = 3;

    private final List<List<String>> rows = new ArrayList<>();

    Grid(String title, String... columns) {
        row(title, (Object[]) columns);
    }

    Grid row(String about, Object... cells) {
        rows.add(Stream.concat(Stream.of(about), Stream.of(cells).map(Grid::text))
                .toList());
        return this;
    }

    /** Three decimals, halves to the even one. */
    static String share(double share) {
        return new BigDecimal(share).setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** An empty line, the head and the rows; nothing where there is no row. */
    List<String> lines() {
        var widths = widths();
        return rows.size() < 2
                ? List.of()
                : Stream.concat(Stream.of(""), rows.stream().map(row -> line(row, widths)))
                        .toList();
    }

    private int[] widths() {
        var widths = new int[rows.getFirst().size()];
        for (var row : rows) {
            for (var at = 0; at < widths.length; at++) {
                widths[at] = Math.max(widths[at], row.get(at).length());
            }
        }
        return widths;
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder(row.getFirst())
                .repeat(' ', widths[0] - row.getFirst().length());
        for (var at = 1; at < widths.length; at++) {
            var cell = row.get(at);
            line.append(GAP).repeat(' ', widths[at] - cell.length()).append(cell);
        }
        return line.toString();
    }

    private static String text(Object cell) {
        return cell instanceof Double share ? share(share) : cell.toString();
    }
}
