package io.tollstream.endtoend.cluster;

import io.tollstream.schemas.SetUp;
import io.tollstream.schemas.settings.Connection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A real broker and a real registry, empty when started and gone when closed.
 *
 * <p>{@code -Dtollstream.cluster=local} or {@code containers} says which; otherwise containers are taken where they can
 * be had at once.
 */
public sealed interface Cluster extends AutoCloseable permits ContainerCluster, LocalCluster {

    /** What a cluster is made of. */
    enum Kind {
        CONTAINERS,
        IN_PROCESS
    }

    /** Starts one of the kind that fits this machine, and says on standard output which. */
    static Cluster start() throws Exception {
        var choice = Choice.made();
        System.out.println("Cluster: " + choice.kind().name().toLowerCase(Locale.ROOT) + ", " + choice.reason() + ".");
        Usage.began(choice.kind());
        return switch (choice.kind()) {
            case CONTAINERS -> ContainerCluster.started();
            case IN_PROCESS -> LocalCluster.started();
        };
    }

    /** Starts one with the topics and schemas of the catalogue. */
    static Cluster startSetUp() throws Exception {
        var cluster = start();
        try {
            new SetUp(cluster.connection(), Optional.empty()).run();
            return cluster;
        } catch (Exception e) {
            cluster.close();
            throw e;
        }
    }

    Kind kind();

    String bootstrapServers();

    String registryUrl();

    default Connection connection() {
        return connection("");
    }

    /** @param prefix what the topics' names begin with, so that several tests share a cluster */
    default Connection connection(String prefix) {
        return new Connection(bootstrapServers(), registryUrl(), prefix, Map.of());
    }

    /** From now on the registry answers nobody. */
    void stopRegistry();

    /** The registry answers again, with what it had, where it was. */
    void startRegistry() throws Exception;

    /** From now on the broker answers nobody. */
    void stopBroker();

    /** The broker answers again, with what it had, where it was. */
    void startBroker();

    @Override
    void close();
}
