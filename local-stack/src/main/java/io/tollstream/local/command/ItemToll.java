package io.tollstream.local.command;

import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Source;
import io.tollstream.enricher.domain.SourceKind;
import io.tollstream.enricher.domain.Update;
import io.tollstream.enricher.domain.toll.Ledger;
import io.tollstream.enricher.domain.toll.Toll;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the toll of an incident would say if one item were all there is about it. */
final class ItemToll {

    private ItemToll() {}

    /** By measure and party; high is null where it is open. */
    static Map<String, Map<String, Map<String, Long>>> of(List<Figure> figures) {
        var byMeasure = new LinkedHashMap<String, Map<String, Map<String, Long>>>();
        Toll.of(Ledger.of(alone(figures))).figures().forEach(figure -> {
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

    /** There is nobody to compare with, so that when and by whom it was published make no difference. */
    private static Update alone(List<Figure> figures) {
        return new Update(
                "alone",
                "alone",
                null,
                null,
                new Source("alone", SourceKind.UNKNOWN),
                "",
                null,
                "und",
                Instant.EPOCH,
                0,
                figures,
                List.of(),
                null,
                "");
    }
}
