package io.tollstream.schemas;

import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;
import static io.tollstream.schemas.Topics.INCIDENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.tollstream.schemas.settings.Connection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AvroSerdesTest {

    private static final Connection MOCK = new Connection("localhost:9092", "mock://avro-serdes-test", "", Map.of());

    private final AvroSerdes serdes = new AvroSerdes(MOCK);

    @BeforeEach
    void registerTheCatalogue() throws IOException {
        new SetUp(MOCK, Optional.empty()).register(Topics.ALL);
    }

    @Test
    void anUpdateComesBackAsItWasSent() {
        var update = update();

        var bytes = serdes.serializer(CASUALTY_UPDATES).serialize(CASUALTY_UPDATES.name(), update);

        assertThat(bytes[0]).as("magic byte").isZero();
        assertThat(serdes.deserializer(CASUALTY_UPDATES).deserialize(CASUALTY_UPDATES.name(), bytes))
                .isEqualTo(update);
    }

    @Test
    void aTombstoneStaysATombstone() {
        assertThat(serdes.serializer(INCIDENTS).serialize(INCIDENTS.name(), null))
                .isNull();
        assertThat(serdes.deserializer(INCIDENTS).deserialize(INCIDENTS.name(), null))
                .isNull();
    }

    @Test
    void bytesThatAreNoAvroAreASerializationError() {
        var garbage = "not avro".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> serdes.deserializer(INCIDENTS).deserialize(INCIDENTS.name(), garbage))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void aTextThatGivesItselfGigabytesIsASerializationError() {
        var bytes = serdes.serializer(CASUALTY_UPDATES).serialize(CASUALTY_UPDATES.name(), update());
        // The first text's length, as a variable-length number: nearly two gigabytes.
        var garbage = ByteBuffer.allocate(bytes.length + 5)
                .put(bytes, 0, 5)
                .put(new byte[] {(byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0e})
                .put(bytes, 5, bytes.length - 5)
                .array();

        assertThatThrownBy(() -> serdes.deserializer(CASUALTY_UPDATES).deserialize(CASUALTY_UPDATES.name(), garbage))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void anUnknownSchemaIdIsTheRecordsFaultNotTheRegistrys() {
        var unknown = new byte[] {0, 0x7f, 0, 0, 0, 2, 4};

        assertThatThrownBy(() -> serdes.deserializer(INCIDENTS).deserialize(INCIDENTS.name(), unknown))
                .isInstanceOf(SerializationException.class)
                .satisfies(error ->
                        assertThat(PatientRegistry.isTheRegistrys(error)).isFalse());
    }

    @Test
    void aRecordOfAnotherTopicIsRefusedByName() {
        var bytes = serdes.serializer(CASUALTY_UPDATES).serialize(CASUALTY_UPDATES.name(), update());

        assertThatThrownBy(() -> serdes.deserializer(INCIDENTS).deserialize(INCIDENTS.name(), bytes))
                .hasMessage("A record on incidents is a CasualtyUpdate, not a Incident.");
    }

    @Test
    void aNotFoundThatNoRegistryGaveIsNotTheRecordsFault() {
        assertThat(PatientRegistry.isTheRegistrys(new RestClientException("no such page", 404, 50005)))
                .isTrue();
        assertThat(PatientRegistry.isTheRegistrys(new RestClientException("Schema not found", 404, 40403)))
                .isFalse();
    }

    @Test
    void whoStopsWaitsForNoRegistry() {
        var away = new Connection("localhost:9092", "http://127.0.0.1:9/apis/ccompat/v7", "", Map.of());
        var waiting = new AvroSerdes(away);
        waiting.close();

        assertThatThrownBy(() -> waiting.serializer(CASUALTY_UPDATES).serialize(CASUALTY_UPDATES.name(), update()))
                .isInstanceOf(PatientRegistry.RegistryAway.class);
    }

    @Test
    void aRegistryThatIsAwayIsNotTheRecordsFault() {
        var away = new Connection("localhost:9092", "http://127.0.0.1:9/apis/ccompat/v7", "", Map.of());
        var impatient = new AvroSerdes(away, PatientRegistry.upTo(Duration.ofMillis(50)));

        assertThatThrownBy(() -> impatient.serializer(CASUALTY_UPDATES).serialize(CASUALTY_UPDATES.name(), update()))
                .isInstanceOf(PatientRegistry.RegistryAway.class);
    }

    private static CasualtyUpdate update() {
        var figure = Figure.newBuilder()
                .setMeasure(Measure.KILLED)
                .setParty(Party.VICTIM)
                .setCount(new CountRange(31L, null))
                .setStance(Stance.CONFIRMED)
                .setAttribution(new Attribution(AttributionKind.OFFICIAL, "the military"))
                .setEvidence(new Evidence("At least 31 people died, the military said.", 0, 11))
                .build();
        return CasualtyUpdate.newBuilder()
                .setId("u-1")
                .setIncidentKey("2025-03-11-pk-balochistan-train-hijacking")
                .setSource(new Source("Desk", SourceKind.DESK))
                .setEventTime(Instant.parse("2025-03-14T12:00:00Z"))
                .setFigures(List.of(figure))
                .build();
    }
}
