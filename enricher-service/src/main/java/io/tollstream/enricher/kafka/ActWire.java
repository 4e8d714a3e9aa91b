package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.incident.Act;
import io.tollstream.enricher.domain.toll.RevisionKind;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.IncidentActKind;
import io.tollstream.schemas.ResolvedBy;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.UpdateOrigin;

/** Between acts as we think of them and as they travel: by themselves, and told to one incident on casualty.updates. */
final class ActWire {

    /** @throws IllegalArgumentException where the act lacks what its kind needs, or is of a kind not known here */
    static Act act(IncidentAct act) {
        return new Act(
                act.getId(),
                kind(act),
                act.getIncidentKey(),
                act.getOtherKey(),
                act.getItemIds(),
                act.getTitle(),
                act.getBy(),
                act.getHuman(),
                act.getReason(),
                act.getAt());
    }

    static IncidentAct act(Act act) {
        return IncidentAct.newBuilder()
                .setId(act.id())
                .setKind(IncidentActKind.valueOf(act.kind().name()))
                .setIncidentKey(act.incidentKey())
                .setOtherKey(act.otherKey())
                .setItemIds(act.itemIds())
                .setTitle(act.title())
                .setBy(act.by())
                .setHuman(act.human())
                .setReason(act.reason())
                .setAt(act.at())
                .build();
    }

    private static Act.Kind kind(IncidentAct act) {
        return switch (act.getKind()) {
            case MERGE -> Act.Kind.MERGE;
            case SPLIT -> Act.Kind.SPLIT;
            case PIN -> Act.Kind.PIN;
            case UNPIN -> Act.Kind.UNPIN;
            case CLOSE -> Act.Kind.CLOSE;
            case REOPEN -> Act.Kind.REOPEN;
            case OTHER -> throw new IllegalArgumentException("it is of a kind that this version does not know");
        };
    }

    /** What a revision that an act caused is called. */
    static RevisionKind revisionKind(Act.Kind kind) {
        return switch (kind) {
            case MERGE -> RevisionKind.MERGE;
            case SPLIT -> RevisionKind.SPLIT;
            case PIN, UNPIN -> RevisionKind.PIN;
            case CLOSE -> RevisionKind.CLOSE;
            case REOPEN -> RevisionKind.REOPEN;
        };
    }

    /** The record that tells an incident of an act on it or on items of it. */
    static CasualtyUpdate told(String incidentKey, IncidentAct act) {
        return about(act)
                .setId(Ids.of("act", act.getId(), incidentKey))
                .setIncidentKey(incidentKey)
                .build();
    }

    /** A record on casualty.updates that has no figures of its own, by whoever decided the act. */
    static CasualtyUpdate.Builder about(IncidentAct act) {
        return CasualtyUpdate.newBuilder()
                .setOrigin(act.getHuman() ? UpdateOrigin.DESK : UpdateOrigin.EXTRACTED)
                .setResolvedBy(ResolvedBy.NONE)
                .setSource(new Source(act.getBy(), act.getHuman() ? SourceKind.DESK : SourceKind.UNKNOWN))
                .setTitle(act.getReason())
                .setEventTime(act.getAt())
                .setEnteredBy(act.getHuman() ? act.getBy() : null)
                .setAct(act);
    }

    private ActWire() {}
}
