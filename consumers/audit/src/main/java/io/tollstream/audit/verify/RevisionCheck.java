package io.tollstream.audit.verify;

import static io.tollstream.schemas.Topics.TOLL_REVISIONS;

import io.tollstream.audit.topics.Place;
import io.tollstream.audit.topics.Stood;
import io.tollstream.enricher.kafka.TollDerivation;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.TollRevision;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The revisions of one incident against those that its updates come to.
 *
 * <p>A revision of other rules is not derived again: it is taken where the update stands that it names as its cause, and
 * derivation goes on from its link. Next to such a revision it may have been the other rules that met an update which moves
 * a number by ours; only there is a revision that does not stand no divergence.
 */
final class RevisionCheck {

    /** How far ahead a revision is looked for behind some that should not be there. */
    private static final int AHEAD = 64;

    private final Examination on;
    private final Node node;
    private final List<Link> links;
    private final TollDerivation derivation;
    private final LatestCheck latest;
    private final Set<String> unseen = new HashSet<>();
    private int at;

    RevisionCheck(Examination on, Node node, List<Link> links, TollDerivation derivation) {
        this.on = on;
        this.node = node;
        this.links = links;
        this.derivation = derivation;
        this.latest = new LatestCheck(on, node);
        links.forEach(link -> unseen.add(link.causeUpdateId()));
    }

    void take(Stood stood, CasualtyUpdate update, TollDerivation.Outcome outcome) {
        unseen.remove(update.getId());
        var derived = outcome.revision().orElse(null);
        if (derived != null && isNext(derived)) {
            on.findings().agrees(Check.REVISIONS);
            step(stood);
        } else if (nextIsOthers() && next().causeUpdateId().equals(update.getId())) {
            on.findings().note(Check.REVISIONS, Result.OTHER_RULES);
            step(stood);
            derivation.goOnFrom(standing(links.get(at - 1)));
        } else if (derived != null) {
            unexpected(stood, update, derived);
        }
    }

    private boolean isNext(TollRevision derived) {
        return at < links.size() && next().is(derived);
    }

    private Link next() {
        return links.get(at);
    }

    private boolean nextIsOthers() {
        return at < links.size() && !next().ours();
    }

    private boolean lastWasOthers() {
        return at > 0 && !links.get(at - 1).ours();
    }

    private void step(Stood cause) {
        var revision = standing(next());
        latest.made(revision, derivation.merged(), cause.place());
        if (!next().contract().ours()) {
            derivation.goOnFrom(revision);
        }
        at++;
    }

    /** A revision that does not stand where it must. */
    private void unexpected(Stood stood, CasualtyUpdate update, TollRevision derived) {
        var named = at < links.size() && next().causeUpdateId().equals(update.getId());
        if (nextIsOthers() || lastWasOthers() && !named) {
            on.findings().note(Check.REVISIONS, Result.OTHER_RULES);
            goOnFromLast();
        } else if (at == links.size() && !on.progress().processed(stood.place())) {
            on.findings().note(Check.REVISIONS, Result.NOT_YET);
        } else if (skipped(derived)) {
            on.findings().agrees(Check.REVISIONS);
            step(stood);
        } else if (named) {
            on.findings()
                    .add(divergence(
                                    Cause.TAMPERING,
                                    next().place(),
                                    "A revision that is not what the update at " + stood.place() + " comes to.")
                            .expected(derived)
                            .found(standing(next())));
            step(stood);
            derivation.goOnFrom(standing(links.get(at - 1)));
        } else {
            on.findings()
                    .add(divergence(
                                    Cause.MISSING,
                                    stood.place(),
                                    "The revision that this update comes to stands nowhere.")
                            .expected(derived));
        }
    }

    private void goOnFromLast() {
        if (at > 0) {
            derivation.goOnFrom(standing(links.get(at - 1)));
        }
    }

    /** Whether it stands a little further on, behind revisions that nothing comes to. */
    private boolean skipped(TollRevision derived) {
        for (var ahead = at; ahead < Math.min(links.size(), at + AHEAD); ahead++) {
            if (links.get(ahead).is(derived)) {
                links.subList(at, ahead).forEach(this::extra);
                at = ahead;
                return true;
            }
        }
        return false;
    }

    private void extra(Link link) {
        var gone = unseen.contains(link.causeUpdateId());
        on.findings()
                .add(divergence(
                                gone ? Cause.MISSING : Cause.TAMPERING,
                                link.place(),
                                gone
                                        ? "A revision whose cause is gone: the update " + link.causeUpdateId() + "."
                                        : "A revision that no update comes to.")
                        .found(standing(link)));
    }

    void close() {
        links.subList(at, links.size()).forEach(this::extra);
        latest.close(links.isEmpty() ? null : standing(links.getLast()), derivation.merged());
    }

    private TollRevision standing(Link link) {
        var kept = Objects.requireNonNull(on.sorted().get(Intake.at(revisions(), link.place())));
        return Objects.requireNonNull(on.maybe(TOLL_REVISIONS, Kept.read(kept)));
    }

    private Key revisions() {
        return Key.in(Drawer.REVISION).and(node.incidentKey());
    }

    private Divergence divergence(Cause cause, @Nullable Place place, String what) {
        return Divergence.of(Check.REVISIONS, cause, Objects.requireNonNull(place), node.incidentKey(), what);
    }
}
