package io.tollstream.alerts;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.tollstream.alerts.delivery.Couriers;
import io.tollstream.alerts.kafka.AlertsTopology;
import io.tollstream.alerts.kafka.Meters;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.settings.BadSetting;
import io.tollstream.streams.StreamsService;
import java.time.Instant;

/** The alerts as they run: the bell on Kafka Streams, and a courier for each target. */
public final class AlertsService implements AutoCloseable {

    private final StreamsService service;
    private final Couriers couriers;

    private AlertsService(StreamsService service, Couriers couriers) {
        this.service = service;
        this.couriers = couriers;
    }

    /**
     * Starts it; it becomes ready when it has its partitions and its state. A broker that is away is waited for.
     *
     * @throws BadSetting where a setting cannot be used, or the broker has not our topics
     */
    public static AlertsService start(AlertsConfig config) throws InterruptedException {
        var started = Instant.now();
        var connection = config.streams().connection();
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var meters = new Meters(registry);
        var serdes = new AvroSerdes(connection);
        var couriers = Couriers.start(
                config.rules().targets(),
                connection,
                config.streams().applicationId(),
                config.dashboardUrl(),
                config.secrets(),
                meters);
        try {
            var service = StreamsService.start(new StreamsService.Plan(
                    "alerts",
                    config.streams(),
                    meters,
                    properties -> new AlertsTopology(
                                    serdes,
                                    config.rules().book(),
                                    config.since().orElse(started),
                                    connection.prefix(),
                                    meters)
                            .build(properties),
                    serdes,
                    registry,
                    config.httpHost(),
                    config.httpPort()));
            return new AlertsService(service, couriers);
        } catch (RuntimeException | InterruptedException e) {
            couriers.close();
            throw e;
        }
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

    /** Stops the couriers, then the bell; both go on where they were. */
    @Override
    public void close() {
        couriers.close();
        service.close();
    }
}
