package io.tollstream.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A reader of server-sent events that does with lines what browsers do. */
public final class Follower implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Socket connection;
    private final LinkedBlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private volatile String lastId = "";
    private volatile boolean ended;

    /** One event. */
    public record Heard(String event, String data, String id) {

        public JsonNode json() {
            try {
                return JSON.readTree(data);
            } catch (JsonProcessingException e) {
                throw new AssertionError(data, e);
            }
        }

        public String key() {
            return json().get("key").textValue();
        }
    }

    private Follower(URI address, Optional<String> lastEventId) {
        try {
            connection = new Socket(address.getHost(), address.getPort());
            connection.getOutputStream().write(request(address, lastEventId).getBytes(StandardCharsets.UTF_8));
            var lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            // Past the headers, to the first line of the body.
            for (var line = lines.readLine(); !line.startsWith("retry:"); line = lines.readLine()) {
                if (line.startsWith("HTTP/") && !line.contains(" 200 ")) {
                    throw new AssertionError(line);
                }
            }
            lines.readLine();
            Thread.ofVirtual().start(() -> read(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** HTTP/1.0, for then the body is as it is, without chunks. */
    private static String request(URI address, Optional<String> lastEventId) {
        var path = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        return "GET " + path + " HTTP/1.0\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                + lastEventId.map(id -> "Last-Event-ID: " + id + "\r\n").orElse("") + "\r\n";
    }

    public static Follower of(URI address) {
        return new Follower(address, Optional.empty());
    }

    public static Follower comingBack(URI address, String lastEventId) {
        return new Follower(address, Optional.of(lastEventId));
    }

    private void read(BufferedReader lines) {
        var event = "message";
        var data = new ArrayList<String>();
        try {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        heard.add(new Heard(event, String.join("\n", data), lastId));
                    }
                    event = "message";
                    data.clear();
                } else if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data.add(line.substring(6));
                } else if (line.startsWith("id: ")) {
                    lastId = line.substring(4);
                }
            }
        } catch (IOException e) {
            // Closed by the test or by the server: what was heard before is what counts.
        }
        ended = true;
    }

    /** The next event; fails where none comes within ten seconds. */
    public Heard next() {
        try {
            var next = heard.poll(10, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("No event came.");
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public List<Heard> next(int count) {
        var events = new ArrayList<Heard>();
        while (events.size() < count) {
            events.add(next());
        }
        return events;
    }

    public String lastId() {
        return lastId;
    }

    public boolean hasEnded() {
        return ended;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
