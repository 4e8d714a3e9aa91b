package io.tollstream.endtoend.cluster;

import java.time.Duration;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** A broker and a registry in containers of the images that docker-compose.yml names. */
final class ContainerCluster implements Cluster {

    private static final String BROKER = "apache/kafka:4.3.1";
    private static final String REGISTRY = "apicurio/apicurio-registry:3.3.3";
    static final List<String> IMAGES = List.of(BROKER, REGISTRY);

    private static final String API = "/apis/ccompat/v7";
    private static final int REGISTRY_PORT = 8080;

    private final KafkaContainer broker = new KafkaContainer(DockerImageName.parse(BROKER))
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS", "1000");
    private final GenericContainer<?> registry = new GenericContainer<>(DockerImageName.parse(REGISTRY))
            .withExposedPorts(REGISTRY_PORT)
            .waitingFor(Wait.forHttp(API + "/subjects").withStartupTimeout(Duration.ofMinutes(2)));

    private ContainerCluster() {}

    static ContainerCluster started() {
        var cluster = new ContainerCluster();
        try {
            cluster.broker.start();
            cluster.registry.start();
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    @Override
    public Kind kind() {
        return Kind.CONTAINERS;
    }

    @Override
    public String bootstrapServers() {
        return broker.getBootstrapServers();
    }

    @Override
    public String registryUrl() {
        return "http://" + registry.getHost() + ":" + registry.getMappedPort(REGISTRY_PORT) + API;
    }

    // Paused and not stopped: a container that starts again gets other ports.

    @Override
    public void stopRegistry() {
        pause(registry);
    }

    @Override
    public void startRegistry() {
        unpause(registry);
    }

    @Override
    public void stopBroker() {
        pause(broker);
    }

    @Override
    public void startBroker() {
        unpause(broker);
    }

    @Override
    public void close() {
        registry.close();
        broker.close();
        Usage.ended(kind());
    }

    private static void pause(GenericContainer<?> container) {
        container
                .getDockerClient()
                .pauseContainerCmd(container.getContainerId())
                .exec();
    }

    private static void unpause(GenericContainer<?> container) {
        container
                .getDockerClient()
                .unpauseContainerCmd(container.getContainerId())
                .exec();
    }
}
