package io.tollstream.audit.verify;

import static io.tollstream.schemas.Topics.INCIDENT_TOLLS;
import static io.tollstream.schemas.Topics.TOLL_REVISIONS;

import io.tollstream.audit.MadeHistory;
import io.tollstream.audit.topics.Contents;
import io.tollstream.audit.topics.Stood;
import io.tollstream.enricher.kafka.RevisionHash;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.TollRevision;
import java.util.HashMap;
import java.util.Map;

/** A history whose first revisions an earlier release made, whose rules were others. */
final class OtherRules {

    private static final String BEFORE = "toll-0";

    private final MadeHistory original;
    private final CopiedHistory copy;
    private final Contents contents;
    private final Map<String, TollRevision> last = new HashMap<>();

    private OtherRules(MadeHistory original) {
        this.original = original;
        this.copy = new CopiedHistory(original);
        this.contents = new Contents(original.serdes());
    }

    /**
     * @param until how many revisions of each incident the earlier release made
     * @param silent which of them it did not make, as its rules moved no number then; 0 for none
     */
    static CopiedHistory in(MadeHistory original, int until, int silent) {
        var rules = new OtherRules(original);
        rules.copy.all(TOLL_REVISIONS).forEach(stood -> rules.rewrite(stood, until, silent));
        rules.copy.all(INCIDENT_TOLLS).forEach(rules::rewrite);
        return rules.copy.numbered();
    }

    private void rewrite(Stood stood, int until, int silent) {
        var revision = contents.of(TOLL_REVISIONS, stood);
        if (revision.getNumber() == silent) {
            copy.remove(stood);
            return;
        }
        var before = last.get(stood.key());
        var early = revision.getNumber() <= until;
        var changed = TollRevision.newBuilder(revision)
                .setNumber(before == null ? 1 : before.getNumber() + 1)
                .setPreviousHash(before == null ? "0".repeat(64) : before.getHash())
                .setRulesVersion(early ? BEFORE : revision.getRulesVersion())
                .build();
        var sealed = TollRevision.newBuilder(changed)
                .setHash(RevisionHash.of(changed))
                .build();
        last.put(stood.key(), sealed);
        copy.rewrite(stood, original.bytes(TOLL_REVISIONS, sealed));
    }

    /** The latest of each incident is what its last revision says; the older ones nobody looks at. */
    private void rewrite(Stood stood) {
        var revision = last.get(stood.key());
        if (stood.bytes() == null || revision == null) {
            return;
        }
        var toll = IncidentToll.newBuilder(contents.of(INCIDENT_TOLLS, stood))
                .setRevision(revision.getNumber())
                .setRevisionHash(revision.getHash())
                .setFigures(revision.getFigures())
                .setClaims(revision.getClaims())
                .setRulesVersion(revision.getRulesVersion())
                .build();
        copy.rewrite(stood, original.bytes(INCIDENT_TOLLS, toll));
    }
}
