package io.tollstream.audit.export;

import static io.tollstream.audit.export.Column.fraction;
import static io.tollstream.audit.export.Column.number;
import static io.tollstream.audit.export.Column.text;
import static io.tollstream.audit.export.Column.time;
import static io.tollstream.audit.export.Column.truth;

import io.tollstream.audit.topics.Stood;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.Figure;
import java.util.List;
import java.util.stream.Stream;

/**
 * An update as rows: one for each figure; one without a figure for an update that says none. Updates that it hands on from
 * another incident have rows where they first came, and are only counted here.
 */
final class UpdateRows {

    static final List<Column> COLUMNS = List.of(
            text("incident"),
            text("update_id"),
            text("origin"),
            text("resolved_by"),
            fraction("confidence"),
            text("item_id"),
            text("content_hash"),
            text("source"),
            text("source_kind"),
            text("title"),
            text("url"),
            text("language"),
            text("entered_by"),
            time("event_time"),
            text("measure"),
            text("party"),
            text("category"),
            number("low"),
            number("high"),
            text("quantifier"),
            text("scope"),
            text("stance"),
            text("attribution"),
            text("attribution_kind"),
            text("replaces"),
            truth("correction"),
            text("contested_by"),
            text("sentence"),
            number("start"),
            number("end"),
            text("retracts"),
            text("act"),
            text("act_by"),
            text("moved_from"),
            number("moved"),
            number("withdrawn"),
            time("known_at"),
            text("extractor_version"),
            number("partition"),
            number("offset"));

    private UpdateRows() {}

    static Stream<Row> of(Stood stood, CasualtyUpdate update) {
        var figures = update.getFigures().isEmpty()
                ? Stream.of(new Row())
                : update.getFigures().stream().map(UpdateRows::figure);
        return figures.map(
                row -> row.with(RowPlace.of(stood)).with(origin(update)).with(effect(update)));
    }

    private static Row figure(Figure figure) {
        var replaces = figure.getReplaces();
        var contester = figure.getContestedBy();
        return new Row()
                .with("measure", figure.getMeasure())
                .with("party", figure.getParty())
                .with("category", figure.getCategory())
                .with("low", figure.getCount().getLow())
                .with("high", figure.getCount().getHigh())
                .with("quantifier", figure.getQuantifier())
                .with("scope", figure.getScope())
                .with("stance", figure.getStance())
                .with("attribution", figure.getAttribution().getName())
                .with("attribution_kind", figure.getAttribution().getKind())
                .with("replaces", replaces == null ? null : Counts.range(replaces.getLow(), replaces.getHigh()))
                .with("correction", figure.getCorrection())
                .with("contested_by", contester == null ? null : contester.getName())
                .with("sentence", figure.getEvidence().getSentence())
                .with("start", (long) figure.getEvidence().getStart())
                .with("end", (long) figure.getEvidence().getEnd());
    }

    private static Row origin(CasualtyUpdate update) {
        return new Row()
                .with("incident", update.getIncidentKey())
                .with("update_id", update.getId())
                .with("origin", update.getOrigin())
                .with("resolved_by", update.getResolvedBy())
                .with("confidence", update.getConfidence())
                .with("item_id", update.getItemId())
                .with("content_hash", update.getContentHash())
                .with("source", update.getSource().getName())
                .with("source_kind", update.getSource().getKind())
                .with("title", update.getTitle())
                .with("url", update.getUrl())
                .with("language", update.getLanguage())
                .with("entered_by", update.getEnteredBy())
                .with("event_time", update.getEventTime())
                .with("extractor_version", update.getExtractorVersion());
    }

    private static Row effect(CasualtyUpdate update) {
        var row = new Row()
                .with("retracts", String.join("; ", update.getRetracts()))
                .with("moved_from", update.getMovedFrom())
                .with("moved", (long) update.getMoved().size())
                .with("withdrawn", (long) update.getWithdrawn().size());
        var act = update.getAct();
        return act == null ? row : row.with("act", act.getKind()).with("act_by", act.getBy());
    }
}
