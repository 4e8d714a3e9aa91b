package io.tollstream.local.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tollstream.commandline.AvroJson;
import io.tollstream.commandline.TopicReader;
import io.tollstream.local.read.IncidentItems.Entry;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.TollRevision;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * All that the topics say of one incident.
 *
 * @param acts what was done to it or with it, the oldest first
 * @param revisions the oldest first
 * @param items the newest first
 */
public record IncidentFile(
        String key,
        Optional<KnownIncident> incident,
        Optional<IncidentToll> toll,
        List<IncidentAct> acts,
        List<TollRevision> revisions,
        List<Entry> items) {

    /** Reads the topics from their beginnings: on a large cluster this takes its time. */
    public static IncidentFile read(Connection connection, String key) {
        var items = new IncidentItems(key);
        try (var updates = new TopicReader<>(connection, Topics.CASUALTY_UPDATES)) {
            updates.readToEnd(record -> {
                if (key.equals(record.key()) && record.value() != null) {
                    items.take(record.value());
                }
            });
        }
        return new IncidentFile(
                key,
                Incidents.of(connection).of(key),
                toll(connection, key),
                acts(connection, key, items),
                revisions(connection, key),
                items.entries());
    }

    private static Optional<IncidentToll> toll(Connection connection, String key) {
        try (var tolls = new Tolls(connection)) {
            tolls.readToEnd();
            return tolls.of(key);
        }
    }

    /** Those sent as acts, and those that a record on {@code incidents} was taken for. */
    private static List<IncidentAct> acts(Connection connection, String key, IncidentItems items) {
        var acts = new HashMap<>(items.acts());
        try (var reader = new TopicReader<>(connection, Topics.INCIDENT_ACTS)) {
            reader.readToEnd(record -> {
                var act = record.value();
                if (act != null && (key.equals(act.getIncidentKey()) || key.equals(act.getOtherKey()))) {
                    acts.put(act.getId(), act);
                }
            });
        }
        return acts.values().stream()
                .sorted(Comparator.comparing(IncidentAct::getAt).thenComparing(IncidentAct::getId))
                .toList();
    }

    private static List<TollRevision> revisions(Connection connection, String key) {
        var revisions = new ArrayList<TollRevision>();
        try (var reader = new TopicReader<>(connection, Topics.TOLL_REVISIONS)) {
            reader.readToEnd(record -> {
                if (key.equals(record.key()) && record.value() != null) {
                    revisions.add(record.value());
                }
            });
        }
        return List.copyOf(revisions);
    }

    /** Where it counts: where a person moved it, else where all of this incident does. */
    String countedFor(Entry item) {
        return item.elsewhere()
                .or(() -> incident.flatMap(
                        one -> Optional.ofNullable(one.incident().getMergedInto())))
                .orElse(key);
    }

    /** Whether no topic knows it. */
    public boolean isEmpty() {
        return incident.isEmpty() && toll.isEmpty() && acts.isEmpty() && revisions.isEmpty() && items.isEmpty();
    }

    /** Everything, as the topics' Avro schemas name the fields. */
    public JsonNode json() {
        var json = JsonNodeFactory.instance.objectNode().put("key", key);
        json.set("incident", AvroJson.of(incident.map(KnownIncident::incident).orElse(null)));
        json.set("toll", AvroJson.of(toll.orElse(null)));
        json.set("acts", AvroJson.of(acts));
        json.set("revisions", AvroJson.of(revisions));
        var list = json.putArray("items");
        items.forEach(item -> list.addObject()
                .put("id", item.id())
                .put("from", item.from().orElse(null))
                .put("countedFor", countedFor(item))
                .set("update", AvroJson.of(item.update())));
        return json;
    }
}
