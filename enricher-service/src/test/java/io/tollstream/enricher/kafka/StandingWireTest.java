package io.tollstream.enricher.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.incident.Act;
import io.tollstream.enricher.domain.resolution.standings.IncidentRecord;
import io.tollstream.enricher.domain.resolution.standings.Profile;
import io.tollstream.enricher.domain.resolution.standings.Said;
import io.tollstream.enricher.domain.resolution.standings.Standing;
import io.tollstream.schemas.IncidentStanding;
import io.tollstream.schemas.StateSerde;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StandingWireTest {

    private static final Instant NOON = Instant.parse("2031-05-04T12:00:00Z");

    @Test
    void aStandingThatWasStoredIsTheSameStanding() {
        var standing = new Standing(
                "ferry",
                new Said(record(), NOON),
                new Said(record(), NOON.plusSeconds(1)),
                act(Act.Kind.MERGE, "raft", List.of()),
                act(Act.Kind.SPLIT, "raft", List.of("n-1")),
                new TreeSet<>(List.of("n-1", "n-2")),
                new TreeSet<>(List.of("raft")),
                true,
                act(Act.Kind.REOPEN, null, List.of()),
                true);

        assertThat(storedAndRead(standing)).isEqualTo(standing);
    }

    @Test
    void aDefinitionThatWasTakenBackIsNotOneThatNeverWas() {
        var standing = new Standing(
                "ferry", new Said(null, NOON), null, null, null, new TreeSet<>(), new TreeSet<>(), false, null, false);

        assertThat(storedAndRead(standing)).isEqualTo(standing);
    }

    private static Standing storedAndRead(Standing standing) {
        try (var serde = StateSerde.of(IncidentStanding.class)) {
            var bytes = serde.serializer().serialize("", StandingWire.stored(standing));
            return StandingWire.standing(standing.key(), serde.deserializer().deserialize("", bytes));
        }
    }

    private static IncidentRecord record() {
        var profile = new Profile(
                "Ferry on Lake Oro",
                "ferry sinking",
                "XX",
                List.of("Lake ferry"),
                List.of("Oro"),
                NOON.minusSeconds(60),
                NOON.plusSeconds(60),
                "Day desk",
                "Oro",
                "OR",
                1.5,
                -2.5,
                NOON);
        return new IncidentRecord("ferry", profile, IncidentRecord.State.MERGED, "raft", List.of("n-1"));
    }

    private static Act act(Act.Kind kind, String other, List<String> items) {
        return new Act("a-1", kind, "ferry", other, items, "Raft", "Night desk", true, "The same.", NOON);
    }
}
