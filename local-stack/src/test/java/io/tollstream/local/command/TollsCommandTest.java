package io.tollstream.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.local.read.Tolls.Change;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.settings.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TollsCommandTest {

    static {
        // Avro makes default values of our enums only once it was told to trust our package.
        new AvroSerdes(new Connection("localhost:9092", "mock://tolls", "", Map.of()));
    }

    private static final Change GONE = new Change("boat", Optional.empty());
    private static final Change MOVED = new Change(
            "ferry",
            Optional.of(IncidentToll.newBuilder()
                    .setIncidentKey("ferry")
                    .setRevision(2)
                    .setRevisionHash("0".repeat(64))
                    .setRulesVersion("1")
                    .build()));

    @Test
    void whoFollowsIsToldOfATollThatIsGoneAndWhereToLook() {
        assertThat(TollsCommand.removed(List.of(MOVED, GONE)))
                .containsExactly("boat has no toll any more; `incidents show boat` says where it is counted.");
    }

    @Test
    void asJsonATollThatIsGoneIsALineOfItsOwn() {
        assertThat(TollsCommand.line(GONE)).isEqualTo("{\"incidentKey\":\"boat\",\"removed\":true}");
        assertThat(TollsCommand.line(MOVED))
                .contains("\"incidentKey\":\"ferry\"")
                .doesNotContain("removed");
    }
}
