package io.tollstream.enricher.kafka;

import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;
import static io.tollstream.schemas.Topics.INCIDENTS;
import static io.tollstream.schemas.Topics.INCIDENT_STANDINGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tollstream.enricher.EnricherConfig;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.Incident;
import io.tollstream.schemas.IncidentState;
import io.tollstream.schemas.SetUp;
import io.tollstream.schemas.StateSerde;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Settings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the machine says of incidents by itself, on its own way to the registrar. */
class MachineIncidentsTest {

    private static final String FOUND = "found-by-the-machine";
    private static final Serde<Incident> FOUND_SERDE = StateSerde.of(Incident.class);
    private static final Instant NOON = Instant.parse("2031-05-04T12:00:00Z");

    @TempDir
    private Path state;

    private final Meters meters = new Meters(new SimpleMeterRegistry());
    private AvroSerdes serdes;
    private TopologyTestDriver driver;

    @BeforeEach
    void start() throws Exception {
        var config = EnricherConfig.from(Settings.from(
                Map.of("SCHEMA_REGISTRY_URL", "mock://machine-incidents", "ENRICHER_STATE_DIR", state.toString())));
        serdes = new AvroSerdes(config.connection());
        new SetUp(config.connection(), Optional.empty()).register(Topics.ALL);
        var properties = config.streams().properties(meters);
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        driver = driver(properties);
    }

    private TopologyTestDriver driver(Properties properties) {
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        var ends = new TopicEnds(serdes, "", meters);
        var found = builder.stream(
                FOUND, Consumed.with(Serdes.String(), FOUND_SERDE).withName("read-found"));
        new Acts(ends, meters).wire(builder, ends.read(builder, CASUALTY_UPDATES), found);
        return new TopologyTestDriver(builder.build(properties), properties);
    }

    @AfterEach
    void stop() {
        driver.close();
        serdes.close();
    }

    @Test
    void anIncidentThatTheMachineOpensNamesAndClosesIsWrittenEachTime() {
        finds(incident("A boat", 0, IncidentState.OPEN));
        finds(incident("Ferry sinks on Lake Oro", 1, IncidentState.OPEN));
        finds(incident("Ferry sinks on Lake Oro", 1, IncidentState.OPEN));
        finds(incident("Ferry sinks on Lake Oro", 2, IncidentState.CLOSED));

        assertThat(read(INCIDENTS))
                .containsExactly(
                        incident("A boat", 0, IncidentState.OPEN),
                        incident("Ferry sinks on Lake Oro", 1, IncidentState.OPEN),
                        incident("Ferry sinks on Lake Oro", 2, IncidentState.CLOSED));
        assertThat(read(INCIDENT_STANDINGS)).isEmpty();
    }

    @Test
    void whatADeskDefinedStaysWhateverTheMachineFinds() {
        var defined = Incident.newBuilder(incident("Ferry", 0, IncidentState.OPEN))
                .setDefinedBy("Day desk")
                .build();
        send(INCIDENTS.name(), serdes.serializer(INCIDENTS), defined);

        finds(incident("A boat", 5, IncidentState.CLOSED));

        assertThat(read(INCIDENTS)).isEmpty();
        assertThat(read(INCIDENT_STANDINGS)).containsExactly(defined);
    }

    private void finds(Incident incident) {
        send(FOUND, FOUND_SERDE.serializer(), incident);
    }

    private void send(String topic, Serializer<Incident> serializer, Incident incident) {
        driver.createInputTopic(topic, new StringSerializer(), serializer).pipeInput(incident.getKey(), incident);
    }

    private List<Incident> read(Topic<Incident> topic) {
        return driver.createOutputTopic(topic.name(), new StringDeserializer(), serdes.deserializer(topic))
                .readValuesToList();
    }

    private static Incident incident(String title, int minute, IncidentState state) {
        return Incident.newBuilder()
                .setKey("2031-05-04-xx-oro-ferry")
                .setTitle(title)
                .setState(state)
                .setDefinedBy("enricher")
                .setChangedAt(NOON.plusSeconds(60L * minute))
                .build();
    }
}
