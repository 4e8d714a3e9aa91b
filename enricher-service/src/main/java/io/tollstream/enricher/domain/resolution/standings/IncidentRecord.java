package io.tollstream.enricher.domain.resolution.standings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident as people and programs read it.
 *
 * @param mergedInto the incident that took it in; given where it is merged, and only there
 * @param pinnedItems the news items that are held to it
 */
public record IncidentRecord(
        String key, Profile profile, State state, @Nullable String mergedInto, List<String> pinnedItems) {

    /** The name under which the machine defines and decides. */
    public static final String MACHINE = "enricher";

    /** Where an incident stands. */
    public enum State {
        /** Items may join. */
        OPEN,
        /** They may not. */
        CLOSED,
        /** Another incident took it in. */
        MERGED
    }

    public IncidentRecord {
        if (state == State.MERGED && (mergedInto == null || mergedInto.equals(key))) {
            throw new IllegalArgumentException("The incident " + key
                    + " is merged, but into no other; name in mergedInto the one that took it in.");
        }
        if (state != State.MERGED && mergedInto != null) {
            throw new IllegalArgumentException("The incident " + key + " names " + mergedInto
                    + " in mergedInto, but its state is " + state + "; say MERGED, or leave mergedInto out.");
        }
        pinnedItems = List.copyOf(pinnedItems);
    }

    boolean byTheMachine() {
        return profile.definedBy().equals(MACHINE);
    }
}
