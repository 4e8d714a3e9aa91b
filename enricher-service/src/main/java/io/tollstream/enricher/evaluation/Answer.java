package io.tollstream.enricher.evaluation;

import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.toll.Toll;
import io.tollstream.enricher.domain.toll.TollFigure;
import java.util.List;

/** What the readers make of an item: its figures, and the toll if this item were all there is about the incident. */
public record Answer(List<Figure> figures, Toll toll) {

    public static Answer of(List<Figure> figures) {
        return new Answer(figures, Toll.ofOneItem(figures));
    }

    /** The toll's best number; nobody where it says nothing. */
    long best(Measure measure, Party party) {
        return toll.figure(measure, party).map(TollFigure::best).orElse(0L);
    }

    /** The toll's range; nobody where it says nothing. */
    Range range(Measure measure, Party party) {
        return toll.figure(measure, party)
                .map(figure -> new Range(figure.low(), figure.high()))
                .orElse(Range.NOBODY);
    }
}
