package io.tollstream.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.FeedState;
import io.tollstream.schemas.SetUp;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsTest {

    @TempDir
    Path directory;

    @Test
    void brokerAndRegistryKeepRecordsSchemaIdsAndPortsOverARestart() throws Exception {
        String servers;
        String registryUrl;
        byte[] written;
        try (var broker = LocalBroker.start(directory.resolve("broker"));
                var registry = LocalRegistry.start(directory.resolve("registry"))) {
            servers = broker.bootstrapServers();
            registryUrl = registry.url();
            var connection = connection(broker, registry);
            new SetUp(connection, Optional.empty()).run();
            written = write(connection, state("before"));
        }

        try (var broker = LocalBroker.start(directory.resolve("broker"));
                var registry = LocalRegistry.start(directory.resolve("registry"))) {
            var connection = connection(broker, registry);
            var read = readAll(connection);
            new SetUp(connection, Optional.empty()).run();

            assertThat(broker.bootstrapServers()).isEqualTo(servers);
            assertThat(registry.url()).isEqualTo(registryUrl);
            assertThat(read).containsExactly(state("before"));
            assertThat(write(connection, state("before"))).isEqualTo(written);
        }
    }

    @Test
    void theRegistryComesBackAfterAStopWithWhatItHad() throws Exception {
        try (var broker = LocalBroker.start(directory.resolve("broker"));
                var registry = LocalRegistry.start(directory.resolve("registry"))) {
            var connection = connection(broker, registry);
            new SetUp(connection, Optional.empty()).run();
            var before = write(connection, state("x"));

            registry.stop();
            registry.start();

            assertThat(write(connection, state("x"))).isEqualTo(before);
        }
    }

    @Test
    void theBrokerComesBackAfterAStopWithWhatItHad() throws Exception {
        try (var broker = LocalBroker.start(directory.resolve("broker"))) {
            broker.stop();
            broker.start();

            try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                assertThat(admin.describeCluster().nodes().get()).hasSize(1);
            }
        }
    }

    private static Connection connection(LocalBroker broker, LocalRegistry registry) {
        return new Connection(broker.bootstrapServers(), registry.url(), "", Map.of());
    }

    private static FeedState state(String feed) {
        return FeedState.newBuilder()
                .setFeed(feed)
                .setUrl("http://localhost/feed")
                .setReadAt(Instant.ofEpochMilli(1_741_700_000_000L))
                .build();
    }

    private static byte[] write(Connection connection, FeedState state) throws Exception {
        try (var serializer = new AvroSerdes(connection).serializer(Topics.FEEDS);
                var producer = new KafkaProducer<>(connection.clients(), new StringSerializer(), serializer)) {
            producer.send(new ProducerRecord<>(Topics.FEEDS.name(), state.getFeed(), state))
                    .get();
            return serializer.serialize(Topics.FEEDS.name(), state);
        }
    }

    private static List<FeedState> readAll(Connection connection) {
        var consumerSettings = new java.util.HashMap<>(connection.clients());
        consumerSettings.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(
                consumerSettings, new StringDeserializer(), new AvroSerdes(connection).deserializer(Topics.FEEDS))) {
            consumer.assign(consumer.partitionsFor(Topics.FEEDS.name()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            var read = new java.util.ArrayList<FeedState>();
            org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> read.add(record.value()));
                return !read.isEmpty();
            });
            return read;
        }
    }
}
