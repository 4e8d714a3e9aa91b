package io.tollstream.audit.export;

import static io.tollstream.audit.export.Column.number;
import static io.tollstream.audit.export.Column.text;
import static io.tollstream.audit.export.Column.time;
import static io.tollstream.audit.export.Column.truth;

import io.tollstream.audit.topics.Stood;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.TollClaim;
import io.tollstream.schemas.TollEvidence;
import io.tollstream.schemas.TollFigure;
import io.tollstream.schemas.TollPart;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A toll as rows: one for each figure and each claim; one without either for a toll that has none. */
final class TollRows {

    static final List<Column> COLUMNS = List.of(
            text("incident"),
            number("revision"),
            text("kind"),
            text("measure"),
            text("party"),
            text("category"),
            number("low"),
            number("best"),
            number("high"),
            text("quantifier"),
            text("status"),
            truth("estimated"),
            truth("corroborated"),
            time("since"),
            text("parts"),
            text("parts_fit"),
            text("claimant"),
            text("standing"),
            text("contested_by"),
            text("attribution"),
            text("attribution_kind"),
            text("source"),
            text("source_kind"),
            text("update_id"),
            text("item_id"),
            text("url"),
            time("event_time"),
            text("sentence"),
            time("known_at"),
            text("rules_version"),
            text("revision_hash"),
            number("partition"),
            number("offset"));

    private TollRows() {}

    static Stream<Row> of(Stood stood, IncidentToll toll) {
        var rows = Stream.concat(
                        toll.getFigures().stream().map(TollRows::figure),
                        toll.getClaims().stream().map(TollRows::claim))
                .toList();
        return (rows.isEmpty() ? Stream.of(new Row()) : rows.stream()).map(row -> row.with(RowPlace.of(stood))
                .with("incident", toll.getIncidentKey())
                .with("revision", toll.getRevision())
                .with("rules_version", toll.getRulesVersion())
                .with("revision_hash", toll.getRevisionHash()));
    }

    private static Row figure(TollFigure figure) {
        return evidence(figure.getEvidence())
                .with("kind", "figure")
                .with("measure", figure.getMeasure())
                .with("party", figure.getParty())
                .with("low", figure.getLow())
                .with("best", figure.getBest())
                .with("high", figure.getHigh())
                .with("quantifier", figure.getQuantifier())
                .with("status", figure.getStatus())
                .with("estimated", figure.getEstimated())
                .with("corroborated", figure.getCorroborated())
                .with("since", figure.getSince())
                .with("parts", parts(figure.getParts()))
                .with("parts_fit", figure.getPartsFit());
    }

    /** Like "soldier 23; passenger 5..8". */
    private static String parts(List<TollPart> parts) {
        return parts.stream()
                .map(part -> part.getCategory() + " "
                        + Counts.range(part.getCount().getLow(), part.getCount().getHigh()))
                .collect(Collectors.joining("; "));
    }

    private static Row claim(TollClaim claim) {
        var contester = claim.getContestedBy();
        return evidence(claim.getEvidence())
                .with("kind", "claim")
                .with("measure", claim.getMeasure())
                .with("party", claim.getParty())
                .with("category", claim.getCategory())
                .with("low", claim.getCount().getLow())
                .with("high", claim.getCount().getHigh())
                .with("quantifier", claim.getQuantifier())
                .with("claimant", claim.getClaimant().getName())
                .with("standing", claim.getStanding())
                .with("contested_by", contester == null ? null : contester.getName());
    }

    private static Row evidence(TollEvidence evidence) {
        return new Row()
                .with("attribution", evidence.getAttribution().getName())
                .with("attribution_kind", evidence.getAttribution().getKind())
                .with("source", evidence.getSource().getName())
                .with("source_kind", evidence.getSource().getKind())
                .with("update_id", evidence.getUpdateId())
                .with("item_id", evidence.getItemId())
                .with("url", evidence.getUrl())
                .with("event_time", evidence.getEventTime())
                .with("sentence", evidence.getEvidence().getSentence());
    }
}
