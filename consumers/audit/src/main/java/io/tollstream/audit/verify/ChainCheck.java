package io.tollstream.audit.verify;

import static io.tollstream.schemas.Topics.TOLL_REVISIONS;

import io.tollstream.audit.topics.Stood;
import io.tollstream.enricher.domain.toll.TollRules;
import io.tollstream.enricher.kafka.RevisionHash;
import io.tollstream.schemas.TollRevision;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** The chain of one incident's revisions, each as its writer wrote it. */
final class ChainCheck {

    private static final String BEFORE_THE_FIRST = "0".repeat(64);

    private final Examination on;
    private final Node node;
    private final QuoteCheck quotes;
    private final List<Link> links = new ArrayList<>();

    ChainCheck(Examination on, Node node, QuoteCheck quotes) {
        this.on = on;
        this.node = node;
        this.quotes = quotes;
    }

    /** The revisions that can be read, in the order in which they stand. */
    List<Link> look() {
        try (var scan = on.sorted().scan(node.in(Drawer.REVISION))) {
            while (scan.hasNext()) {
                look(Kept.read(scan.next().getValue()));
            }
        }
        return links;
    }

    private void look(Stood stood) {
        var revision = on.maybe(TOLL_REVISIONS, stood);
        if (revision == null) {
            differs(Cause.TAMPERING, stood, null, "Bytes that are no revision.");
            return;
        }
        var written = on.written(TOLL_REVISIONS, stood);
        var trouble = trouble(stood, revision, written);
        if (trouble == null) {
            on.findings().agrees(Check.CHAIN);
        } else {
            differs(gap(revision) ? Cause.MISSING : Cause.TAMPERING, stood, revision, trouble);
        }
        quotes.quoted(revision, stood.place());
        links.add(new Link(
                stood.place(),
                revision.getNumber(),
                revision.getHash(),
                revision.getCauseUpdateId(),
                revision.getRulesVersion().equals(TollRules.VERSION),
                written == null ? Contract.OURS : on.contracts().of(stood.bytes(), written),
                AvroBytes.digest(revision)));
    }

    private long lastNumber() {
        return links.isEmpty() ? 0 : links.getLast().number();
    }

    private String lastHash() {
        return links.isEmpty() ? BEFORE_THE_FIRST : links.getLast().hash();
    }

    private boolean gap(TollRevision revision) {
        return revision.getNumber() > lastNumber() + 1;
    }

    /** The first thing that is wrong with it. */
    private @Nullable String trouble(Stood stood, TollRevision revision, @Nullable GenericRecord written) {
        if (!revision.getIncidentKey().equals(node.incidentKey())) {
            return "A revision of " + revision.getIncidentKey() + " under the key of another incident.";
        }
        if (gap(revision)) {
            return "Revision " + revision.getNumber() + " follows revision " + lastNumber()
                    + ": between them is a gap.";
        }
        if (revision.getNumber() <= lastNumber()) {
            return "Revision " + revision.getNumber() + " follows revision " + lastNumber()
                    + ": they are out of order, or one stands twice.";
        }
        if (!revision.getPreviousHash().equals(lastHash())) {
            return "Revision " + revision.getNumber() + " names " + revision.getPreviousHash()
                    + " as the hash of the revision before it, which has " + lastHash() + ".";
        }
        return written == null
                ? "Bytes whose writer's schema the registry does not know."
                : troubleWithBytes(stood, revision, written);
    }

    private @Nullable String troubleWithBytes(Stood stood, TollRevision revision, GenericRecord written) {
        var hash = RevisionHash.asWritten(written);
        if (!hash.equals(revision.getHash())) {
            return "Revision " + revision.getNumber() + " says that its hash is " + revision.getHash()
                    + "; that of what it says is " + hash + ".";
        }
        return node.isAsWritten(stood, written) ? null : "Revision " + revision.getNumber() + " has bytes too many.";
    }

    private void differs(Cause cause, Stood stood, @Nullable TollRevision revision, String what) {
        on.findings()
                .add(Divergence.of(Check.CHAIN, cause, stood.place(), node.incidentKey(), what)
                        .found(revision));
    }
}
