package io.tollstream.alerts.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollstream.schemas.TollAlert;
import io.tollstream.schemas.TollChange;
import io.tollstream.schemas.TollEvidence;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An alert as JSON: the names of its Avro schema, times in ISO 8601, and the link to the dashboard. */
final class Json {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = new JsonMapper();

    static ObjectNode object() {
        return JSON.objectNode();
    }

    static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode alert(TollAlert alert, Links links) {
        var node = object().put("id", alert.getId())
                .put("incidentKey", alert.getIncidentKey())
                .put("title", alert.getTitle())
                .put("kind", alert.getKind())
                .put("country", alert.getCountry())
                .put("place", alert.getPlace())
                .put("rule", alert.getRule())
                .put("severity", alert.getSeverity().name())
                .put("summary", alert.getSummary())
                .put("by", alert.getBy())
                .put("revision", alert.getRevision())
                .put("revisionHash", alert.getRevisionHash())
                .put("eventTime", alert.getEventTime().toString());
        node.put(
                "knownAt",
                Optional.ofNullable(alert.getKnownAt()).map(Object::toString).orElse(null));
        node.set("change", change(alert.getChange()));
        node.set("evidence", evidence(alert.getEvidence()));
        var grouped = node.putArray("grouped");
        alert.getGrouped().forEach(other -> grouped.addObject()
                .put("id", other.getId())
                .put("rule", other.getRule())
                .put("severity", other.getSeverity().name())
                .put("summary", other.getSummary())
                .put("revision", other.getRevision())
                .put("eventTime", other.getEventTime().toString()));
        return node.put("groupedMore", alert.getGroupedMore())
                .put("link", links.incident(alert.getIncidentKey()).orElse(null));
    }

    private static JsonNode change(TollChange change) {
        return change == null
                ? JSON.nullNode()
                : object().put("kind", change.getKind().name())
                        .put("measure", change.getMeasure().name())
                        .put("party", change.getParty().name())
                        .put("claimant", change.getClaimant())
                        .put("from", change.getFrom())
                        .put("to", change.getTo());
    }

    private static JsonNode evidence(TollEvidence evidence) {
        if (evidence == null) {
            return JSON.nullNode();
        }
        var words = evidence.getEvidence();
        return object().put("sentence", words.getSentence())
                .put("start", words.getStart())
                .put("end", words.getEnd())
                .put("source", evidence.getSource().getName())
                .put("attribution", evidence.getAttribution().getName())
                .put("attributionKind", evidence.getAttribution().getKind().name())
                .put("itemId", evidence.getItemId())
                .put("updateId", evidence.getUpdateId())
                .put("url", evidence.getUrl())
                .put("eventTime", evidence.getEventTime().toString());
    }

    private Json() {}
}
