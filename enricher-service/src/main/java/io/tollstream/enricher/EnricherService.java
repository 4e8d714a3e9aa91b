package io.tollstream.enricher;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.tollstream.enricher.kafka.EnricherTopology;
import io.tollstream.enricher.kafka.FindingSettings;
import io.tollstream.enricher.kafka.ItemReaders;
import io.tollstream.enricher.kafka.Meters;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.settings.BadSetting;
import io.tollstream.streams.StreamsService;
import java.util.Properties;
import org.apache.kafka.streams.Topology;

/** The enricher as it runs. */
public final class EnricherService implements AutoCloseable {

    private final StreamsService service;

    private EnricherService(StreamsService service) {
        this.service = service;
    }

    /**
     * Starts it with the standard extractor; it becomes ready when it has its partitions and its state. A broker that is
     * away is waited for.
     *
     * @throws BadSetting where a setting cannot be used, or the broker has not our topics
     */
    public static EnricherService start(EnricherConfig config) throws InterruptedException {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var meters = new Meters(registry);
        var serdes = new AvroSerdes(config.connection());
        return new EnricherService(StreamsService.start(new StreamsService.Plan(
                "enricher",
                config.streams(),
                meters,
                properties -> topology(config, serdes, meters, properties),
                serdes,
                registry,
                config.httpHost(),
                config.httpPort())));
    }

    private static Topology topology(EnricherConfig config, AvroSerdes serdes, Meters meters, Properties properties) {
        return new EnricherTopology(
                        serdes,
                        ItemReaders.standard(),
                        config.repeatWindow(),
                        new FindingSettings(config.quietTime(), config.partitions()),
                        config.connection().prefix(),
                        meters)
                .build(properties);
    }

    /** The port of health and metrics. */
    public int port() {
        return service.port();
    }

    public boolean ready() {
        return service.ready();
    }

    /** Waits until it has stopped; returns whether that was in order. */
    boolean awaitEnd() throws InterruptedException {
        return service.awaitEnd();
    }

    /** Stops it and leaves its group, so that a restart or another instance goes on at once. */
    @Override
    public void close() {
        service.close();
    }
}
