package io.tollstream.enricher.domain.resolution.incidents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the resolver made of an item. There are no other answers. */
public sealed interface Decision {

    /** The incident it belongs to. */
    OpenIncident incident();

    /** How sure it is, from 0 to 1. */
    double confidence();

    /** The incident that came second, or nearest where a new one was opened; null where none was near. */
    @Nullable
    Rival runnerUp();

    /**
     * It joined an open incident.
     *
     * @param why what spoke for and against, the weightiest first
     */
    record Joined(
            OpenIncident incident,
            double confidence,
            List<Likeness.Reason> why,
            @Nullable Rival runnerUp) implements Decision {}

    /** It opened a new one. */
    record Opened(
            OpenIncident incident,
            double confidence,
            @Nullable Rival runnerUp) implements Decision {}

    /**
     * An incident that it did not join.
     *
     * @param likeness from 0 to 1
     */
    record Rival(String key, double likeness, List<Likeness.Reason> why) {}
}
