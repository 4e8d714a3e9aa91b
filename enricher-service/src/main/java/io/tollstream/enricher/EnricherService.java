package io.tollstream.enricher;

import io.javalin.Javalin;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.tollstream.enricher.domain.extraction.Extractor;
import io.tollstream.enricher.domain.extraction.Readers;
import io.tollstream.enricher.kafka.EnricherTopology;
import io.tollstream.enricher.kafka.Meters;
import io.tollstream.enricher.kafka.StreamsSettings;
import io.tollstream.schemas.AvroSerdes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The enricher as it runs: one Kafka Streams client, with health and metrics over HTTP. */
public final class EnricherService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EnricherService.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);

    private final KafkaStreams streams;
    private final AutoCloseable streamsMetrics;
    private final Javalin http;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private EnricherService(KafkaStreams streams, AutoCloseable streamsMetrics, Javalin http) {
        this.streams = streams;
        this.streamsMetrics = streamsMetrics;
        this.http = http;
    }

    /** Starts it with the standard extractor; it becomes ready when it has its partitions and its state. */
    public static EnricherService start(EnricherConfig config) {
        return start(config, Readers.standard());
    }

    /** Starts it with this extractor. */
    public static EnricherService start(EnricherConfig config, Extractor extractor) {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var meters = new Meters(registry);
        var properties = StreamsSettings.of(config, meters);
        properties.putIfAbsent(
                StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
                StreamsSettings.instanceId(config.stateDir()));
        var topology = new EnricherTopology(
                        new AvroSerdes(config.connection()),
                        extractor,
                        config.repeatWindow(),
                        config.connection().prefix(),
                        meters)
                .build(properties);
        var streams = new KafkaStreams(topology, properties);
        var health = new Health(streams);
        var http = Javalin.create(javalin -> {
            javalin.startup.showJavalinBanner = false;
            javalin.routes.get("/health/live", request -> request.status(health.live() ? 200 : 503)
                    .json(Map.of("state", streams.state().name())));
            javalin.routes.get("/health/ready", request -> request.status(health.ready() ? 200 : 503)
                    .json(health.progress()));
            javalin.routes.get("/metrics", request -> request.contentType("text/plain; version=0.0.4")
                    .result(registry.scrape()));
        });
        var service = new EnricherService(streams, meters.watch(streams), http);
        service.run(config);
        return service;
    }

    private void run(EnricherConfig config) {
        streams.setUncaughtExceptionHandler(new RestartPolicy());
        streams.setStateListener((now, before) -> {
            LOG.atInfo().addKeyValue("from", before).addKeyValue("to", now).log("The enricher changed its state.");
            if (now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING) {
                stopped.countDown();
            }
        });
        http.start(config.httpHost(), config.httpPort());
        streams.start();
    }

    /** The port of health and metrics. */
    public int port() {
        return http.port();
    }

    public boolean ready() {
        return new Health(streams).ready();
    }

    /** Waits until it has stopped; returns whether that was in order. */
    boolean awaitEnd() throws InterruptedException {
        stopped.await();
        return streams.state() != KafkaStreams.State.ERROR;
    }

    /** Stops it and leaves its group, so that a restart or another instance goes on at once. */
    @Override
    public void close() {
        http.stop();
        streams.close(
                CloseOptions.timeout(CLOSE_WITHIN).withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
        try {
            streamsMetrics.close();
        } catch (Exception e) {
            LOG.atWarn().setCause(e).log("The metrics of Kafka Streams did not close.");
        }
    }
}
