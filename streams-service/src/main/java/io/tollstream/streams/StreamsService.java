package io.tollstream.streams;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.settings.BadSetting;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One Kafka Streams client, with health and metrics over HTTP: a service as it runs. */
public final class StreamsService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StreamsService.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);

    private final String name;
    private final KafkaStreams streams;
    private final AvroSerdes serdes;
    private final AutoCloseable streamsMetrics;
    private final Javalin http;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /**
     * What a service brings.
     *
     * @param name of the service, as its settings begin
     * @param topology built from the properties that Kafka Streams is given
     * @param serdes closed with the service, so that nobody waits for a registry any longer
     * @param httpPort of health and metrics; 0 asks for a free one
     */
    public record Plan(
            String name,
            StreamsSettings settings,
            DeadLetterCount letters,
            Function<Properties, Topology> topology,
            AvroSerdes serdes,
            PrometheusMeterRegistry registry,
            String httpHost,
            int httpPort) {}

    private StreamsService(Plan plan) {
        name = plan.name();
        serdes = plan.serdes();
        streams = streams(plan);
        var metrics = new KafkaStreamsMetrics(streams);
        metrics.bindTo(plan.registry());
        streamsMetrics = metrics;
        http = http(new StreamsHealth(streams), plan.registry());
    }

    /**
     * Starts it; it becomes ready when it has its partitions and its state. A broker that is away is waited for.
     *
     * @throws BadSetting where a setting cannot be used, or the broker has not our topics
     */
    public static StreamsService start(Plan plan) throws InterruptedException {
        var service = new StreamsService(plan);
        try {
            service.run(plan);
            return service;
        } catch (RuntimeException | InterruptedException e) {
            service.close();
            throw e;
        }
    }

    private static KafkaStreams streams(Plan plan) {
        try {
            var properties = plan.settings().properties(plan.letters());
            plan.settings().nameInstance(plan.name(), properties);
            return new KafkaStreams(plan.topology().apply(properties), properties);
        } catch (KafkaException e) {
            throw new BadSetting("Kafka Streams cannot be made (" + reason(e)
                    + "); check bootstrap.servers and the settings that begin with kafka.");
        }
    }

    private static String reason(Throwable error) {
        return error.getCause() == null ? String.valueOf(error.getMessage()) : reason(error.getCause());
    }

    private static Javalin http(StreamsHealth health, PrometheusMeterRegistry registry) {
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

    private void run(Plan plan) throws InterruptedException {
        streams.setUncaughtExceptionHandler(new RestartPolicy(plan.settings().threads()));
        streams.setStateListener((now, before) -> {
            LOG.atInfo()
                    .addKeyValue("service", name)
                    .addKeyValue("from", before)
                    .addKeyValue("to", now)
                    .log("The service changed its state.");
            if (now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING) {
                stopped.countDown();
            }
        });
        try {
            http.start(plan.httpHost(), plan.httpPort());
        } catch (JavalinBindException e) {
            throw new BadSetting(
                    "Health and metrics cannot be served at %s:%d; set http.host to an address of this machine"
                                    .formatted(plan.httpHost(), plan.httpPort())
                            + " and http.port to a port that is free.");
        }
        BrokerWait.forTopics(plan.settings().connection());
        streams.start();
    }

    /** The port of health and metrics. */
    public int port() {
        return http.port();
    }

    public boolean ready() {
        return new StreamsHealth(streams).progress().ready();
    }

    /** Waits until it has stopped; returns whether that was in order. */
    public boolean awaitEnd() throws InterruptedException {
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
