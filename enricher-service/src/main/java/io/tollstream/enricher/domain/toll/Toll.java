package io.tollstream.enricher.domain.toll;

import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
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

    public Optional<TollFigure> figure(Measure measure, Party party) {
        var cell = new Cell(measure, party);
        return figures.stream().filter(figure -> figure.cell().equals(cell)).findFirst();
    }
}
