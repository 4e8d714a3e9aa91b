package io.tollstream.alerts.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollstream.schemas.TollAlert;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * An alert of Alertmanager's API v2. Its labels name rule, incident and revision, so that each of ours is one of its own;
 * route and group there by {@code incident}.
 *
 * @param resolveAfter after which it takes it for resolved, from when it is delivered
 */
record AlertmanagerTarget(Post post, Links links, Duration resolveAfter) implements Target {

    @Override
    public void deliver(TollAlert alert) throws NotDelivered, InterruptedException {
        var now = Instant.now();
        var known = alert.getKnownAt();
        var one = Json.object()
                .put("startsAt", (known == null || known.isAfter(now) ? now : known).toString())
                .put("endsAt", now.plus(resolveAfter).toString());
        links.incident(alert.getIncidentKey()).ifPresent(link -> one.put("generatorURL", link));
        one.set("labels", labels(alert));
        one.set("annotations", annotations(alert));
        var all = JsonNodeFactory.instance.arrayNode().add(one);
        post.send("application/json", alert.getId(), Json.bytes(all));
    }

    private static ObjectNode labels(TollAlert alert) {
        var labels = Json.object()
                .put("alertname", alert.getRule())
                .put("severity", alert.getSeverity().name().toLowerCase(Locale.ROOT))
                .put("incident", alert.getIncidentKey())
                .put("revision", Long.toString(alert.getRevision()))
                .put("service", "tollstream");
        putKnown(labels, "country", alert.getCountry());
        putKnown(labels, "kind", alert.getKind());
        return labels;
    }

    private ObjectNode annotations(TollAlert alert) {
        var letter = new Letter(alert, links);
        var annotations = Json.object().put("summary", alert.getSummary()).put("id", alert.getId());
        putKnown(annotations, "title", alert.getTitle());
        putKnown(annotations, "by", alert.getBy());
        putKnown(annotations, "evidence", String.join("\n", letter.evidence()));
        putKnown(annotations, "description", letter.text());
        return annotations;
    }

    /** A label that is empty is none to Alertmanager. */
    private static void putKnown(ObjectNode node, String name, String value) {
        if (!value.isBlank()) {
            node.put(name, value);
        }
    }

    @Override
    public void close() {
        post.close();
    }
}
