package io.tollstream.enricher.extract;

import io.tollstream.enricher.domain.Attribution;
import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Evidence;
import io.tollstream.enricher.domain.Figure;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A figure as the fields of a JSON row. */
final class FigureRow {

    static Map<String, @Nullable Object> of(Figure figure) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("measure", figure.measure());
        row.put("party", figure.party());
        row.put("category", figure.category());
        row.put("low", figure.count().low());
        row.put("high", figure.count().high());
        row.put("quantifier", figure.count().quantifier());
        row.put("scope", figure.scope());
        row.put("stance", figure.stance());
        row.put("attribution", speaker(figure.attribution()));
        row.put("contestedBy", speaker(figure.contestedBy()));
        row.put("replaces", range(figure.replaces()));
        row.put("correction", figure.correction());
        row.put("evidence", place(figure.evidence()));
        return row;
    }

    private static Map<String, Object> place(Evidence evidence) {
        var row = new LinkedHashMap<String, Object>();
        row.put("start", evidence.start());
        row.put("end", evidence.end());
        return row;
    }

    private static @Nullable Map<String, Object> speaker(@Nullable Attribution who) {
        if (who == null) {
            return null;
        }
        var row = new LinkedHashMap<String, Object>();
        row.put("kind", who.kind());
        row.put("name", who.name());
        return row;
    }

    private static @Nullable Map<String, @Nullable Object> range(@Nullable Count count) {
        if (count == null) {
            return null;
        }
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("low", count.low());
        row.put("high", count.high());
        return row;
    }

    private FigureRow() {}
}
