package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.toll.Change;
import io.tollstream.enricher.domain.toll.Claim;
import io.tollstream.enricher.domain.toll.Part;
import io.tollstream.enricher.domain.toll.Revision;
import io.tollstream.enricher.domain.toll.Statement;
import io.tollstream.enricher.domain.toll.Toll;
import io.tollstream.enricher.domain.toll.TollFigure;
import io.tollstream.enricher.domain.toll.TollRules;
import io.tollstream.schemas.ClaimStanding;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.PartsFit;
import io.tollstream.schemas.RevisionKind;
import io.tollstream.schemas.TollChange;
import io.tollstream.schemas.TollClaim;
import io.tollstream.schemas.TollEvidence;
import io.tollstream.schemas.TollPart;
import io.tollstream.schemas.TollRevision;
import io.tollstream.schemas.TollStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From tolls and revisions as we think of them to what travels. */
final class TollWire {

    static IncidentToll toll(String incidentKey, Toll toll, ChainLink link) {
        return IncidentToll.newBuilder()
                .setIncidentKey(incidentKey)
                .setRevision(link.number())
                .setRevisionHash(link.hash())
                .setFigures(figures(toll))
                .setClaims(claims(toll))
                .setRulesVersion(TollRules.VERSION)
                .build();
    }

    /**
     * The revision that follows this link, without its own hash.
     *
     * @param act the act that caused it; null where an update did
     */
    static TollRevision revision(String incidentKey, Revision revision, @Nullable IncidentAct act, ChainLink previous) {
        return TollRevision.newBuilder()
                .setIncidentKey(incidentKey)
                .setNumber(previous.number() + 1)
                .setKind(kind(revision.kind()))
                .setChanges(revision.changes().stream().map(TollWire::change).toList())
                .setCauseUpdateId(revision.cause().id())
                .setCauseSource(Wire.source(revision.cause().source()))
                .setEventTime(revision.cause().eventTime())
                .setFigures(figures(revision.toll()))
                .setClaims(claims(revision.toll()))
                .setRulesVersion(TollRules.VERSION)
                .setPreviousHash(previous.hash())
                .setAct(act)
                .build();
    }

    private static RevisionKind kind(io.tollstream.enricher.domain.toll.RevisionKind kind) {
        return RevisionKind.valueOf(kind.name());
    }

    private static TollChange change(Change change) {
        return TollChange.newBuilder()
                .setKind(kind(change.kind()))
                .setMeasure(Wire.measure(change.cell().measure()))
                .setParty(Wire.party(change.cell().party()))
                .setClaimant(change.claimant())
                .setFrom(change.from())
                .setTo(change.to())
                .build();
    }

    private static List<io.tollstream.schemas.TollFigure> figures(Toll toll) {
        return toll.figures().stream().map(TollWire::figure).toList();
    }

    private static io.tollstream.schemas.TollFigure figure(TollFigure figure) {
        return io.tollstream.schemas.TollFigure.newBuilder()
                .setMeasure(Wire.measure(figure.cell().measure()))
                .setParty(Wire.party(figure.cell().party()))
                .setLow(figure.low())
                .setBest(figure.best())
                .setHigh(figure.high())
                .setQuantifier(Wire.quantifier(figure.quantifier()))
                .setStatus(TollStatus.valueOf(figure.status().name()))
                .setEstimated(figure.estimated())
                .setCorroborated(figure.corroborated())
                .setSince(figure.since())
                .setEvidence(evidence(figure.evidence()))
                .setParts(figure.parts().stream().map(TollWire::part).toList())
                .setPartsFit(PartsFit.valueOf(figure.partsFit().name()))
                .build();
    }

    private static TollPart part(Part part) {
        return new TollPart(part.category(), Wire.range(part.count()));
    }

    private static List<TollClaim> claims(Toll toll) {
        return toll.claims().stream().map(TollWire::claim).toList();
    }

    private static TollClaim claim(Claim claim) {
        var said = claim.evidence();
        return TollClaim.newBuilder()
                .setMeasure(Wire.measure(said.cell().measure()))
                .setParty(Wire.party(said.cell().party()))
                .setCategory(said.category())
                .setCount(Wire.range(said.count()))
                .setQuantifier(Wire.quantifier(said.count().quantifier()))
                .setClaimant(Wire.attribution(said.attribution()))
                .setStanding(ClaimStanding.valueOf(claim.standing().name()))
                .setContestedBy(Wire.maybe(claim.contestedBy()))
                .setEvidence(evidence(said))
                .build();
    }

    static TollEvidence evidence(Statement statement) {
        return TollEvidence.newBuilder()
                .setUpdateId(statement.updateId())
                .setItemId(statement.itemId())
                .setSource(Wire.source(statement.source()))
                .setUrl(statement.url())
                .setEventTime(statement.time())
                .setAttribution(Wire.attribution(statement.attribution()))
                .setEvidence(Wire.evidence(statement.evidence()))
                .build();
    }

    private TollWire() {}
}
