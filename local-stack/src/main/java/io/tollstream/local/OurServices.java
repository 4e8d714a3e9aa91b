package io.tollstream.local;

import io.tollstream.alerts.AlertsConfig;
import io.tollstream.alerts.AlertsService;
import io.tollstream.dashboard.DashboardConfig;
import io.tollstream.dashboard.DashboardService;
import io.tollstream.enricher.EnricherConfig;
import io.tollstream.enricher.EnricherService;
import io.tollstream.ingest.IngestConfig;
import io.tollstream.ingest.IngestService;
import io.tollstream.local.parts.LoopbackPort;
import io.tollstream.schemas.settings.Connection;
import io.tollstream.schemas.settings.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Our services in this process, as their own settings and the stack's addresses say. */
public final class OurServices implements Services {

    private static final Logger LOG = LoggerFactory.getLogger(OurServices.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final URI door;
    private final URI enricher;
    private final URI dashboard;
    private final URI alerts;

    private OurServices(Connection connection, Path home, Ports ports) throws InterruptedException {
        try {
            var enriching = started(EnricherService.start(EnricherConfig.from(settings(
                    connection,
                    port(home, "enricher", ports.enricher()),
                    Map.of("enricher-state-dir", home.resolve("enricher").toString())))));
            var showPort = port(home, "dashboard", ports.dashboard());
            var page = address(showPort).toString();
            // Before the door: what comes in after it is open must not be older than the rules.
            var ringing = started(AlertsService.start(AlertsConfig.from(
                    settings(
                            connection,
                            port(home, "alerts", ports.alerts()),
                            Map.of(
                                    "alerts-state-dir",
                                    home.resolve("alerts").toString(),
                                    "alerts-dashboard-url",
                                    page)),
                    System.getenv())));
            var ingesting = started(IngestService.start(
                    IngestConfig.from(settings(connection, port(home, "door", ports.door()), Map.of()))));
            var showing =
                    started(DashboardService.start(DashboardConfig.from(settings(connection, showPort, Map.of()))));
            enricher = address(enriching.port());
            door = address(ingesting.port());
            dashboard = address(showing.port());
            alerts = address(ringing.port());
        } catch (RuntimeException | InterruptedException e) {
            close();
            throw e;
        }
    }

    public static OurServices start(Connection connection, DataDirectory directory, Ports ports)
            throws InterruptedException {
        return new OurServices(connection, directory.path(), ports);
    }

    private <S extends AutoCloseable> S started(S service) {
        parts.push(service);
        return service;
    }

    private static int port(Path home, String service, int preferred) {
        return LoopbackPort.rememberedIn(home.resolve("ports").resolve(service), preferred);
    }

    /** What the operator says, but where things are: that is the stack's to say. */
    private static Settings settings(Connection connection, int port, Map<String, String> more) {
        var ours = new HashMap<>(more);
        ours.put("bootstrap-servers", connection.bootstrapServers());
        ours.put("schema-registry-url", connection.registryUrl());
        ours.put("topic-prefix", connection.prefix());
        ours.put("http-host", LoopbackPort.HOST);
        ours.put("http-port", Integer.toString(port));
        return Settings.from(System.getenv(), ours);
    }

    private static URI address(int port) {
        return URI.create("http://" + LoopbackPort.HOST + ":" + port);
    }

    @Override
    public URI door() {
        return door;
    }

    @Override
    public URI enricher() {
        return enricher;
    }

    @Override
    public URI dashboard() {
        return dashboard;
    }

    @Override
    public URI alerts() {
        return alerts;
    }

    /** The last that was started goes first. */
    @Override
    public void close() {
        for (var part = parts.poll(); part != null; part = parts.poll()) {
            try {
                part.close();
            } catch (Exception e) {
                LOG.atWarn().setCause(e).log("A service did not stop; the others still do.");
            }
        }
    }
}
