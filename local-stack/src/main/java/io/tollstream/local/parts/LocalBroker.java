package io.tollstream.local.parts;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker (and its KRaft controller) inside this process, on loopback, its data in a directory.
 *
 * <p>Started again on the same directory it has the same data and, where still free, the same port.
 */
public final class LocalBroker implements AutoCloseable {

    private static final String CONTROLLER = "CONTROLLER";

    private final Path directory;
    private final int port;
    private final Map<String, String> more;
    private @Nullable KafkaRaftServer server;

    private LocalBroker(Path directory, int port, Map<String, String> more) {
        this.directory = directory;
        this.port = port;
        this.more = Map.copyOf(more);
    }

    /** Starts a broker on the port that the directory's last one had, else on any free one. */
    public static LocalBroker start(Path directory) {
        return start(directory, 0);
    }

    /** @param preferredPort taken where the directory remembers none and it is free; 0 for none */
    public static LocalBroker start(Path directory, int preferredPort) {
        return start(directory, preferredPort, Map.of());
    }

    /** @param more settings of the broker beside ours, by Kafka's names; they overrule ours */
    public static LocalBroker start(Path directory, int preferredPort, Map<String, String> more) {
        var home = directory.toAbsolutePath();
        var broker = new LocalBroker(home, LoopbackPort.rememberedIn(home.resolve("port"), preferredPort), more);
        broker.start();
        return broker;
    }

    /** The brokers' list for Kafka's clients. */
    public String bootstrapServers() {
        return LoopbackPort.HOST + ":" + port;
    }

    /** Starts it again after {@link #stop()}, where it was. */
    public void start() {
        if (server != null) {
            return;
        }
        format();
        var properties = new Properties();
        properties.putAll(settings());
        var starting = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        starting.startup();
        server = starting;
    }

    /** Stops it in order; what was acknowledged is on disk. */
    public void stop() {
        var running = server;
        if (running != null) {
            server = null;
            running.shutdown();
            running.awaitShutdown();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private Path log() {
        return directory.resolve("log");
    }

    private void format() {
        if (Files.exists(log().resolve("meta.properties"))) {
            return;
        }
        try (var quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            Files.createDirectories(log());
            new Formatter()
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setNodeId(1)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(CONTROLLER)
                    .setDirectories(List.of(log().toString()))
                    .setMetadataLogDirectory(log().toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setIgnoreFormatted(true)
                    .setPrintStream(quiet)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("The broker's directory " + log() + " cannot be formatted.", e);
        }
    }

    private Map<String, String> settings() {
        var controllerPort = LoopbackPort.free();
        var settings = new HashMap<String, String>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@" + LoopbackPort.HOST + ":" + controllerPort);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put(
                "listeners",
                "PLAINTEXT://" + bootstrapServers() + ",CONTROLLER://" + LoopbackPort.HOST + ":" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://" + bootstrapServers());
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("log.dirs", log().toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("default.replication.factor", "1");
        for (var internal : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            settings.put(internal + ".replication.factor", "1");
            settings.put(internal + ".num.partitions", "4");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        // Back quickly after a stop or a kill: of the broker itself, and of members of its groups.
        settings.put("broker.session.timeout.ms", "2000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.min.session.timeout.ms", "1000");
        // Small: a laptop's stack, not a data centre's.
        settings.put("log.cleaner.dedupe.buffer.size", "8388608");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.putAll(more);
        return settings;
    }
}
