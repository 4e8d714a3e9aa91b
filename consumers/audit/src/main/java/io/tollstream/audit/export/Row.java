package io.tollstream.audit.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a flat table, filled cell by cell; what is not filled stays empty. */
public final class Row {

    private final Map<String, Object> cells = new HashMap<>();

    Row with(String column, @Nullable Object cell) {
        if (cell instanceof Enum<?> symbol) {
            cells.put(column, symbol.name());
        } else if (cell != null) {
            cells.put(column, cell);
        }
        return this;
    }

    /** Takes over all cells of another row. */
    Row with(Row other) {
        cells.putAll(other.cells);
        return this;
    }

    public @Nullable Object cell(Column column) {
        return cells.get(column.name());
    }

    /** @throws IllegalStateException where a cell belongs to none of these columns */
    void checkAgainst(List<Column> columns) {
        if (columns.stream().filter(column -> cells.containsKey(column.name())).count() != cells.size()) {
            throw new IllegalStateException("A cell of " + cells.keySet() + " has no column.");
        }
    }
}
