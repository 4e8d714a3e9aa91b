package io.tollstream.audit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Place;
import io.tollstream.audit.topics.Slice;
import io.tollstream.audit.topics.Stood;
import io.tollstream.enricher.EnricherConfig;
import io.tollstream.enricher.kafka.EnricherTopology;
import io.tollstream.enricher.kafka.FindingSettings;
import io.tollstream.enricher.kafka.ItemReaders;
import io.tollstream.enricher.kafka.Meters;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.SetUp;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import io.tollstream.schemas.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;

/**
 * A history as the enricher really writes it, without a broker: what is sent goes through its own topology, and every
 * topic keeps what came and what was written, each record at its place. A test may then change it, as a tamperer would.
 */
public final class MadeHistory implements Archive {

    /** The name by which its registry is found. */
    public static final String SCOPE = "audit";

    private static final String REGISTRY = "mock://" + SCOPE;
    private static final List<Topic<?>> WRITTEN = List.of(
            Topics.INCIDENTS,
            Topics.INCIDENT_ACTS,
            Topics.INCIDENT_STANDINGS,
            Topics.CASUALTY_UPDATES,
            Topics.INCIDENT_TOLLS,
            Topics.TOLL_REVISIONS,
            Topics.NEWS_ENRICHED,
            Topics.DEAD_LETTERS);
    private static final String DEAD_AT = "__streams.errors.";
    private static final ItemReaders READERS = ItemReaders.standard();

    private final Map<String, List<List<Stood>>> topics = new TreeMap<>();
    private final AvroSerdes serdes;
    private final EnricherConfig config;
    private final ItemReaders readers;
    private TopologyTestDriver driver;

    public MadeHistory() {
        this(READERS);
    }

    /** @param readers what the enricher reads items with */
    public MadeHistory(ItemReaders readers) {
        this.readers = readers;
        try {
            new SetUp(new Connection("localhost:9092", REGISTRY, "", Map.of()), Optional.empty()).register(Topics.ALL);
            config = EnricherConfig.from(
                    Settings.from(Map.of("SCHEMA_REGISTRY_URL", REGISTRY, "ENRICHER_STATE_DIR", stateDirectory())));
            serdes = new AvroSerdes(config.connection());
            driver = started();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stateDirectory() {
        try {
            return Files.createTempDirectory(Path.of("target"), "enricher-state")
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TopologyTestDriver started() {
        var meters = new Meters(new SimpleMeterRegistry());
        var properties = config.streams().properties(meters);
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory());
        var topology = new EnricherTopology(
                        serdes,
                        readers,
                        config.repeatWindow(),
                        new FindingSettings(config.quietTime(), config.partitions()),
                        "",
                        meters)
                .build(properties);
        return new TopologyTestDriver(topology, properties);
    }

    /** Another instance of the enricher takes up the stores of this one, and goes on. */
    @SuppressWarnings("unchecked")
    public MadeHistory restart() {
        var before = driver;
        driver = started();
        before.getAllStateStores().keySet().forEach(name -> {
            if (before.getKeyValueStore(name) != null) {
                try (var all = before.getKeyValueStore(name).all()) {
                    var store = (KeyValueStore<Object, Object>) (KeyValueStore<?, ?>) driver.getKeyValueStore(name);
                    all.forEachRemaining(one -> store.put(one.key, one.value));
                }
            }
        });
        before.close();
        return this;
    }

    public AvroSerdes serdes() {
        return serdes;
    }

    /** Sends a record, and keeps it and all that the enricher writes of it. */
    public <V extends SpecificRecord> MadeHistory send(Topic<V> topic, String key, V value, Instant knownAt) {
        return send(topic, key, bytes(topic, value), knownAt);
    }

    /** The same, whatever the bytes say. */
    public MadeHistory send(Topic<?> topic, String key, byte[] bytes, Instant knownAt) {
        add(topic, new TestRecord<>(key, bytes, knownAt));
        var sent = (key == null ? log(topic, 0) : log(topic, key)).getLast().place();
        driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, bytes, knownAt);
        for (var written : WRITTEN) {
            driver.createOutputTopic(written.name(), new StringDeserializer(), new ByteArrayDeserializer())
                    .readRecordsToList()
                    .forEach(record -> add(written, atHome(record, sent)));
        }
        return this;
    }

    public <V extends SpecificRecord> byte[] bytes(Topic<V> topic, V value) {
        try (var serializer = serdes.serializer(topic)) {
            return serializer.serialize(topic.name(), value);
        }
    }

    /** What the driver says of where a dead record stood is true of its own partitions, of which it has one. */
    private static TestRecord<String, byte[]> atHome(TestRecord<String, byte[]> record, Place sent) {
        if (record.headers().lastHeader(DEAD_AT + "offset") != null) {
            record.headers().add(DEAD_AT + "partition", text(sent.partition()));
            record.headers().add(DEAD_AT + "offset", text(sent.offset()));
        }
        return record;
    }

    private static byte[] text(long number) {
        return Long.toString(number).getBytes(StandardCharsets.UTF_8);
    }

    private void add(Topic<?> topic, TestRecord<String, byte[]> record) {
        var number = record.key() == null
                ? 0
                : new Slice.OfKey(record.key())
                        .partitions(topic.partitions())
                        .findFirst()
                        .orElseThrow();
        var log = log(topic, number);
        Map<String, byte[]> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        log.add(new Stood(
                new Place(
                        topic.name(),
                        number,
                        log.isEmpty() ? 0 : log.getLast().place().offset() + 1),
                record.getRecordTime(),
                record.key(),
                record.value(),
                headers));
    }

    /** The records of one partition, to be looked at or tampered with. */
    public List<Stood> log(Topic<?> topic, int partition) {
        return topics.computeIfAbsent(topic.name(), name -> {
                    var logs = new ArrayList<List<Stood>>();
                    for (var number = 0; number < topic.partitions(); number++) {
                        logs.add(new ArrayList<>());
                    }
                    return logs;
                })
                .get(partition);
    }

    /** The partition that holds this key. */
    public List<Stood> log(Topic<?> topic, String key) {
        return log(
                topic,
                new Slice.OfKey(key).partitions(topic.partitions()).findFirst().orElseThrow());
    }

    @Override
    public void read(Topic<?> topic, Slice slice, Consumer<Stood> each) {
        slice.partitions(topic.partitions())
                .forEach(number -> List.copyOf(log(topic, number)).forEach(each));
    }

    @Override
    public void readAt(Topic<?> topic, int partition, long offset, Consumer<Stood> each) {
        log(topic, partition).stream()
                .filter(stood -> stood.place().offset() == offset)
                .forEach(each);
    }

    @Override
    public void readSince(Topic<?> topic, Slice slice, Instant since, Predicate<Stood> more) {
        slice.partitions(topic.partitions()).forEach(number -> log(topic, number).stream()
                .dropWhile(stood -> stood.knownAt().isBefore(since))
                .takeWhile(more)
                .forEach(stood -> {}));
    }

    @Override
    public long size(Topic<?> topic, Slice slice) {
        return slice.partitions(topic.partitions())
                .mapToLong(number -> log(topic, number).size())
                .sum();
    }

    @Override
    public long end(Topic<?> topic, int partition) {
        var log = log(topic, partition);
        return log.isEmpty() ? 0 : log.getLast().place().offset() + 1;
    }

    @Override
    public void close() {
        driver.close();
        serdes.close();
    }
}
