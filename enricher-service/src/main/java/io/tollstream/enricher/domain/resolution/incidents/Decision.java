package io.tollstream.enricher.domain.resolution.incidents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the resolver made of an item. There are no other answers. */
public sealed interface Decision {

    /** The incident that it was found to be about, as it is now. */
    OpenIncident incident();

    /** Key of the incident that it belongs to: the one found, or the one that took that in. */
    String key();

    /** How sure it is, from 0 to 1. */
    double confidence();

    /** The incident that came second, or nearest where a new one was opened; null where none was near. */
    @Nullable
    Rival runnerUp();

    /**
     * It joined an open incident.
     *
     * @param before the incident before it joined
     * @param why what spoke for and against, the weightiest first
     * @param merges incidents that it showed to be one
     */
    record Joined(
            OpenIncident incident,
            OpenIncident before,
            String key,
            double confidence,
            List<Likeness.Reason> why,
            @Nullable Rival runnerUp,
            List<Merge> merges)
            implements Decision {

        /** Whether people are to be told: of a better title, of a sharper place. */
        public boolean tells() {
            return !incident.title().text().equals(before.title().text())
                    || !incident.site().equals(before.site());
        }
    }

    /** It opened a new one. */
    record Opened(
            OpenIncident incident,
            double confidence,
            @Nullable Rival runnerUp) implements Decision {

        @Override
        public String key() {
            return incident.key();
        }
    }

    /**
     * An incident that it did not join.
     *
     * @param likeness from 0 to 1
     */
    record Rival(String key, double likeness, List<Likeness.Reason> why) {}
}
