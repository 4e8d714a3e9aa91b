package io.tollstream.audit.asof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollstream.commandline.AvroJson;
import java.time.Instant;

/** What a toll was at a moment, as JSON. */
final class AsOfJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AsOfJson() {}

    static JsonNode of(Answer answer, Instant moment, boolean trueAt) {
        var node = begun(answer.asked(), moment, trueAt);
        node.put("countedIn", answer.redirects().isEmpty() ? null : answer.incident());
        node.set("figures", AvroJson.of(answer.figures()));
        node.set("claims", AvroJson.of(answer.claims()));
        answer.revision()
                .ifPresentOrElse(
                        entry -> node.put("revision", entry.revision().getNumber())
                                .put("knownAt", entry.knownAt().toString())
                                .put("knownBy", entry.knownBy().toString())
                                .put("place", entry.place().toString()),
                        () -> node.putNull("revision"));
        return node;
    }

    static JsonNode of(Standing standing, Instant moment, boolean trueAt) {
        var node = begun(standing.incident(), moment, trueAt);
        var figures = node.putArray("figures");
        standing.numbers().forEach(number -> figures.addObject()
                .put("measure", number.measure().name())
                .put("party", number.party().name())
                .put("low", number.low())
                .put("best", number.best())
                .put("high", number.high())
                .put("quantifier", number.quantifier().name())
                .put("status", number.status().name())
                .put("estimated", number.estimated()));
        node.put("claims", standing.claims());
        if (standing.source() == null) {
            node.putNull("revision");
        } else {
            node.put("revision", standing.source().revision())
                    .put("knownBy", standing.source().knownBy().toString())
                    .put("place", standing.source().place().toString());
        }
        return node;
    }

    private static ObjectNode begun(String incident, Instant moment, boolean trueAt) {
        return JSON.objectNode()
                .put("incident", incident)
                .put("asOf", moment.toString())
                .put("question", trueAt ? "true-at" : "known-at");
    }
}
