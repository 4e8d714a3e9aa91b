package io.tollstream.commandline;

import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.PatientRegistry;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.settings.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning, committed records only, as a guest: it joins no group and commits nothing. */
public final class TopicReader<V extends SpecificRecord> implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Connection connection;
    private final KafkaConsumer<String, V> consumer;
    private final Collection<TopicPartition> partitions;

    /** @throws Trouble where the cluster does not answer or has no such topic */
    public TopicReader(Connection connection, Topic<V> topic) {
        this.connection = connection;
        var ours = topic.in(connection.prefix());
        var settings = new HashMap<>(connection.clients());
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        settings.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
        var serdes = new AvroSerdes(connection, PatientRegistry.upTo(PATIENCE));
        try {
            consumer = new KafkaConsumer<>(settings, new StringDeserializer(), serdes.deserializer(ours));
        } catch (KafkaException e) {
            throw new Trouble(
                    "Kafka's client cannot be made; check --bootstrap-servers and the settings that begin"
                            + " with kafka. (" + rootOf(e).getMessage() + ").",
                    e);
        }
        partitions = partitionsOf(ours.name());
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    private List<TopicPartition> partitionsOf(String name) {
        try {
            var found = consumer.partitionsFor(name);
            if (found != null && !found.isEmpty()) {
                return found.stream()
                        .map(partition -> new TopicPartition(name, partition.partition()))
                        .toList();
            }
        } catch (TimeoutException e) {
            consumer.close();
            throw noBroker(e);
        }
        consumer.close();
        throw new Trouble("There is no topic " + name + " at " + connection.bootstrapServers()
                + "; start a stack (`tollstream up`), or check --bootstrap-servers and --topic-prefix.");
    }

    /** Every record from where it stands to what is the end now. */
    public List<ConsumerRecord<String, V>> readToEnd() {
        var read = new ArrayList<ConsumerRecord<String, V>>();
        readToEnd(read::add);
        return read;
    }

    /** The same, one at a time: of a topic that is kept forever not all fits into memory. */
    public void readToEnd(Consumer<ConsumerRecord<String, V>> each) {
        try {
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                poll(PAUSE).forEach(each);
            }
        } catch (TimeoutException e) {
            throw noBroker(e);
        }
    }

    /** What comes within this time, if anything does. */
    public List<ConsumerRecord<String, V>> poll(Duration time) {
        try {
            var read = new ArrayList<ConsumerRecord<String, V>>();
            consumer.poll(time).forEach(read::add);
            return read;
        } catch (RuntimeException e) {
            if (PatientRegistry.isTheRegistrys(e)) {
                throw new Trouble(
                        "No schema registry answers at " + connection.registryUrl()
                                + "; start it, or give its address with --schema-registry-url.",
                        e);
            }
            throw e;
        }
    }

    private Trouble noBroker(RuntimeException cause) {
        return new Trouble(
                "No broker answers at " + connection.bootstrapServers()
                        + "; start one (`tollstream up`), or give its address with --bootstrap-servers.",
                cause);
    }

    private static Throwable rootOf(Throwable trouble) {
        return trouble.getCause() == null ? trouble : rootOf(trouble.getCause());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
