package io.tollstream.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollstream.ingest.text.Digest;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.Figure;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.UpdateOrigin;
import java.util.List;

/** A desk's entry of figures, or its retraction of earlier updates, as JSON. */
final class UpdateForm implements Form<CasualtyUpdate> {

    static final String[] KNOWN = {
        "incident", "desk", "asOf", "note", "url", "item", "source", "sourceKind", "figures", "retracts"
    };

    /** More than this no desk counts by hand, and the enricher takes no more. */
    private static final int MOST = 200;

    private final Future future;

    UpdateForm(Future future) {
        this.future = future;
    }

    @Override
    public Filled<CasualtyUpdate> read(JsonNode json) {
        var fields = Fields.of(json, KNOWN);
        var incident = fields.incidentKey("incident")
                .orElseThrow(() -> fields.missing("incident", "give the key of the incident that this is about"));
        var desk = fields.needLine("desk", "Crisis desk");
        var retracts = fields.lines("retracts");
        var figures = fields.objects("figures", FigureForm.KNOWN).stream()
                .map(FigureForm::read)
                .toList();
        if (figures.isEmpty() && retracts.isEmpty()) {
            throw fields.missing(
                    "figures", "give at least one figure, or in retracts the id of an update to take back");
        }
        if (figures.size() > MOST || retracts.size() > MOST) {
            throw fields.bad(
                    "figures", "and retracts must have at most " + MOST + " entries each; send several updates");
        }
        var nameless = CasualtyUpdate.newBuilder()
                .setId("")
                .setIncidentKey(incident)
                .setOrigin(UpdateOrigin.DESK)
                .setItemId(fields.line("item").orElse(null))
                .setSource(source(fields, desk))
                .setTitle(fields.line("note").orElse(""))
                .setUrl(fields.url("url").orElse(null))
                .setEventTime(future.needPast(fields, "asOf").instant())
                .setFigures(figures)
                .setRetracts(retracts)
                .setEnteredBy(desk)
                .build();
        var id = idOf(nameless);
        return new Filled<>(
                incident, id, CasualtyUpdate.newBuilder(nameless).setId(id).build());
    }

    private static Source source(Fields fields, String desk) {
        var name = fields.line("source");
        var kind = fields.choice("sourceKind", SourceKind.values());
        return new Source(name.orElse(desk), kind.orElse(name.isPresent() ? SourceKind.UNKNOWN : SourceKind.DESK));
    }

    /** Of everything the entry says, field by field and not of its bytes: a later contract gives the same id. */
    private static String idOf(CasualtyUpdate entry) {
        var digest = new Digest("casualty-update")
                .add(entry.getIncidentKey())
                .add(entry.getEnteredBy())
                .add(entry.getEventTime().toEpochMilli())
                .add(entry.getTitle())
                .add(entry.getUrl())
                .add(entry.getItemId())
                .add(entry.getSource().getName())
                .add(entry.getSource().getKind());
        addAll(digest, entry.getRetracts());
        digest.add(entry.getFigures().size());
        entry.getFigures().forEach(figure -> add(digest, figure));
        return digest.id();
    }

    private static void addAll(Digest digest, List<String> parts) {
        digest.add(parts.size());
        parts.forEach(digest::add);
    }

    private static void add(Digest digest, Figure figure) {
        var replaces = figure.getReplaces();
        digest.add(figure.getMeasure())
                .add(figure.getParty())
                .add(figure.getCategory())
                .add(figure.getCount().getLow())
                .add(figure.getCount().getHigh())
                .add(figure.getQuantifier())
                .add(figure.getScope())
                .add(figure.getStance())
                .add(figure.getAttribution().getKind())
                .add(figure.getAttribution().getName())
                .add(replaces == null ? null : replaces.getLow())
                .add(replaces == null ? null : replaces.getHigh())
                .add(figure.getCorrection())
                .add(figure.getEvidence().getSentence());
    }
}
