package io.tollstream.audit.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollstream.commandline.AvroJson;
import io.tollstream.enricher.domain.Attribution;
import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.toll.Cited;
import io.tollstream.enricher.domain.toll.Claim;
import io.tollstream.enricher.domain.toll.Explanation;
import io.tollstream.enricher.domain.toll.Part;
import io.tollstream.enricher.domain.toll.TollFigure;
import io.tollstream.enricher.domain.toll.Weighed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account as one JSON object. */
final class ExplanationJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Account account;

    private ExplanationJson(Account account) {
        this.account = account;
    }

    static JsonNode of(Account account) {
        return new ExplanationJson(account).page();
    }

    private JsonNode page() {
        var history = account.history();
        var page = JSON.objectNode().put("incident", history.key()).put("title", history.title());
        page.put("countedIn", history.countedIn().orElse(null));
        page.set(
                "revision",
                account.lastRevision()
                        .<JsonNode>map(entry -> {
                            var node = JSON.objectNode()
                                    .put("place", entry.place().toString())
                                    .put("knownAt", entry.knownAt().toString())
                                    .put("who", entry.who());
                            node.set("revision", AvroJson.of(entry.revision()));
                            return node;
                        })
                        .orElseGet(JSON::nullNode));
        page.put("derivedAlike", account.agrees());
        var acts = page.putArray("acts");
        account.roll().acts().forEach(told -> {
            var node = JSON.objectNode().put("place", told.place().toString());
            node.set("act", AvroJson.of(told.act()));
            var revisions = node.putArray("revisions");
            account.revisionsBy(told.act().getId()).forEach(revisions::add);
            acts.add(node);
        });
        var figures = page.putArray("figures");
        account.cells().forEach(cell -> figures.add(cell(cell)));
        var silent = page.putArray("withoutNumbers");
        account.withoutNumbers().forEach(came -> silent.add(came(came)));
        var elsewhere = page.putArray("elsewhere");
        account.elsewhere().forEach(came -> elsewhere.add(came(came)));
        var refused = page.putArray("refused");
        account.roll().refused().forEach(one -> refused.addObject()
                .put("place", one.place().toString())
                .put("updateId", one.record().getId())
                .put("why", one.why()));
        return page;
    }

    private ObjectNode cell(Explanation cell) {
        var node = JSON.objectNode()
                .put("measure", cell.cell().measure().name())
                .put("party", cell.cell().party().name());
        node.set("toll", cell.figure().<JsonNode>map(ExplanationJson::toll).orElseGet(JSON::nullNode));
        var rules = node.putArray("rules");
        cell.grounds()
                .forEach(ground -> rules.addObject().put("rule", ground.name()).put("sentence", ground.sentence()));
        node.set("partsFrom", maybe(cell.breakdown()));
        var statements = node.putArray("statements");
        cell.weighed().forEach(one -> statements.add(statement(one)));
        var claims = node.putArray("claims");
        cell.claims().forEach(claim -> claims.add(claim(claim)));
        return node;
    }

    private static ObjectNode toll(TollFigure figure) {
        var node = JSON.objectNode()
                .put("low", figure.low())
                .put("best", figure.best())
                .put("high", figure.high())
                .put("quantifier", figure.quantifier().name())
                .put("status", figure.status().name())
                .put("estimated", figure.estimated())
                .put("corroborated", figure.corroborated())
                .put("since", figure.since().toString())
                .put("partsFit", figure.partsFit().name());
        node.set("parts", parts(figure.parts()));
        return node;
    }

    private static JsonNode parts(List<Part> parts) {
        var array = JSON.arrayNode();
        parts.forEach(part -> array.addObject().put("category", part.category()).set("count", count(part.count())));
        return array;
    }

    private static JsonNode count(@Nullable Count count) {
        return count == null
                ? JSON.nullNode()
                : JSON.objectNode()
                        .put("low", count.low())
                        .put("high", count.high())
                        .put("quantifier", count.quantifier().name());
    }

    private ObjectNode statement(Weighed weighed) {
        var said = weighed.statement();
        var node = JSON.objectNode()
                .put("bearing", weighed.bearing().name())
                .put("words", weighed.bearing().words())
                .put("number", said.best());
        node.set("count", count(said.count()));
        node.put("category", said.category())
                .put("stance", said.stance().name())
                .put("correction", said.correction())
                .set("replaces", count(said.replaces()));
        node.set("attribution", attribution(said.attribution()));
        node.set("contestedBy", attribution(said.contestedBy()));
        node.put("sentence", said.evidence().sentence())
                .put("start", said.evidence().start())
                .put("end", said.evidence().end());
        node.set("parts", parts(said.parts()));
        var by = node.putArray("by");
        weighed.by().forEach(cited -> by.add(cited(cited)));
        node.set("copyOf", maybe(weighed.copyOf()));
        node.set(
                "update",
                Optional.ofNullable(account.byUpdate().get(said.updateId()))
                        .<JsonNode>map(this::came)
                        .orElseGet(JSON::nullNode));
        return node;
    }

    private static JsonNode attribution(@Nullable Attribution attribution) {
        return attribution == null
                ? JSON.nullNode()
                : JSON.objectNode().put("kind", attribution.kind().name()).put("name", attribution.name());
    }

    private static JsonNode claim(Claim claim) {
        var node = JSON.objectNode()
                .put("updateId", claim.evidence().updateId())
                .put("standing", claim.standing().name());
        node.set("count", count(claim.evidence().count()));
        node.set("claimant", attribution(claim.evidence().attribution()));
        node.set("contestedBy", attribution(claim.contestedBy()));
        return node;
    }

    private static JsonNode maybe(Optional<Cited> cited) {
        return cited.<JsonNode>map(ExplanationJson::cited).orElseGet(JSON::nullNode);
    }

    private static JsonNode cited(Cited cited) {
        return JSON.objectNode()
                .put("updateId", cited.updateId())
                .put("source", cited.source().name())
                .put("eventTime", cited.time().toString())
                .put("number", cited.number());
    }

    private ObjectNode came(Came came) {
        var update = came.update();
        var node = JSON.objectNode()
                .put("id", update.id())
                .put("place", came.place().toString())
                .put("knownAt", came.knownAt().toString())
                .put("movedFrom", came.movedFrom().orElse(null))
                .put("source", update.source().name())
                .put("sourceKind", update.source().kind().name())
                .put("eventTime", update.eventTime().toString())
                .put("title", update.title())
                .put("url", update.url())
                .put("itemId", update.itemId())
                .put(
                        "newsItem",
                        account.places()
                                .of(came.received().record())
                                .map(Object::toString)
                                .orElse(null))
                .put("extractorVersion", update.extractorVersion())
                .put("enteredBy", update.enteredBy());
        var retracts = node.putArray("retracts");
        update.retracts().forEach(retracts::add);
        var again = node.putArray("again");
        came.again().forEach(place -> again.add(place.toString()));
        return switch (came.where()) {
            case Came.Whereabouts.Here here -> node.put("where", "HERE");
            case Came.Whereabouts.Forgotten forgotten ->
                node.put("where", "FORGOTTEN").put("by", forgotten.by().toString());
            case Came.Whereabouts.HandedOn on -> node.put("where", "HANDED_ON").put("incidentKey", on.incident());
            case Came.Whereabouts.Withdrawn gone ->
                node.put("where", "WITHDRAWN")
                        .put("by", gone.by().toString())
                        .put("act", gone.act().getId());
        };
    }
}
