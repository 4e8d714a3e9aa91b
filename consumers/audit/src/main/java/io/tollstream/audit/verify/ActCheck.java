package io.tollstream.audit.verify;

import static io.tollstream.schemas.Topics.INCIDENT_ACTS;

import io.tollstream.audit.topics.Stood;
import io.tollstream.enricher.kafka.ToldAct;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.IncidentActKind;
import java.util.Objects;
import java.util.Optional;

/**
 * What tolls were told of acts. The registrar tells an act as it was decided; or under an id that begins like the decided
 * one's, where a circle of merges made it raise the act above an older one or undo one; and acts that a definition on
 * incidents amounts to, under an id that says so.
 */
final class ActCheck {

    private static final String WRITTEN = "incidents:";

    private final Examination on;

    ActCheck(Examination on) {
        this.on = on;
    }

    void look(Stood stood, CasualtyUpdate told) {
        var act = told.getAct();
        if (!ToldAct.isToldOf(told)) {
            differs(
                    Cause.TAMPERING,
                    stood,
                    told,
                    "A record that tells of an act, and is not as the enricher tells it.");
        } else if (act.getId().startsWith(WRITTEN)) {
            lookForDefinition(stood, told);
        } else {
            lookForDecision(stood, told);
        }
    }

    private void lookForDefinition(Stood stood, CasualtyUpdate told) {
        var act = told.getAct();
        var begin = WRITTEN + act.getIncidentKey() + ":" + act.getKind() + ":" + act.getBy() + ":";
        if (!act.getId().startsWith(begin) && act.getKind() != IncidentActKind.REOPEN) {
            differs(Cause.TAMPERING, stood, told, "An act of a definition whose id is of another.");
        } else if (on.sorted().get(Key.in(Drawer.INCIDENT).and(act.getIncidentKey())) == null) {
            differs(
                    Cause.MISSING,
                    stood,
                    told,
                    "An act of a definition of " + act.getIncidentKey() + ", of which nothing stands on incidents.");
        } else {
            on.findings().agrees(Check.ACTS);
        }
    }

    private void lookForDecision(Stood stood, CasualtyUpdate told) {
        var act = told.getAct();
        var decided = decided(act.getId());
        if (decided.isEmpty()) {
            differs(Cause.MISSING, stood, told, "An act that nobody decided: it does not stand on incident.acts.");
        } else if (!follows(act, decided.get())) {
            on.findings()
                    .add(divergence(Cause.TAMPERING, stood, told, "An act that says something else than was decided.")
                            .expected(decided.get()));
        } else {
            on.findings().agrees(Check.ACTS);
        }
    }

    /** The act of this id, or of what it begins with. */
    private Optional<IncidentAct> decided(String id) {
        for (var end = id.length(); end > 0; end = id.lastIndexOf(':', end - 1)) {
            var kept = on.sorted().get(Key.in(Drawer.ACT).and(id.substring(0, end)));
            if (kept != null) {
                return Optional.ofNullable(on.maybe(INCIDENT_ACTS, Kept.read(kept)));
            }
        }
        return Optional.empty();
    }

    private static boolean follows(IncidentAct told, IncidentAct decided) {
        var same = told.getBy().equals(decided.getBy()) && told.getReason().equals(decided.getReason());
        if (told.getId().startsWith(decided.getId() + ":" + told.getIncidentKey())) {
            return same && told.getKind() == IncidentActKind.REOPEN;
        }
        var exact = told.getId().equals(decided.getId());
        return same
                && told.getKind() == decided.getKind()
                && told.getIncidentKey().equals(decided.getIncidentKey())
                && Objects.equals(told.getOtherKey(), decided.getOtherKey())
                && decided.getItemIds().containsAll(told.getItemIds())
                && told.getTitle().equals(decided.getTitle())
                && (!exact
                        || told.getHuman() == decided.getHuman() && told.getAt().equals(decided.getAt()));
    }

    private void differs(Cause cause, Stood stood, CasualtyUpdate told, String what) {
        on.findings().add(divergence(cause, stood, told, what));
    }

    private static Divergence divergence(Cause cause, Stood stood, CasualtyUpdate told, String what) {
        return Divergence.of(Check.ACTS, cause, stood.place(), stood.key(), what)
                .found(told);
    }
}
