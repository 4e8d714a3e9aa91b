package io.tollstream.enricher;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.tollstream.enricher.kafka.EnricherTopology;
import io.tollstream.enricher.kafka.FindingSettings;
import io.tollstream.enricher.kafka.ItemReaders;
import io.tollstream.enricher.kafka.Meters;
import io.tollstream.enricher.kafka.StreamsSettings;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.settings.BadSetting;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;
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
    private final AvroSerdes serdes;
    private final AutoCloseable streamsMetrics;
    private final Javalin http;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private EnricherService(KafkaStreams streams, AvroSerdes serdes, AutoCloseable streamsMetrics, Javalin http) {
        this.streams = streams;
        this.serdes = serdes;
        this.streamsMetrics = streamsMetrics;
        this.http = http;
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
        var streams = streams(config, serdes, meters);
        var service = new EnricherService(streams, serdes, meters.watch(streams), http(new Health(streams), registry));
        try {
            service.run(config);
            return service;
        } catch (RuntimeException | InterruptedException e) {
            service.close();
            throw e;
        }
    }

    private static KafkaStreams streams(EnricherConfig config, AvroSerdes serdes, Meters meters) {
        try {
            var properties = StreamsSettings.of(config, meters);
            properties.putIfAbsent(
                    StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
                    StreamsSettings.instanceId(config.stateDir()));
            var topology = new EnricherTopology(
                            serdes,
                            ItemReaders.standard(),
                            config.repeatWindow(),
                            new FindingSettings(config.quietTime(), config.partitions()),
                            config.connection().prefix(),
                            meters)
                    .build(properties);
            return new KafkaStreams(topology, properties);
        } catch (KafkaException e) {
            throw new BadSetting("Kafka Streams cannot be made (" + reason(e)
                    + "); check bootstrap.servers and the settings that begin with kafka.");
        }
    }

    private static String reason(Throwable error) {
        return error.getCause() == null ? String.valueOf(error.getMessage()) : reason(error.getCause());
    }

    private static Javalin http(Health health, PrometheusMeterRegistry registry) {
        return Javalin.create(javalin -> {
            javalin.startup.showJavalinBanner = false;
            javalin.routes.get("/health/live", request -> request.status(health.live() ? 200 : 503)
                    .json(Map.of("status", health.live() ? "live" : "broken")));
            javalin.routes.get("/health/ready", request -> {
                var progress = health.progress();
                request.status(progress.ready() ? 200 : 503).json(progress.shown());
            });
            javalin.routes.get("/metrics", request -> request.contentType("text/plain; version=0.0.4")
                    .result(registry.scrape()));
        });
    }

    private void run(EnricherConfig config) throws InterruptedException {
        streams.setUncaughtExceptionHandler(new RestartPolicy(config.threads()));
        streams.setStateListener((now, before) -> {
            LOG.atInfo().addKeyValue("from", before).addKeyValue("to", now).log("The enricher changed its state.");
            if (now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING) {
                stopped.countDown();
            }
        });
        try {
            http.start(config.httpHost(), config.httpPort());
        } catch (JavalinBindException e) {
            throw new BadSetting(
                    "Health and metrics cannot be served at %s:%d; set http.host to an address of this machine"
                                    .formatted(config.httpHost(), config.httpPort())
                            + " and http.port to a port that is free.");
        }
        BrokerWait.forTopics(config.connection());
        streams.start();
    }

    /** The port of health and metrics. */
    public int port() {
        return http.port();
    }

    public boolean ready() {
        return new Health(streams).progress().ready();
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
        serdes.close();
        streams.close(
                CloseOptions.timeout(CLOSE_WITHIN).withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
        try {
            streamsMetrics.close();
        } catch (Exception e) {
            LOG.atWarn().setCause(e).log("The metrics of Kafka Streams did not close.");
        }
    }
}
