package io.tollstream.dashboard.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollstream.dashboard.view.Dossier;
import io.tollstream.dashboard.view.Facets;
import io.tollstream.dashboard.view.Item;
import io.tollstream.dashboard.view.Moment;
import io.tollstream.dashboard.view.Places;
import io.tollstream.dashboard.view.Summary;
import io.tollstream.dashboard.view.Toll;
import io.tollstream.schemas.Attribution;
import io.tollstream.schemas.CountRange;
import io.tollstream.schemas.Figure;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.TollChange;
import io.tollstream.schemas.TollClaim;
import io.tollstream.schemas.TollEvidence;
import io.tollstream.schemas.TollFigure;
import io.tollstream.schemas.TollRevision;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is known as JSON, field by field as {@code openapi.json} describes it. */
final class Shapes {

    static ObjectNode summary(Summary summary) {
        var json = Json.object();
        json.put("key", summary.key());
        json.put("title", summary.title());
        json.put("kind", summary.kind());
        var place = json.putObject("place");
        place.put("name", summary.place());
        place.put("country", summary.country());
        place.put("region", summary.region());
        place.put("latitude", summary.latitude());
        place.put("longitude", summary.longitude());
        json.put("state", summary.state().name());
        json.put("mergedInto", summary.mergedInto().orElse(null));
        json.put("began", summary.began().map(Instant::toString).orElse(null));
        json.put("changed", summary.changed().toString());
        json.put("revision", summary.revision());
        json.set("figures", each(summary.figures(), Shapes::summaryFigure));
        json.put("claims", summary.claims());
        json.set("lastChange", summary.lastChange().map(Shapes::lastChange).orElse(null));
        return json;
    }

    private static ObjectNode summaryFigure(TollFigure figure) {
        var json = Json.object();
        json.put("measure", figure.getMeasure().name());
        json.put("party", figure.getParty().name());
        json.put("low", figure.getLow());
        json.put("best", figure.getBest());
        json.put("high", figure.getHigh());
        json.put("quantifier", figure.getQuantifier().name());
        json.put("status", figure.getStatus().name());
        json.put("estimated", figure.getEstimated());
        json.put("corroborated", figure.getCorroborated());
        json.put("since", figure.getSince().toString());
        json.set("parts", each(figure.getParts(), part -> {
            var one = Json.object().put("category", part.getCategory());
            range(one, part.getCount());
            return one;
        }));
        json.put("partsFit", figure.getPartsFit().name());
        json.put("source", figure.getEvidence().getSource().getName());
        json.set("attribution", attribution(figure.getEvidence().getAttribution()));
        json.put("itemId", figure.getEvidence().getItemId());
        return json;
    }

    private static ObjectNode figure(TollFigure figure) {
        var json = summaryFigure(figure);
        json.set("evidence", evidence(figure.getEvidence()));
        return json;
    }

    private static ObjectNode claim(TollClaim claim) {
        var json = Json.object();
        json.put("measure", claim.getMeasure().name());
        json.put("party", claim.getParty().name());
        json.put("category", claim.getCategory());
        range(json, claim.getCount());
        json.put("quantifier", claim.getQuantifier().name());
        json.set("claimant", attribution(claim.getClaimant()));
        json.put("standing", claim.getStanding().name());
        json.set(
                "contestedBy",
                Optional.ofNullable(claim.getContestedBy())
                        .map(Shapes::attribution)
                        .orElse(null));
        json.set("evidence", evidence(claim.getEvidence()));
        return json;
    }

    private static ObjectNode evidence(TollEvidence evidence) {
        var json = Json.object();
        json.put("updateId", evidence.getUpdateId());
        json.put("itemId", evidence.getItemId());
        json.set("source", source(evidence.getSource()));
        json.put("url", webAddress(evidence.getUrl()));
        json.put("eventTime", evidence.getEventTime().toString());
        json.set("attribution", attribution(evidence.getAttribution()));
        json.put("sentence", evidence.getEvidence().getSentence());
        json.put("start", evidence.getEvidence().getStart());
        json.put("end", evidence.getEvidence().getEnd());
        return json;
    }

    /** An address that a browser may follow; a script is none. */
    private static @Nullable String webAddress(@Nullable String url) {
        if (url == null) {
            return null;
        }
        var lower = url.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") ? url : null;
    }

    private static void range(ObjectNode json, CountRange range) {
        json.put("low", range.getLow());
        json.put("high", range.getHigh());
    }

    private static ObjectNode attribution(Attribution attribution) {
        return Json.object().put("kind", attribution.getKind().name()).put("name", attribution.getName());
    }

    private static ObjectNode source(Source source) {
        return Json.object()
                .put("name", source.getName())
                .put("kind", source.getKind().name());
    }

    private static ObjectNode lastChange(Summary.Last last) {
        return change(last.revision(), last.knownAt());
    }

    private static ObjectNode change(TollRevision revision, Instant knownAt) {
        var json = Json.object();
        json.put("revision", revision.getNumber());
        json.put("kind", revision.getKind().name());
        var gravestFirst = revision.getChanges().stream()
                .sorted(Comparator.comparing(change -> change.getKind() != revision.getKind()))
                .toList();
        json.set("changes", each(gravestFirst, Shapes::numberChange));
        json.set("source", source(revision.getCauseSource()));
        json.set("act", Optional.ofNullable(revision.getAct()).map(Shapes::act).orElse(null));
        json.put("eventTime", revision.getEventTime().toString());
        json.put("knownAt", knownAt.toString());
        return json;
    }

    private static ObjectNode numberChange(TollChange change) {
        var json = Json.object();
        json.put("kind", change.getKind().name());
        json.put("measure", change.getMeasure().name());
        json.put("party", change.getParty().name());
        json.put("claimant", change.getClaimant());
        json.put("from", change.getFrom());
        json.put("to", change.getTo());
        return json;
    }

    private static ObjectNode act(IncidentAct act) {
        var json = Json.object();
        json.put("kind", act.getKind().name());
        json.put("incidentKey", act.getIncidentKey());
        json.put("otherKey", act.getOtherKey());
        json.put("by", act.getBy());
        json.put("human", act.getHuman());
        json.put("reason", act.getReason());
        json.put("at", act.getAt().toString());
        return json;
    }

    static ObjectNode dossier(Dossier dossier, Toll toll, Optional<AsOf> asOf) {
        var json = summary(dossier.summary());
        json.set("aliases", each(dossier.aliases(), Shapes::text));
        json.set("merged", each(dossier.merged(), Shapes::text));
        var shown = json.putObject("toll");
        shown.put("revision", toll.revision());
        shown.set("figures", each(toll.figures(), Shapes::figure));
        shown.set("claims", each(toll.claims(), Shapes::claim));
        json.set("asOf", asOf.map(AsOf::json).orElse(null));
        json.set("groups", each(dossier.groups(), Shapes::group));
        json.putObject("items").put("known", dossier.itemsHeard()).put("kept", dossier.itemsKept());
        json.set("timeline", each(dossier.timeline(), Shapes::moment));
        json.putObject("history")
                .put("known", dossier.revisions())
                .put("kept", dossier.timeline().size());
        return json;
    }

    private static ObjectNode moment(Moment moment) {
        var json = change(moment.revision(), moment.knownAt());
        json.set("figures", each(moment.figures(), figure -> {
            var point = Json.object();
            point.put("measure", figure.getMeasure().name());
            point.put("party", figure.getParty().name());
            point.put("low", figure.getLow());
            point.put("best", figure.getBest());
            point.put("high", figure.getHigh());
            point.put("status", figure.getStatus().name());
            return point;
        }));
        json.set("claims", each(moment.claims(), claim -> {
            var point = Json.object();
            point.put("measure", claim.getMeasure().name());
            point.put("party", claim.getParty().name());
            point.put("category", claim.getCategory());
            point.put("claimant", claim.getClaimant().getName());
            range(point, claim.getCount());
            point.put("standing", claim.getStanding().name());
            return point;
        }));
        json.put("hash", moment.revision().getHash());
        return json;
    }

    private static ObjectNode group(Dossier.Group group) {
        var json = Json.object().put("group", group.id());
        json.set("items", each(group.items(), Shapes::itemSummary));
        return json;
    }

    static ObjectNode itemSummary(Item kept) {
        var item = kept.item();
        var json = Json.object();
        json.put("itemId", item.getItemId());
        json.set("source", source(item.getSource()));
        json.put("title", item.getTitle());
        json.put("url", webAddress(item.getUrl()));
        json.put("language", item.getLanguage());
        json.put("publishedAt", item.getPublishedAt().toString());
        json.put("knownAt", kept.knownAt().toString());
        json.put("resolvedBy", item.getResolvedBy().name());
        json.put("confidence", item.getConfidence());
        json.put("group", item.getSyndicationGroup());
        json.put("figures", figures(kept).size());
        return json;
    }

    private static List<Figure> figures(Item kept) {
        var update = kept.item().getUpdate();
        return update == null ? List.of() : update.getFigures();
    }

    static ObjectNode item(Item kept, String incidentKey) {
        var json = itemSummary(kept);
        json.set("said", each(figures(kept), Shapes::said));
        json.put("incidentKey", incidentKey);
        return json;
    }

    private static ObjectNode said(Figure figure) {
        var json = Json.object();
        json.put("measure", figure.getMeasure().name());
        json.put("party", figure.getParty().name());
        json.put("category", figure.getCategory());
        range(json, figure.getCount());
        json.put("quantifier", figure.getQuantifier().name());
        json.put("scope", figure.getScope().name());
        json.put("stance", figure.getStance().name());
        json.set("attribution", attribution(figure.getAttribution()));
        json.put("correction", figure.getCorrection());
        json.put("sentence", figure.getEvidence().getSentence());
        json.put("start", figure.getEvidence().getStart());
        json.put("end", figure.getEvidence().getEnd());
        return json;
    }

    static ObjectNode places(Places places) {
        var json = Json.object();
        json.set("points", each(places.points(), Shapes::point));
        json.put("total", places.total());
        return json;
    }

    private static ObjectNode point(Places.Point point) {
        var json = Json.object();
        json.put("key", point.key());
        json.put("title", point.title());
        json.put("state", point.state().name());
        json.put("latitude", point.latitude());
        json.put("longitude", point.longitude());
        json.put("best", point.best().orElse(null));
        json.put("status", point.status().map(Enum::name).orElse(null));
        json.put("changed", point.changed().toString());
        return json;
    }

    static ObjectNode facets(Facets facets) {
        var json = Json.object();
        json.set("countries", counts("country", facets.countries()));
        json.set("kinds", counts("kind", facets.kinds()));
        return json;
    }

    private static ArrayNode counts(String name, Map<String, Integer> counts) {
        return each(
                counts.entrySet(),
                count -> Json.object().put(name, count.getKey()).put("incidents", count.getValue()));
    }

    private static JsonNode text(String text) {
        return com.fasterxml.jackson.databind.node.TextNode.valueOf(text);
    }

    static <T> ArrayNode each(Collection<T> values, Function<T, ? extends JsonNode> shape) {
        var array = Json.array();
        values.forEach(value -> array.add(shape.apply(value)));
        return array;
    }

    private Shapes() {}
}
