package io.tollstream.enricher.domain.incident;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One decision about incidents, by a desk or by the machine.
 *
 * @param incidentKey the one taken in, the one that items leave, the one that they are held to
 * @param otherKey MERGE: the incident that takes it in; SPLIT: the one that the items go to; else null
 * @param itemIds the news items, for SPLIT, PIN and UNPIN
 * @param title SPLIT: what the new incident is called; may be empty
 * @param by the desk or person who decided; "enricher" for the machine
 * @param reason in the decider's words; may be empty
 * @param at when it was decided; for the machine the event time of the item that showed it
 */
public record Act(
        String id,
        Kind kind,
        String incidentKey,
        @Nullable String otherKey,
        List<String> itemIds,
        String title,
        String by,
        boolean human,
        String reason,
        Instant at) {

    /** What is done. */
    public enum Kind {
        /** One incident is taken in by another. */
        MERGE,
        /** Items leave for another incident. */
        SPLIT,
        /** Items are held to an incident. */
        PIN,
        /** They are no longer. */
        UNPIN,
        /** No item joins any more. */
        CLOSE,
        /** Items join again; undoes a merge. */
        REOPEN;

        boolean needsAnother() {
            return this == MERGE || this == SPLIT;
        }

        /** Whether it is done to items, and not to the incident as a whole. */
        public boolean isOfItems() {
            return this == SPLIT || this == PIN || this == UNPIN;
        }
    }

    public Act {
        if (kind.needsAnother() && (otherKey == null || otherKey.equals(incidentKey))) {
            throw new IllegalArgumentException(
                    "A %s of %s needs another incident; this one names %s.".formatted(kind, incidentKey, otherKey));
        }
        if (kind.isOfItems() && itemIds.isEmpty()) {
            throw new IllegalArgumentException("A %s needs at least one item; this one has none.".formatted(kind));
        }
        itemIds = List.copyOf(itemIds);
    }

    /** How much its word counts. */
    public Rank rank() {
        return new Rank(human, at, id);
    }

    /** The incident named beside its own. */
    String other() {
        return Objects.requireNonNull(otherKey);
    }
}
