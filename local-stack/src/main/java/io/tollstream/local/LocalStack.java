package io.tollstream.local;

import io.tollstream.commandline.Trouble;
import io.tollstream.local.parts.LocalBroker;
import io.tollstream.local.parts.LocalRegistry;
import io.tollstream.schemas.SetUp;
import io.tollstream.schemas.settings.Connection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole system on one machine, all of it on loopback: broker, registry, topics and schemas, then the services.
 *
 * <p>What starts first stops last: who reads and writes goes before what is read and written.
 */
public final class LocalStack implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalStack.class);

    /** How the services are started once broker and registry are there. */
    @FunctionalInterface
    public interface Starter {
        Services start(Connection connection, DataDirectory directory, Ports ports) throws InterruptedException;
    }

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Connection connection;
    private final Services services;

    private LocalStack(DataDirectory directory, Ports ports, Starter starter)
            throws IOException, InterruptedException, ExecutionException {
        var home = directory.path();
        var starting = CompletableFuture.supplyAsync(() -> registry(directory, ports));
        try {
            var broker = LocalBroker.start(home.resolve("broker"), ports.broker());
            parts.push(broker);
            var registry = starting.join();
            parts.push(registry);
            connection = new Connection(broker.bootstrapServers(), registry.url(), "", Map.of());
            new SetUp(connection, Optional.empty()).run();
            services = starter.start(connection, directory, ports);
            parts.push(services);
            writeSettings(directory);
        } catch (RuntimeException | IOException | InterruptedException | ExecutionException e) {
            starting.thenAccept(LocalRegistry::close);
            close();
            throw e;
        }
    }

    /** @throws Trouble where a part does not start */
    public static LocalStack start(DataDirectory directory, Ports ports, Starter starter) throws InterruptedException {
        try {
            return new LocalStack(directory, ports, starter);
        } catch (IOException | ExecutionException | CompletionException | UncheckedIOException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw new Trouble(
                    "The stack does not start: " + cause.getMessage() + " More is in " + directory.log() + ".", e);
        }
    }

    private static LocalRegistry registry(DataDirectory directory, Ports ports) {
        try {
            return LocalRegistry.start(directory.path().resolve("registry"), ports.registry());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    private void writeSettings(DataDirectory directory) throws IOException {
        Files.writeString(directory.settings(), """
                bootstrap.servers=%s
                schema.registry.url=%s
                door.url=%s
                # /health/ready and /metrics, which no command asks, of the enricher: %s, of the alerts: %s
                # The page that shows the tolls: %s
                """.formatted(
                        connection.bootstrapServers(),
                        connection.registryUrl(),
                        services.door(),
                        services.enricher(),
                        services.alerts(),
                        services.dashboard()));
    }

    public Connection connection() {
        return connection;
    }

    public URI door() {
        return services.door();
    }

    public URI enricher() {
        return services.enricher();
    }

    public URI alerts() {
        return services.alerts();
    }

    public URI dashboard() {
        return services.dashboard();
    }

    /** Stops every part; again is harmless. */
    @Override
    public synchronized void close() {
        for (var part = parts.poll(); part != null; part = parts.poll()) {
            try {
                part.close();
            } catch (Exception e) {
                LOG.atWarn().setCause(e).log("A part of the stack did not stop; the others still do.");
            }
        }
    }
}
