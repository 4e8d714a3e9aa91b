package io.tollstream.audit.export;

import static io.tollstream.audit.export.Column.number;
import static io.tollstream.audit.export.Column.text;
import static io.tollstream.audit.export.Column.time;

import io.tollstream.audit.topics.Stood;
import io.tollstream.schemas.TollChange;
import io.tollstream.schemas.TollRevision;
import java.util.List;
import java.util.stream.Stream;

/** A revision as rows: one for each number that moved; one without a number for a revision that moved none. */
final class RevisionRows {

    static final List<Column> COLUMNS = List.of(
            text("incident"),
            number("number"),
            text("kind"),
            text("change"),
            text("measure"),
            text("party"),
            text("claimant"),
            number("from"),
            number("to"),
            text("cause_update_id"),
            text("source"),
            text("source_kind"),
            text("act"),
            text("act_by"),
            text("act_reason"),
            time("event_time"),
            time("known_at"),
            text("rules_version"),
            text("previous_hash"),
            text("hash"),
            number("partition"),
            number("offset"));

    private RevisionRows() {}

    static Stream<Row> of(Stood stood, TollRevision revision) {
        var changes = revision.getChanges().isEmpty()
                ? Stream.of(new Row())
                : revision.getChanges().stream().map(RevisionRows::change);
        return changes.map(
                row -> row.with(RowPlace.of(stood)).with(cause(revision)).with(link(revision)));
    }

    private static Row change(TollChange change) {
        return new Row()
                .with("change", change.getKind())
                .with("measure", change.getMeasure())
                .with("party", change.getParty())
                .with("claimant", change.getClaimant())
                .with("from", change.getFrom())
                .with("to", change.getTo());
    }

    private static Row cause(TollRevision revision) {
        var row = new Row()
                .with("kind", revision.getKind())
                .with("cause_update_id", revision.getCauseUpdateId())
                .with("source", revision.getCauseSource().getName())
                .with("source_kind", revision.getCauseSource().getKind())
                .with("event_time", revision.getEventTime());
        var act = revision.getAct();
        return act == null
                ? row
                : row.with("act", act.getKind()).with("act_by", act.getBy()).with("act_reason", act.getReason());
    }

    private static Row link(TollRevision revision) {
        return new Row()
                .with("incident", revision.getIncidentKey())
                .with("number", revision.getNumber())
                .with("rules_version", revision.getRulesVersion())
                .with("previous_hash", revision.getPreviousHash())
                .with("hash", revision.getHash());
    }
}
