package io.tollstream.enricher.domain.toll;

import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.NewsDesk;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Update;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Receives updates and says the toll; whatever it received, it checks that another order says the same. */
final class Desk {

    private final List<Update> received = new ArrayList<>();

    void receives(NewsDesk... reports) {
        received.addAll(Arrays.stream(reports).map(NewsDesk::build).toList());
    }

    Toll toll() {
        SameTollInAnyOrder.of(received).inOrders(6, 20250311);
        return Toll.of(ledger());
    }

    Ledger ledger() {
        return received.stream().map(Ledger::of).reduce(Ledger.empty(), Ledger::join);
    }

    TollFigure killed() {
        return killed(Party.VICTIM).orElseThrow();
    }

    Optional<TollFigure> killed(Party party) {
        return toll().figure(Measure.KILLED, party);
    }

    /** What the last update changed. */
    Revision lastRevision() {
        var before = received.subList(0, received.size() - 1).stream()
                .map(Ledger::of)
                .reduce(Ledger.empty(), Ledger::join);
        return Revision.between(Toll.of(before), Toll.of(ledger()), received.getLast())
                .orElseThrow();
    }
}
