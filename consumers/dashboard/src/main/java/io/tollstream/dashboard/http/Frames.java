package io.tollstream.dashboard.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollstream.dashboard.view.Event;
import io.tollstream.dashboard.view.Position;
import io.tollstream.dashboard.view.View;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Events as they go to readers: event and data, without an id. */
public final class Frames {

    /** A comment, which browsers pass over. */
    static final byte[] NOTHING = bytes(":\n\n");

    static final byte[] STILL_HERE = bytes(": still here\n\n");

    /** In milliseconds: how long a browser waits before it connects again. */
    static final byte[] RETRY = bytes("retry: 2000\n\n");

    /** What readers are told of an event, as it is now. */
    public static byte[] of(View view, Event event) {
        return switch (event) {
            case Event.Changed changed ->
                view.summary(changed.key())
                        .map(summary -> frame("change", Shapes.summary(summary)))
                        .orElseGet(() -> gone(changed.key()));
            case Event.Gone gone ->
                view.summary(gone.key())
                        .map(summary -> frame("change", Shapes.summary(summary)))
                        .orElseGet(() -> gone(gone.key()));
            case Event.NewItem item ->
                view.item(item.key(), item.itemId())
                        .map(kept -> frame("item", Shapes.itemSummary(kept).put("key", item.key())))
                        .orElse(NOTHING);
        };
    }

    private static byte[] gone(String key) {
        return frame("gone", Json.object().put("key", key));
    }

    static byte[] reload(String reason) {
        return frame("reload", Json.object().put("reason", reason));
    }

    private static byte[] frame(String event, ObjectNode data) {
        var bytes = new ByteArrayOutputStream(1024);
        bytes.writeBytes(bytes("event: " + event + "\ndata: "));
        bytes.writeBytes(Json.bytes(data));
        bytes.writeBytes(bytes("\n\n"));
        return bytes.toByteArray();
    }

    /** Where a browser that comes back goes on: the first line of a frame. */
    static byte[] id(Position position) {
        return bytes("id: " + position.text() + "\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Frames() {}
}
