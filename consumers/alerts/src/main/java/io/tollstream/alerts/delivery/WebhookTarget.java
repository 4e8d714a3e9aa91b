package io.tollstream.alerts.delivery;

import io.tollstream.schemas.TollAlert;
import java.util.Optional;

/** A CloudEvent 1.0 in structured JSON. */
record WebhookTarget(Post post, Links links) implements Target {

    static final String MEDIA_TYPE = "application/cloudevents+json; charset=utf-8";

    @Override
    public void deliver(TollAlert alert) throws NotDelivered, InterruptedException {
        var time = Optional.ofNullable(alert.getKnownAt()).orElse(alert.getEventTime());
        var event = Json.object()
                .put("specversion", "1.0")
                .put("id", alert.getId())
                .put("source", "/tollstream/alerts")
                .put("type", "io.tollstream.alert.v1")
                .put("subject", alert.getIncidentKey())
                .put("time", time.toString())
                .put("datacontenttype", "application/json");
        event.set("data", Json.alert(alert, links));
        post.send(MEDIA_TYPE, alert.getId(), Json.bytes(event));
    }

    @Override
    public void close() {
        post.close();
    }
}
