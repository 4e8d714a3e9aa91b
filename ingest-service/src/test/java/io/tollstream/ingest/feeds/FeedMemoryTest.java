package io.tollstream.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.FeedState;
import io.tollstream.schemas.SetUp;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedMemoryTest {

    private static final String TOPIC = Topics.FEEDS.name();
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final Connection MOCK = new Connection("localhost:9092", "mock://feed-memory-test", "", Map.of());

    private final AvroSerdes serdes = new AvroSerdes(MOCK);

    @BeforeEach
    void registerTheCatalogue() throws IOException {
        new SetUp(MOCK, Optional.empty()).register(Topics.ALL);
    }

    @Test
    void theNewestStateOfEachFeedIsRememberedAndAnUnreadableOneForgotten() {
        try (var consumer = consumer(bytes("wire", "v1"), new byte[] {1, 2, 3}, bytes("wire", "v2"))) {
            var states = FeedMemory.read(consumer, TOPIC, serdes.deserializer(Topics.FEEDS));

            assertThat(states).containsOnlyKeys("wire");
            assertThat(states.get("wire").getEtag()).isEqualTo("v2");
        }
    }

    private byte[] bytes(String feed, String etag) {
        var state = FeedState.newBuilder()
                .setFeed(feed)
                .setUrl("http://x.example")
                .setEtag(etag)
                .setReadAt(Instant.EPOCH)
                .build();
        return serdes.serializer(Topics.FEEDS).serialize(TOPIC, state);
    }

    private static MockConsumer<String, byte[]> consumer(byte[]... values) {
        var consumer = new MockConsumer<String, byte[]>("earliest");
        var node = Node.noNode();
        consumer.updatePartitions(
                TOPIC, List.of(new PartitionInfo(TOPIC, 0, node, new Node[] {node}, new Node[] {node})));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, (long) values.length));
        consumer.schedulePollTask(() -> {
            for (int at = 0; at < values.length; at++) {
                consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, at, "wire", values[at]));
            }
        });
        return consumer;
    }
}
