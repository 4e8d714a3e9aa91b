package io.tollstream.alerts.delivery;

import io.tollstream.schemas.TollAlert;
import java.util.ArrayList;
import java.util.stream.Collectors;

/** A message as Slack's incoming webhooks take it, and what is compatible with them. */
record SlackTarget(Post post, Links links) implements Target {

    @Override
    public void deliver(TollAlert alert) throws NotDelivered, InterruptedException {
        var letter = new Letter(alert, links);
        var lines = new ArrayList<String>();
        lines.add("*[" + alert.getSeverity() + "]* " + escaped(alert.getSummary()));
        letter.evidence().forEach(line -> lines.add("> " + escaped(line)));
        letter.grouped().forEach(line -> lines.add("• " + escaped(line)));
        letter.foot().forEach(line -> lines.add(escaped(line)));
        var message = Json.object().put("text", lines.stream().collect(Collectors.joining("\n")));
        post.send("application/json; charset=utf-8", alert.getId(), Json.bytes(message));
    }

    /** What Slack takes for control characters. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void close() {
        post.close();
    }
}
