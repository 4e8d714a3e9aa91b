package io.tollstream.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.UpdateOrigin;
import io.tollstream.schemas.identity.EntryIdentity;

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
        var id = EntryIdentity.of(nameless);
        return new Filled<>(
                incident, id, CasualtyUpdate.newBuilder(nameless).setId(id).build());
    }

    private static Source source(Fields fields, String desk) {
        var name = fields.line("source");
        var kind = fields.choice("sourceKind", SourceKind.values());
        return new Source(name.orElse(desk), kind.orElse(name.isPresent() ? SourceKind.UNKNOWN : SourceKind.DESK));
    }
}
