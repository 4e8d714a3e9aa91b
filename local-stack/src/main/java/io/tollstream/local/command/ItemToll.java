package io.tollstream.local.command;

import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.toll.Toll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The toll of one item alone, as the fields of a JSON row. */
final class ItemToll {

    private ItemToll() {}

    /** By measure and party; high is null where it is open. */
    static Map<String, Map<String, Map<String, Long>>> of(List<Figure> figures) {
        var byMeasure = new LinkedHashMap<String, Map<String, Map<String, Long>>>();
        Toll.ofOneItem(figures).figures().forEach(figure -> {
            var numbers = new LinkedHashMap<String, Long>();
            numbers.put("low", figure.low());
            numbers.put("best", figure.best());
            numbers.put("high", figure.high());
            byMeasure
                    .computeIfAbsent(figure.cell().measure().name(), measure -> new LinkedHashMap<>())
                    .put(figure.cell().party().name(), numbers);
        });
        return byMeasure;
    }
}
