package io.tollstream.enricher.evaluation;

import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Scope;
import io.tollstream.enricher.domain.Stance;
import java.util.Optional;

/**
 * One number that a careful recorder finds in an item: the label that read figures are held against.
 *
 * @param standing how it stands, in the broad words of the labels
 * @param stance its stance, where the label is as narrow as that
 * @param scope what it covers, where the label says so
 * @param attribution what kind of voice says so, where the label says so
 * @param replaces the earlier number that the text names, where the label says so
 */
public record WantedFigure(
        Measure measure,
        Party party,
        Range range,
        Standing standing,
        Optional<Stance> stance,
        Optional<Scope> scope,
        Optional<AttributionKind> attribution,
        Optional<Range> replaces) {

    /** A label with measure, party, range and standing, as the oldest sets have them. */
    public static WantedFigure of(Measure measure, Party party, Range range, Standing standing) {
        return new WantedFigure(
                measure,
                party,
                range,
                standing,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether this read figure is the number wanted; how it stands and what it covers is judged apart. */
    boolean isFoundBy(Figure figure) {
        return measure == figure.measure() && party == figure.party() && range.equals(Range.of(figure.count()));
    }
}
