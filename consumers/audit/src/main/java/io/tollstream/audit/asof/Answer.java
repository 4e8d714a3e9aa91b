package io.tollstream.audit.asof;

import io.tollstream.audit.history.Entry;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.TollClaim;
import io.tollstream.schemas.TollFigure;
import java.util.List;
import java.util.Optional;

/**
 * What one incident's toll was at a moment.
 *
 * @param asked the incident that was asked for
 * @param redirects the incidents that took it in, each the one before; the last is the one that the toll is of
 * @param revision the revision that says so; empty where the toll is derived from updates, or where there was none
 */
record Answer(
        String asked,
        List<String> redirects,
        List<TollFigure> figures,
        List<TollClaim> claims,
        Optional<Entry> revision) {

    Answer {
        redirects = List.copyOf(redirects);
    }

    static Answer of(String asked, List<String> redirects, Optional<Entry> entry) {
        return new Answer(
                asked,
                redirects,
                entry.map(one -> one.revision().getFigures()).orElse(List.of()),
                entry.map(one -> one.revision().getClaims()).orElse(List.of()),
                entry);
    }

    static Answer of(String asked, List<String> redirects, IncidentToll toll) {
        return new Answer(asked, redirects, toll.getFigures(), toll.getClaims(), Optional.empty());
    }

    /** The incident that the toll is of. */
    String incident() {
        return redirects.isEmpty() ? asked : redirects.getLast();
    }
}
