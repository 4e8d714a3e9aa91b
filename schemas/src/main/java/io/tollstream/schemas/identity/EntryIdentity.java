package io.tollstream.schemas.identity;

import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.Figure;
import java.util.List;

/** The id of what a desk entered at the door. */
public final class EntryIdentity {

    private EntryIdentity() {}

    /** Of everything the entry says, field by field and not of its bytes: a later contract gives the same id. */
    public static String of(CasualtyUpdate entry) {
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
