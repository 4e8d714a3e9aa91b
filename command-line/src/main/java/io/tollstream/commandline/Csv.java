package io.tollstream.commandline;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of CSV as RFC 4180 has them; an empty cell is nothing. */
public final class Csv {

    /** What a line ends with. */
    public static final String END = "\r\n";

    private Csv() {}

    /** A line without its end. */
    public static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(","));
    }

    private static String cell(@Nullable Object cell) {
        var text = cell == null ? "" : cell.toString();
        var plain = text.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\r' || sign == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
