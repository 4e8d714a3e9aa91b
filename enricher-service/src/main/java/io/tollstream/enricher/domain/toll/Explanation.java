package io.tollstream.enricher.domain.toll;

import io.tollstream.enricher.domain.Update;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Why a toll says of one cell what it says: the rules that made the figure, and what each statement that ever counted does
 * to it, those that the ledger no longer keeps with the others.
 *
 * @param figure what the toll says; empty where it says nothing of this cell
 * @param grounds the rules that made it, in the order in which they are best told
 * @param breakdown the report whose breakdown is the figure's
 * @param weighed every statement of the cell, in the order of event time
 * @param claims what is claimed beside it
 */
public record Explanation(
        Cell cell,
        Optional<TollFigure> figure,
        List<Ground> grounds,
        Optional<Cited> breakdown,
        List<Weighed> weighed,
        List<Claim> claims) {

    public Explanation {
        grounds = List.copyOf(grounds);
        weighed = List.copyOf(weighed);
        claims = List.copyOf(claims);
    }

    /**
     * Of every cell that anything was ever said of.
     *
     * @param ledger what the updates add up to
     * @param updates all updates that count, also those that the ledger does not refer to any more
     */
    public static List<Explanation> of(Ledger ledger, Collection<Update> updates) {
        var said = Said.of(updates);
        var cells = new TreeSet<>(ledger.cells());
        cells.addAll(said.cells());
        return cells.stream().map(cell -> of(ledger, said, cell)).toList();
    }

    private static Explanation of(Ledger ledger, Said said, Cell cell) {
        var reckoning = TollRules.reckoning(ledger, cell);
        var claims = Claims.of(ledger, cell);
        var weighed = new Weighing(ledger, cell, said, reckoning, claims).all();
        return new Explanation(
                cell,
                reckoning.figure(),
                Grounds.of(reckoning, weighed, claims),
                reckoning.breakdown().map(Cited::of),
                weighed,
                claims);
    }
}
