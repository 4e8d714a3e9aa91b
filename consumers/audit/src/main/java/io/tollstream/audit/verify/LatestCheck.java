package io.tollstream.audit.verify;

import static io.tollstream.schemas.Topics.INCIDENT_TOLLS;

import io.tollstream.audit.topics.Place;
import io.tollstream.audit.topics.Stood;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.TollRevision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The latest toll of one incident against its revisions. It must be that of the last one, or of one before it where the
 * enricher may not have come to what made the last.
 */
final class LatestCheck {

    private final Examination on;
    private final Node node;

    /** Tolls that may stand: none where the incident was taken in by another. */
    private final List<Optional<IncidentToll>> allowed = new ArrayList<>();

    LatestCheck(Examination on, Node node) {
        this.on = on;
        this.node = node;
    }

    /** A revision was made by the record at this place. */
    void made(TollRevision revision, boolean merged, Place cause) {
        if (on.progress().processed(cause)) {
            allowed.clear();
        } else if (allowed.isEmpty()) {
            allowed.add(Optional.empty());
        }
        allowed.add(merged ? Optional.empty() : Optional.of(toll(revision)));
    }

    /** What a revision makes of the toll. */
    private static IncidentToll toll(TollRevision revision) {
        return IncidentToll.newBuilder()
                .setIncidentKey(revision.getIncidentKey())
                .setRevision(revision.getNumber())
                .setRevisionHash(revision.getHash())
                .setFigures(revision.getFigures())
                .setClaims(revision.getClaims())
                .setRulesVersion(revision.getRulesVersion())
                .build();
    }

    /** @param last the last revision that stands; null where there is none */
    void close(@Nullable TollRevision last, boolean merged) {
        if (last != null && allowed.isEmpty()) {
            allowed.add(merged ? Optional.empty() : Optional.of(toll(last)));
        }
        var kept = on.sorted().get(node.in(Drawer.TOLL));
        var stood = kept == null ? null : Kept.read(kept);
        if (stood == null || stood.bytes() == null) {
            lookForNone(stood);
        } else {
            look(stood, on.maybe(INCIDENT_TOLLS, stood));
        }
    }

    private void lookForNone(@Nullable Stood tombstone) {
        if (allowed.isEmpty() && tombstone == null) {
            return;
        }
        if (allowed.stream().anyMatch(Optional::isEmpty)) {
            on.findings().agrees(Check.TOLLS);
            return;
        }
        var expected = allowed.isEmpty() ? null : allowed.getLast().orElse(null);
        on.findings()
                .add(
                        tombstone == null
                                ? divergence(Cause.MISSING, end(), "The incident has revisions and no toll.")
                                        .expected(expected)
                                : divergence(
                                                Cause.TAMPERING,
                                                tombstone.place(),
                                                "A toll was taken away, of an incident that was not taken in by another.")
                                        .expected(expected));
    }

    private void look(Stood stood, @Nullable IncidentToll toll) {
        if (toll == null) {
            on.findings().add(divergence(Cause.TAMPERING, stood.place(), "Bytes that are no toll."));
            return;
        }
        var same = allowed.stream().flatMap(Optional::stream).anyMatch(one -> AvroBytes.same(one, toll));
        if (same && asWritten(stood)) {
            on.findings().agrees(Check.TOLLS);
            return;
        }
        var expected = allowed.isEmpty() ? null : allowed.getLast().orElse(null);
        var behind = expected == null || toll.getRevision() > expected.getRevision();
        on.findings()
                .add(divergence(
                                behind && allowed.size() <= 1 && !isNone() ? Cause.MISSING : Cause.TAMPERING,
                                stood.place(),
                                behind && !isNone()
                                        ? "The toll says that revision " + toll.getRevision()
                                                + " made it, which stands nowhere."
                                        : "The toll is not what the last revision says.")
                        .expected(expected)
                        .found(toll));
    }

    /** Whether nothing must stand, for the incident was taken in by another. */
    private boolean isNone() {
        return !allowed.isEmpty() && allowed.getLast().isEmpty();
    }

    private boolean asWritten(Stood stood) {
        var written = on.written(INCIDENT_TOLLS, stood);
        return written != null && node.isAsWritten(stood, written);
    }

    private Place end() {
        return new Place(INCIDENT_TOLLS.name(), node.partition(), on.archive().end(INCIDENT_TOLLS, node.partition()));
    }

    private Divergence divergence(Cause cause, Place place, String what) {
        return Divergence.of(Check.TOLLS, cause, place, node.incidentKey(), what);
    }
}
