package io.tollstream.ingest;

import io.javalin.util.JavalinBindException;
import io.tollstream.ingest.feeds.FeedMemory;
import io.tollstream.ingest.feeds.Feeds;
import io.tollstream.ingest.http.HttpDoor;
import io.tollstream.ingest.http.Limits;
import io.tollstream.ingest.out.BrokerProbe;
import io.tollstream.ingest.out.Meters;
import io.tollstream.ingest.out.Outbox;
import io.tollstream.ingest.out.Producers;
import io.tollstream.ingest.out.Readiness;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.FeedState;
import io.tollstream.schemas.PatientRegistry;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.BadSetting;
import io.tollstream.schemas.settings.Connection;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running service: the HTTP door, the feeds, and one way out to the broker. */
public final class IngestService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IngestService.class);

    /** Closed from the last to the first: who lets in before who sends out. */
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    private final CountDownLatch ended = new CountDownLatch(1);
    private final HttpDoor door;

    /** @throws BadSetting where a setting cannot be used; a broker that is away is no reason not to start */
    public static IngestService start(IngestConfig config) {
        try {
            return start(config, new BrokerProbe(config.connection()));
        } catch (KafkaException e) {
            throw new BadSetting("Kafka's client cannot be made (" + reason(e)
                    + "); check bootstrap.servers and the settings that begin with kafka.");
        }
    }

    private static IngestService start(IngestConfig config, BrokerProbe probe) {
        try {
            var producer = Producers.producer(config.connection(), config.ackTimeout());
            var service = new IngestService(config, producer, probe, Clock.systemUTC());
            service.parts.addLast(probe);
            return service;
        } catch (KafkaException | BadSetting e) {
            probe.close();
            throw e;
        }
    }

    private static String reason(Throwable error) {
        return error.getCause() == null ? String.valueOf(error.getMessage()) : reason(error.getCause());
    }

    IngestService(
            IngestConfig config, Producer<String, byte[]> producer, Supplier<Optional<String>> probe, Clock clock) {
        var meters = new Meters();
        var connection = config.connection();
        var serdes = new AvroSerdes(
                connection, PatientRegistry.upTo(config.ackTimeout().dividedBy(2)));
        var outbox =
                new Outbox(producer, serdes, connection.prefix(), config.maxInFlight(), config.ackTimeout(), meters);
        parts.push(outbox);
        door = new HttpDoor(
                outbox,
                meters,
                new Readiness(probe),
                new Limits(config.maxBodyBytes(), config.maxBatchBytes()),
                clock,
                config.futureTolerance());
        parts.push(door);
        if (!config.feeds().isEmpty()) {
            parts.push(new Feeds(
                    config.feeds(), () -> seenFeeds(connection), outbox, meters, clock, config.futureTolerance()));
        }
        open(config);
        LOG.atInfo()
                .addKeyValue("host", config.host())
                .addKeyValue("port", door.port())
                .log("The door is open.");
    }

    private static Map<String, FeedState> seenFeeds(Connection connection) {
        var serdes = new AvroSerdes(connection, PatientRegistry.untilClosed());
        var settings = connection.clients();
        settings.put("client.id", "tollstream-ingest-feeds");
        settings.put("enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
                var deserializer = serdes.deserializer(Topics.FEEDS)) {
            return FeedMemory.read(
                    consumer, Topics.FEEDS.in(connection.prefix()).name(), deserializer);
        }
    }

    private void open(IngestConfig config) {
        try {
            door.open(config.host(), config.port());
        } catch (JavalinBindException e) {
            close();
            throw new BadSetting("The door cannot be opened at %s:%d; set http.host to an address of this machine and"
                            .formatted(config.host(), config.port())
                    + " http.port to a port that is free.");
        }
    }

    /** The door's port. */
    public int port() {
        return door.port();
    }

    List<String> routes() {
        return door.paths();
    }

    /** Waits until the service was closed. */
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    @Override
    public void close() {
        for (var part = parts.poll(); part != null; part = parts.poll()) {
            try {
                part.close();
            } catch (Exception e) {
                LOG.atWarn().setCause(e).log("A part did not close; the others still do.");
            }
        }
        ended.countDown();
    }
}
