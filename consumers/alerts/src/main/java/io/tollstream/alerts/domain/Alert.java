package io.tollstream.alerts.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rings.
 *
 * @param id the same alert always has the same
 * @param summary one sentence: what changed and who said so
 * @param revision number of the revision that raised it; 0 where none did
 * @param revisionHash empty where there is none
 * @param change null where the rule looks at the incident as a whole
 * @param evidence null likewise
 * @param by who said so or did it; empty where nobody did
 * @param knownAt when what raised it became known
 * @param grouped what comes with it, gravest first; these have none themselves
 * @param groupedMore how many more came than there is room for
 */
public record Alert(
        String id,
        String rule,
        Severity severity,
        String summary,
        long revision,
        String revisionHash,
        Instant eventTime,
        @Nullable Change change,
        @Nullable Evidence evidence,
        String by,
        Instant knownAt,
        List<Alert> grouped,
        int groupedMore) {

    /** What comes with an alert at most. */
    static final int ROOM = 100;

    public Alert {
        grouped = List.copyOf(grouped);
    }

    /** @param all not empty, the one that leads first */
    static Alert group(List<Alert> all) {
        var lead = all.getFirst();
        var rest = all.subList(1, all.size());
        return new Alert(
                lead.id,
                lead.rule,
                lead.severity,
                lead.summary,
                lead.revision,
                lead.revisionHash,
                lead.eventTime,
                lead.change,
                lead.evidence,
                lead.by,
                lead.knownAt,
                rest.subList(0, Math.min(ROOM, rest.size())),
                Math.max(0, rest.size() - ROOM));
    }
}
