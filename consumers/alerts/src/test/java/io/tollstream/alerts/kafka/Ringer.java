package io.tollstream.alerts.kafka;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tollstream.alerts.AlertsConfig;
import io.tollstream.alerts.rules.RulesFile;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.SetUp;
import io.tollstream.schemas.TollAlert;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import io.tollstream.schemas.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The alerts' topology, fed and read by topic. Fresh for every test; no broker, no clock, no sleep. */
final class Ringer implements BeforeEachCallback, AfterEachCallback {

    private static final String REGISTRY = "mock://alerts-topology";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Meters ours = new Meters(meters);
    private final AvroSerdes serdes;
    private String rules;
    private TopologyTestDriver driver;
    private Instant now = SomeToll.TUESDAY;

    Ringer(String rules) {
        this.rules = rules;
        this.serdes = new AvroSerdes(new Connection("localhost:9092", REGISTRY, "", Map.of()));
    }

    private static Path write(String rules) {
        try {
            return Files.writeString(Files.createTempFile(Path.of("target"), "rules", ".json"), rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AlertsConfig config() {
        try {
            var state = Files.createTempDirectory(Path.of("target"), "alerts-state");
            return AlertsConfig.from(
                    Settings.from(Map.of("SCHEMA_REGISTRY_URL", REGISTRY, "ALERTS_STATE_DIR", state.toString())),
                    Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Topology topology() {
        return topology(properties());
    }

    private Topology topology(Properties properties) {
        var book = RulesFile.read(write(rules)).book();
        return new AlertsTopology(serdes, book, now, "", ours).build(properties);
    }

    private Properties properties() {
        var properties = config().streams().properties(ours);
        // The driver drops dead letters of unreadable records under exactly-once; the guarantee is the broker's to
        // test.
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        return properties;
    }

    <V extends SpecificRecord> Ringer send(Topic<V> topic, String key, V value) {
        driver.createInputTopic(topic.name(), new StringSerializer(), serdes.serializer(topic))
                .pipeInput(key, value, now);
        return this;
    }

    /** A record that became known so long ago. */
    <V extends SpecificRecord> Ringer sendOld(Duration age, Topic<V> topic, String key, V value) {
        driver.createInputTopic(topic.name(), new StringSerializer(), serdes.serializer(topic))
                .pipeInput(key, value, now.minus(age));
        return this;
    }

    Ringer sendRaw(Topic<?> topic, String key, byte[] value) {
        driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, value, now);
        return this;
    }

    /** So much time passes, by the clock of records to come and of the machine alike. */
    Ringer after(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
        return this;
    }

    /** What rang since it was last asked. */
    List<TollAlert> rung() {
        return driver.createOutputTopic(
                        Topics.TOLL_ALERTS.name(), new StringDeserializer(), serdes.deserializer(Topics.TOLL_ALERTS))
                .readValuesToList();
    }

    List<TestRecord<String, byte[]>> deadLetters() {
        return driver.createOutputTopic(
                        Topics.DEAD_LETTERS.name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    double count(String meter) {
        return meters.get(meter).counter().count();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        new SetUp(new Connection("localhost:9092", REGISTRY, "", Map.of()), Optional.empty()).register(Topics.ALL);
        driver = driver();
    }

    private TopologyTestDriver driver() {
        var properties = properties();
        return new TopologyTestDriver(topology(properties), properties, now);
    }

    void restart() {
        restart(rules);
    }

    /** Another instance takes up the stores of this one, with these rules; what rang and was not read is gone. */
    void restart(String otherRules) {
        rules = otherRules;
        var kept = new HashMap<String, Map<Object, Object>>();
        driver.getAllStateStores().keySet().forEach(name -> {
            var all = new HashMap<>();
            try (var records = driver.getKeyValueStore(name).all()) {
                records.forEachRemaining(one -> all.put(one.key, one.value));
            }
            kept.put(name, all);
        });
        driver.close();
        var properties = properties();
        var topology = topology(properties);
        driver = new TopologyTestDriver(topology, properties, now);
        kept.forEach((name, all) -> {
            KeyValueStore<Object, Object> store = driver.getKeyValueStore(name);
            all.forEach(store::put);
        });
    }

    @Override
    public void afterEach(ExtensionContext context) {
        driver.close();
    }
}
