package io.tollstream.endtoend.cluster;

import io.tollstream.local.parts.LocalBroker;
import io.tollstream.local.parts.LocalRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A broker in this process and a registry as its child. */
final class LocalCluster implements Cluster {

    private final Path directory;
    private final LocalBroker broker;
    private final LocalRegistry registry;

    private LocalCluster(Path directory, LocalBroker broker, LocalRegistry registry) {
        this.directory = directory;
        this.broker = broker;
        this.registry = registry;
    }

    static LocalCluster started() throws IOException, InterruptedException {
        var directory = Files.createTempDirectory("tollstream-cluster");
        var broker = LocalBroker.start(directory.resolve("broker"));
        try {
            return new LocalCluster(directory, broker, LocalRegistry.start(directory.resolve("registry")));
        } catch (IOException | InterruptedException e) {
            broker.close();
            throw e;
        }
    }

    @Override
    public Kind kind() {
        return Kind.IN_PROCESS;
    }

    @Override
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public String registryUrl() {
        return registry.url();
    }

    @Override
    public void stopRegistry() {
        registry.stop();
    }

    @Override
    public void startRegistry() throws IOException, InterruptedException {
        registry.start();
    }

    @Override
    public void stopBroker() {
        broker.stop();
    }

    @Override
    public void startBroker() {
        broker.start();
    }

    @Override
    public void close() {
        registry.close();
        broker.close();
        Usage.ended(kind());
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
