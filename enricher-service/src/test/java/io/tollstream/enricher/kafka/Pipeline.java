package io.tollstream.enricher.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tollstream.enricher.EnricherConfig;
import io.tollstream.enricher.domain.extraction.Extractor;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.SetUp;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import io.tollstream.schemas.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The enricher's topology, fed and read by topic. Fresh for every test; no broker, no clock, no sleep. */
final class Pipeline implements BeforeEachCallback, AfterEachCallback {

    private static final String REGISTRY = "mock://enricher-topology";

    private static final ItemReaders STANDARD = ItemReaders.standard();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Meters ours = new Meters(meters);
    private final Extractor extractor;
    private final AvroSerdes serdes;
    private final EnricherConfig config;
    private TopologyTestDriver driver;

    Pipeline(Extractor extractor) {
        this.extractor = extractor;
        this.config = EnricherConfig.from(
                Settings.from(Map.of("SCHEMA_REGISTRY_URL", REGISTRY, "ENRICHER_STATE_DIR", temporary())));
        this.serdes = new AvroSerdes(config.connection());
    }

    private static String temporary() {
        try {
            return Files.createTempDirectory(Path.of("target"), "enricher-state")
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Topology topology() {
        return topology(properties());
    }

    private Topology topology(Properties properties) {
        return new EnricherTopology(
                        serdes,
                        new ItemReaders(extractor, STANDARD.sketches(), STANDARD.roundUps()),
                        config.repeatWindow(),
                        new FindingSettings(config.quietTime(), config.partitions()),
                        "",
                        ours)
                .build(properties);
    }

    private Properties properties() {
        var properties = config.streams().properties(ours);
        // The driver drops dead letters of unreadable records under exactly-once; the guarantee is the broker's to
        // test.
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        return properties;
    }

    <V extends SpecificRecord> Pipeline send(Topic<V> topic, String key, V value) {
        driver.createInputTopic(topic.name(), new StringSerializer(), serdes.serializer(topic))
                .pipeInput(key, value);
        return this;
    }

    Pipeline sendRaw(Topic<?> topic, String key, byte[] value) {
        driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, value);
        return this;
    }

    /** What was written to this topic since it was last asked. */
    <V extends SpecificRecord> List<V> read(Topic<V> topic) {
        return driver.createOutputTopic(topic.name(), new StringDeserializer(), serdes.deserializer(topic))
                .readValuesToList();
    }

    /** What was written to this topic since it was last asked, with its keys. */
    <V extends SpecificRecord> List<TestRecord<String, V>> records(Topic<V> topic) {
        return driver.createOutputTopic(topic.name(), new StringDeserializer(), serdes.deserializer(topic))
                .readRecordsToList();
    }

    <V extends SpecificRecord> ListAssert<V> expect(Topic<V> topic) {
        return assertThat(read(topic));
    }

    /** The compacted view: the last toll of each incident, of those written since it was last asked; null a tombstone. */
    Map<String, IncidentToll> tolls() {
        var tolls = new LinkedHashMap<String, IncidentToll>();
        records(Topics.INCIDENT_TOLLS).forEach(toll -> tolls.put(toll.key(), toll.value()));
        return tolls;
    }

    List<TestRecord<String, byte[]>> deadLetters() {
        return driver.createOutputTopic(
                        Topics.DEAD_LETTERS.name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    double count(String meter, String tag, String value) {
        return meters.find(meter).tag(tag, value).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    double count(String meter) {
        return meters.get(meter).counter().count();
    }

    double gauge(String meter) {
        return meters.get(meter).gauge().value();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        new SetUp(new Connection("localhost:9092", REGISTRY, "", Map.of()), Optional.empty()).register(Topics.ALL);
        var properties = properties();
        driver = new TopologyTestDriver(topology(properties), properties);
    }

    /** Another instance takes up the stores of this one, as after a restart; what was written and not read is gone. */
    @SuppressWarnings("unchecked")
    void restart() {
        var before = driver;
        var properties = properties();
        properties.put(StreamsConfig.STATE_DIR_CONFIG, temporary());
        driver = new TopologyTestDriver(topology(properties), properties);
        before.getAllStateStores().keySet().forEach(name -> {
            if (before.getKeyValueStore(name) != null) {
                try (var all = before.getKeyValueStore(name).all()) {
                    var store = (KeyValueStore<Object, Object>) (KeyValueStore<?, ?>) driver.getKeyValueStore(name);
                    all.forEachRemaining(one -> store.put(one.key, one.value));
                }
            }
        });
        before.close();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        driver.close();
    }
}
