package io.tollstream.local;

import io.tollstream.enricher.EnricherConfig;
import io.tollstream.enricher.EnricherService;
import io.tollstream.ingest.IngestConfig;
import io.tollstream.ingest.IngestService;
import io.tollstream.local.parts.LoopbackPort;
import io.tollstream.schemas.settings.Connection;
import io.tollstream.schemas.settings.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The ingest service and the enricher in this process, as their own settings and the stack's addresses say. */
public final class OurServices implements Services {

    private final IngestService ingest;
    private final EnricherService enricher;

    private OurServices(IngestService ingest, EnricherService enricher) {
        this.ingest = ingest;
        this.enricher = enricher;
    }

    public static OurServices start(Connection connection, DataDirectory directory, Ports ports)
            throws InterruptedException {
        var home = directory.path();
        var enricher = EnricherService.start(EnricherConfig.from(settings(
                connection,
                port(home, "enricher", ports.enricher()),
                Map.of("enricher-state-dir", home.resolve("enricher").toString()))));
        try {
            var ingest = IngestService.start(
                    IngestConfig.from(settings(connection, port(home, "door", ports.door()), Map.of())));
            return new OurServices(ingest, enricher);
        } catch (RuntimeException e) {
            enricher.close();
            throw e;
        }
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

    @Override
    public URI door() {
        return address(ingest.port());
    }

    @Override
    public URI enricher() {
        return address(enricher.port());
    }

    private static URI address(int port) {
        return URI.create("http://" + LoopbackPort.HOST + ":" + port);
    }

    @Override
    public void close() {
        ingest.close();
        enricher.close();
    }
}
