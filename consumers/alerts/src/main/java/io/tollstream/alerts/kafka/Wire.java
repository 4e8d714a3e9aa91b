package io.tollstream.alerts.kafka;

import io.tollstream.alerts.domain.Act;
import io.tollstream.alerts.domain.Alert;
import io.tollstream.alerts.domain.Cell;
import io.tollstream.alerts.domain.Change;
import io.tollstream.alerts.domain.Claim;
import io.tollstream.alerts.domain.Evidence;
import io.tollstream.alerts.domain.Figure;
import io.tollstream.alerts.domain.Measure;
import io.tollstream.alerts.domain.Mute;
import io.tollstream.alerts.domain.Party;
import io.tollstream.alerts.domain.Profile;
import io.tollstream.alerts.domain.Revision;
import io.tollstream.alerts.domain.Severity;
import io.tollstream.alerts.domain.VoiceKind;
import io.tollstream.schemas.AlertMute;
import io.tollstream.schemas.Attribution;
import io.tollstream.schemas.AttributionKind;
import io.tollstream.schemas.GroupedAlert;
import io.tollstream.schemas.Incident;
import io.tollstream.schemas.IncidentState;
import io.tollstream.schemas.RevisionKind;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.TollAlert;
import io.tollstream.schemas.TollChange;
import io.tollstream.schemas.TollClaim;
import io.tollstream.schemas.TollEvidence;
import io.tollstream.schemas.TollFigure;
import io.tollstream.schemas.TollRevision;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From what travels to what the bell thinks of, and back. */
final class Wire {

    static Revision revision(TollRevision revision, Instant knownAt) {
        var act = revision.getAct();
        return new Revision(
                revision.getNumber(),
                revision.getHash(),
                revision.getEventTime(),
                knownAt,
                revision.getCauseSource().getName(),
                revision.getChanges().stream().map(Wire::change).toList(),
                revision.getFigures().stream().map(Wire::figure).toList(),
                revision.getClaims().stream().map(Wire::claim).toList(),
                act == null ? null : new Act(act.getKind().name().toLowerCase(Locale.ROOT), act.getBy()));
    }

    private static Change change(TollChange change) {
        return new Change(
                change.getKind().name(),
                new Cell(measure(change.getMeasure()), party(change.getParty())),
                change.getClaimant(),
                change.getFrom(),
                change.getTo());
    }

    private static TollChange change(Change change) {
        return new TollChange(
                RevisionKind.valueOf(change.kind()),
                measure(change.cell().measure()),
                party(change.cell().party()),
                change.claimant(),
                change.from(),
                change.to());
    }

    private static Figure figure(TollFigure figure) {
        return new Figure(
                new Cell(measure(figure.getMeasure()), party(figure.getParty())),
                figure.getLow(),
                figure.getBest(),
                figure.getHigh(),
                Figure.Status.valueOf(figure.getStatus().name()),
                evidence(figure.getEvidence()));
    }

    private static Claim claim(TollClaim claim) {
        return new Claim(
                new Cell(measure(claim.getMeasure()), party(claim.getParty())),
                claim.getCategory(),
                claim.getCount().getLow(),
                claim.getCount().getHigh(),
                Claim.Standing.valueOf(claim.getStanding().name()),
                claim.getContestedBy() == null ? null : who(claim.getContestedBy()),
                evidence(claim.getEvidence()));
    }

    private static String who(Attribution attribution) {
        return attribution.getName().isEmpty()
                ? VoiceKind.valueOf(attribution.getKind().name()).words()
                : attribution.getName();
    }

    private static Evidence evidence(TollEvidence evidence) {
        var words = evidence.getEvidence();
        var attribution = evidence.getAttribution();
        return new Evidence(
                evidence.getUpdateId(),
                evidence.getItemId(),
                evidence.getSource().getName(),
                evidence.getSource().getKind().name(),
                evidence.getUrl(),
                evidence.getEventTime(),
                VoiceKind.valueOf(attribution.getKind().name()),
                attribution.getName(),
                words.getSentence(),
                words.getStart(),
                words.getEnd());
    }

    private static TollEvidence evidence(Evidence evidence) {
        return new TollEvidence(
                evidence.updateId(),
                evidence.itemId(),
                new Source(evidence.source(), SourceKind.valueOf(evidence.sourceKind())),
                evidence.url(),
                evidence.eventTime(),
                new Attribution(AttributionKind.valueOf(evidence.voice().name()), evidence.voiceName()),
                new io.tollstream.schemas.Evidence(evidence.sentence(), evidence.start(), evidence.end()));
    }

    private static Measure measure(io.tollstream.schemas.Measure measure) {
        return Measure.valueOf(measure.name());
    }

    private static io.tollstream.schemas.Measure measure(Measure measure) {
        return io.tollstream.schemas.Measure.valueOf(measure.name());
    }

    private static Party party(io.tollstream.schemas.Party party) {
        return Party.valueOf(party.name());
    }

    private static io.tollstream.schemas.Party party(Party party) {
        return io.tollstream.schemas.Party.valueOf(party.name());
    }

    static Profile profile(Incident incident, Instant knownAt) {
        return new Profile(
                incident.getTitle(),
                incident.getKind(),
                incident.getCountry(),
                incident.getRegion(),
                incident.getPlace(),
                incident.getState() == IncidentState.OPEN,
                Optional.ofNullable(incident.getChangedAt()).orElse(knownAt));
    }

    static @Nullable Mute mute(@Nullable AlertMute mute) {
        return mute == null ? null : new Mute(Set.copyOf(mute.getRules()), mute.getUntil());
    }

    /** @param incident null where it is not known what it is */
    static TollAlert alert(String incidentKey, Alert alert, @Nullable Incident incident) {
        var built = TollAlert.newBuilder()
                .setId(alert.id())
                .setIncidentKey(incidentKey)
                .setRule(alert.rule())
                .setSeverity(
                        io.tollstream.schemas.Severity.valueOf(alert.severity().name()))
                .setSummary(alert.summary())
                .setRevision(alert.revision())
                .setRevisionHash(alert.revisionHash())
                .setEventTime(alert.eventTime())
                .setChange(alert.change() == null ? null : change(alert.change()))
                .setEvidence(alert.evidence() == null ? null : evidence(alert.evidence()))
                .setBy(alert.by())
                .setKnownAt(alert.knownAt())
                .setGrouped(alert.grouped().stream().map(Wire::grouped).toList())
                .setGroupedMore(alert.groupedMore());
        if (incident != null) {
            built.setTitle(incident.getTitle())
                    .setKind(incident.getKind())
                    .setCountry(incident.getCountry())
                    .setPlace(incident.getPlace());
        }
        return built.build();
    }

    private static GroupedAlert grouped(Alert alert) {
        return new GroupedAlert(
                alert.id(),
                alert.rule(),
                io.tollstream.schemas.Severity.valueOf(alert.severity().name()),
                alert.summary(),
                alert.revision(),
                alert.eventTime());
    }

    /** One that has not rung yet, and so has none with it. */
    static Alert alert(TollAlert alert) {
        return new Alert(
                alert.getId(),
                alert.getRule(),
                severity(alert.getSeverity()),
                alert.getSummary(),
                alert.getRevision(),
                alert.getRevisionHash(),
                alert.getEventTime(),
                alert.getChange() == null ? null : change(alert.getChange()),
                alert.getEvidence() == null ? null : evidence(alert.getEvidence()),
                alert.getBy(),
                Optional.ofNullable(alert.getKnownAt()).orElse(alert.getEventTime()),
                List.of(),
                0);
    }

    static Severity severity(io.tollstream.schemas.Severity severity) {
        return Severity.valueOf(severity.name());
    }

    private Wire() {}
}
