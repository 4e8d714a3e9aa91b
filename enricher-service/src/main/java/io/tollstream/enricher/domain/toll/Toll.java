package io.tollstream.enricher.domain.toll;

import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Source;
import io.tollstream.enricher.domain.SourceKind;
import io.tollstream.enricher.domain.Update;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an incident says now: a figure for each cell that has one, and the claims beside them. */
public record Toll(List<TollFigure> figures, List<Claim> claims) {

    public static final Toll NONE = new Toll(List.of(), List.of());

    public Toll {
        figures = List.copyOf(figures);
        claims = List.copyOf(claims);
    }

    public static Toll of(Ledger ledger) {
        return TollRules.toll(ledger);
    }

    /** What it would say if one item's figures, as many as an update takes, were all there is about the incident. */
    public static Toll ofOneItem(List<Figure> figures) {
        return of(Ledger.of(alone(figures.subList(0, Math.min(figures.size(), Update.MOST_FIGURES)))));
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

    public Optional<TollFigure> figure(Measure measure, Party party) {
        var cell = new Cell(measure, party);
        return figures.stream().filter(figure -> figure.cell().equals(cell)).findFirst();
    }
}
