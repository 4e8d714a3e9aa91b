package io.tollstream.audit.history;

import io.tollstream.audit.topics.Place;
import io.tollstream.schemas.TollRevision;
import java.time.Instant;

/**
 * One revision as it stands on its topic.
 *
 * @param knownAt the record's timestamp
 * @param knownBy when we had this revision and all before it: the latest timestamp of the chain so far
 */
public record Entry(Place place, Instant knownAt, Instant knownBy, TollRevision revision) {

    /** Who caused it: the person or machine that decided, else the source of the update. */
    public String who() {
        var act = revision.getAct();
        return act == null ? revision.getCauseSource().getName() : act.getBy();
    }
}
