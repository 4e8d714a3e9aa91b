package io.tollstream.audit.verify;

import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;

import io.tollstream.audit.topics.Stood;
import io.tollstream.enricher.kafka.TollDerivation;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.streams.UnusableRecord;
import org.jspecify.annotations.Nullable;

/** One incident: its chain, and all that its updates come to when they are counted again in their order. */
final class NodeCheck {

    private final Examination on;
    private final Node node;
    private final QuoteCheck quotes = new QuoteCheck();
    private final TollDerivation derivation;
    private final RevisionCheck revisions;
    private final CopyCheck copies;
    private long sent;

    NodeCheck(Examination on, Node node) {
        this.on = on;
        this.node = node;
        this.derivation = new TollDerivation(node.incidentKey());
        var links = new ChainCheck(on, node, quotes).look();
        this.revisions = new RevisionCheck(on, node, links, derivation);
        this.copies = new CopyCheck(on, node);
    }

    /** @param each told of every update that was counted again */
    void look(Runnable each) {
        try (var scan = on.sorted().scan(node.in(Drawer.UPDATE))) {
            while (scan.hasNext()) {
                take(Kept.read(scan.next().getValue()));
                each.run();
            }
        }
        revisions.close();
        copies.close();
        quotes.close(node.incidentKey(), on.findings());
    }

    private void take(Stood stood) {
        var update = on.maybe(CASUALTY_UPDATES, stood);
        if (update == null) {
            return;
        }
        quotes.said(update);
        var outcome = outcome(stood, update);
        if (outcome == null) {
            return;
        }
        if (outcome.counted()) {
            copies.counted(stood, update);
        }
        outcome.sent().forEach(said -> said(stood, said));
        revisions.take(stood, update, outcome);
    }

    private void said(Stood cause, CasualtyUpdate said) {
        on.sorted()
                .put(
                        Sent.said(said.getIncidentKey(), node.incidentKey())
                                .and(node.partition())
                                .and(sent++),
                        Sent.of(cause, said));
    }

    private TollDerivation.@Nullable Outcome outcome(Stood stood, CasualtyUpdate update) {
        try {
            return derivation.take(update);
        } catch (UnusableRecord e) {
            unusable(stood, update, e);
            return null;
        }
    }

    private void unusable(Stood stood, CasualtyUpdate update, UnusableRecord why) {
        if (on.refusals().refused(stood) || !on.refusals().wouldBeKnown(stood)) {
            on.findings().note(Check.REVISIONS, Result.REFUSED);
        } else if (!on.progress().processed(stood.place())) {
            on.findings().note(Check.REVISIONS, Result.NOT_YET);
        } else {
            on.findings()
                    .add(Divergence.of(
                                    Check.REVISIONS,
                                    Cause.TAMPERING,
                                    stood.place(),
                                    node.incidentKey(),
                                    "An update that cannot be used, and that the enricher did not refuse when it came"
                                            + " to it. " + why.getMessage())
                            .found(update));
        }
    }
}
