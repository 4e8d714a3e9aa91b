package io.tollstream.alerts.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of an incident, as one rule sees it.
 *
 * @param before what the toll said; nothing where the rule did not look at the incident then
 * @param after what it says
 * @param caused the revision that is the step; null where only what the incident is became known
 * @param knownBefore whether the rule looked at the incident already
 * @param profile what it is; null where not known
 * @param history before this step
 */
record Moment(
        View before,
        View after,
        @Nullable Revision caused,
        boolean knownBefore,
        @Nullable Profile profile,
        History history,
        Instant now) {

    /** Figures and claims of a toll. */
    record View(List<Figure> figures, List<Claim> claims) {

        static final View NOTHING = new View(List.of(), List.of());

        static View of(@Nullable Revision revision) {
            return revision == null ? NOTHING : new View(revision.figures(), revision.claims());
        }

        Optional<Figure> figure(Cell cell) {
            return figures.stream().filter(figure -> figure.cell().equals(cell)).findFirst();
        }

        Optional<Claim> claim(String name) {
            return claims.stream().filter(claim -> claim.name().equals(name)).findFirst();
        }
    }

    /** Whether it is somebody's act on the incident: that moves numbers between incidents, and none in the world. */
    boolean byAct() {
        return caused != null && caused.act() != null;
    }

    @Nullable
    Change change(Cell cell) {
        return caused == null ? null : caused.change(cell).orElse(null);
    }
}
