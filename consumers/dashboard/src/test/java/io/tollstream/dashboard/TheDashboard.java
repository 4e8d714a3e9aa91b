package io.tollstream.dashboard;

import io.tollstream.dashboard.http.DashboardDoor;
import io.tollstream.dashboard.http.Frames;
import io.tollstream.dashboard.live.LiveView;
import io.tollstream.dashboard.live.Meters;
import io.tollstream.dashboard.live.Progress;
import io.tollstream.dashboard.view.Heard;
import io.tollstream.dashboard.view.Limits;
import io.tollstream.dashboard.view.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The dashboard's door on a free port, without a broker: a test says itself what the topics say. */
public final class TheDashboard implements BeforeEachCallback, AfterEachCallback, AutoCloseable {

    /** Tells these topics from those of another test. */
    private static final int WORLD = 7;

    private final Limits limits;
    private final int keptChanges;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Progress progress = new Progress();
    private final List<Said> topics = new ArrayList<>();
    private LiveView live;
    private DashboardDoor door;
    private int port;

    /** One record of the topics. */
    private record Said(Heard heard, Instant knownAt) {}

    public TheDashboard() {
        this(Limits.STANDARD, 1_000);
    }

    public TheDashboard(Limits limits, int keptChanges) {
        this.limits = limits;
        this.keptChanges = keptChanges;
        make();
    }

    private void make() {
        live = new LiveView(limits, keptChanges, Frames::of);
        live.begin(Position.start(WORLD, 1));
        door = new DashboardDoor(live, progress, new Meters(), 100, Duration.ofMillis(10));
    }

    /** Opens it on a free port, empty and ready. */
    public TheDashboard open() {
        openUnready();
        live.caughtUp();
        return this;
    }

    /** Opens it before everything that was there at the start was read. */
    public TheDashboard openUnready() {
        progress.behind(Map.of("incident.tolls", 12L));
        door.open("127.0.0.1", 0);
        return this;
    }

    /** Closes it and opens it again at the same port, as a restarted service that reads these topics anew. */
    public void restart(List<Heard> told) {
        stop();
        topics.clear();
        told.forEach(each -> willHear(each, Instant.EPOCH.plusSeconds(topics.size())));
        startAgain();
    }

    /** Closes it as a service that stops. */
    public void stop() {
        port = port();
        door.close();
    }

    /** Opens it at the same port, as a service that starts and reads the topics anew. */
    public void startAgain() {
        make();
        for (var offset = 0; offset < topics.size(); offset++) {
            take(offset);
        }
        live.caughtUp();
        door.open("127.0.0.1", port);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        open();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        door.close();
    }

    /** The next record of the topics, written at a time; nobody reads it before the next start. */
    public void willHear(Heard heard, Instant knownAt) {
        topics.add(new Said(heard, knownAt));
    }

    /** The next record of the topics, written at a time. */
    public TheDashboard hears(Heard heard, Instant knownAt) {
        willHear(heard, knownAt);
        take(topics.size() - 1);
        live.show();
        return this;
    }

    /** The next records, one second apart. */
    public TheDashboard hears(Heard... heard) {
        for (var each : heard) {
            hears(each, Made.MARCH_11.plusSeconds(topics.size()));
        }
        return this;
    }

    private void take(int offset) {
        var said = topics.get(offset);
        live.take(0, offset, Optional.of(said.heard()), said.knownAt());
    }

    public void catchesUp() {
        live.caughtUp();
    }

    public LiveView live() {
        return live;
    }

    public int port() {
        return door.port();
    }

    public List<String> routes() {
        return door.paths();
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** @param headers names and values, in turn */
    public HttpResponse<String> get(String path, String... headers) {
        return send(path, "GET", headers);
    }

    public HttpResponse<String> send(String path, String method, String... headers) {
        var request = HttpRequest.newBuilder(at(path)).method(method, HttpRequest.BodyPublishers.noBody());
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
