package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.incident.IncidentState;
import io.tollstream.enricher.domain.incident.Step;
import io.tollstream.enricher.domain.toll.Revision;
import io.tollstream.enricher.domain.toll.Toll;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.TollRevision;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An incident's toll before and after one record, with the revision between them, where there is one.
 *
 * @param before null before the first revision, and for an incident that was taken in by another
 * @param after null likewise
 */
record TollStep(
        @Nullable IncidentToll before,
        @Nullable IncidentToll after,
        Optional<TollRevision> revised,
        ChainLink linkAfter) {

    static TollStep of(Told told, Step<?> step, ChainLink link) {
        var same = step.after().ledger().equals(step.before().ledger());
        if (same && !step.counted() && !step.acted()) {
            return new TollStep(null, null, Optional.empty(), link);
        }
        var before = Toll.of(step.before().ledger());
        var after = same ? before : Toll.of(step.after().ledger());
        var revised = revision(told, step.acted(), before, after)
                .map(revision -> TollWire.revision(
                        step.after().key(),
                        revision,
                        step.acted() ? told.record().getAct() : null,
                        link))
                .map(ChainLink::sealed);
        var linkAfter = revised.map(ChainLink::of).orElse(link);
        return new TollStep(
                toll(step.before(), before, link), toll(step.after(), after, linkAfter), revised, linkAfter);
    }

    private static Optional<Revision> revision(Told told, boolean acted, Toll before, Toll after) {
        return acted
                ? Optional.of(Revision.byAct(told.revisionKind(), before, after, told.cause()))
                : Revision.between(before, after, told.cause());
    }

    private static @Nullable IncidentToll toll(IncidentState state, Toll toll, ChainLink link) {
        return link.equals(ChainLink.START) || state.placements().merged()
                ? null
                : TollWire.toll(state.key(), toll, link);
    }
}
