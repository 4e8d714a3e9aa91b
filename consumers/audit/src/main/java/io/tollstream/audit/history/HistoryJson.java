package io.tollstream.audit.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tollstream.commandline.AvroJson;

/** A history as one JSON object, with the topic's Avro records in it. */
final class HistoryJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private HistoryJson() {}

    static JsonNode of(History history) {
        var page = JSON.objectNode().put("incident", history.key()).put("title", history.title());
        page.put("countedIn", history.countedIn().orElse(null));
        var revisions = page.putArray("revisions");
        history.entries().forEach(entry -> revisions.add(revision(entry)));
        return page;
    }

    private static JsonNode revision(Entry entry) {
        var node = JSON.objectNode()
                .put("place", entry.place().toString())
                .put("who", entry.who())
                .put("knownAt", entry.knownAt().toString())
                .put("knownBy", entry.knownBy().toString());
        node.set("revision", AvroJson.of(entry.revision()));
        return node;
    }
}
