package io.tollstream.local.read;

import static io.tollstream.schemas.Measure.KILLED;
import static io.tollstream.schemas.Measure.RESCUED;
import static io.tollstream.schemas.Party.ATTACKER;
import static io.tollstream.schemas.Party.VICTIM;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.schemas.ClaimStanding;
import io.tollstream.schemas.IncidentToll;
import java.util.List;
import org.junit.jupiter.api.Test;

class TollTableTest {

    private static final IncidentToll TRAIN = SomeToll.of(
            "train",
            List.of(
                    SomeToll.figure(KILLED, VICTIM, 31, 31, 31L),
                    SomeToll.figure(KILLED, ATTACKER, 33, 33, 33L),
                    SomeToll.figure(RESCUED, VICTIM, 346, 354, 354L)),
            List.of(SomeToll.claim(214, ClaimStanding.DISPUTED)));

    @Test
    void attackersAndClaimsHaveColumnsOfTheirOwn() {
        assertThat(TollTable.of(List.of(TRAIN), Integer.MAX_VALUE))
                .containsExactly(
                        "INCIDENT  KILLED  INJURED  RESCUED        HELD  ATTACKERS KILLED  CLAIMS                             LAST CHANGE, AND WHO SAID SO",
                        "train     31      -        354 (346-354)  -     33                214 killed, claims BLA (disputed)  14 Mar 10:00 31 killed, said the military in Example Wire");
    }

    @Test
    void aNarrowScreenGetsClaimsAndLastChangeOnLinesOfTheirOwn() {
        assertThat(TollTable.of(List.of(TRAIN), 80))
                .containsExactly(
                        "INCIDENT  KILLED  INJURED  RESCUED        HELD  ATTACKERS KILLED",
                        "train     31      -        354 (346-354)  -     33",
                        "  claim: 214 killed, claims BLA (disputed)",
                        "  last change: 14 Mar 10:00 31 killed, said the military in Example Wire");
    }

    @Test
    void anOpenRangeStaysOpen() {
        assertThat(Words.number(SomeToll.figure(KILLED, VICTIM, 31, 31, null))).isEqualTo("31+");
        assertThat(Words.number(SomeToll.figure(KILLED, VICTIM, 25, 31, null))).isEqualTo("31 (25+)");
    }

    @Test
    void asJsonATollHasTheNamesOfItsSchemaAndReadableTimes() {
        var json = AvroJson.of(TRAIN);

        assertThat(json.at("/figures/0/best").asLong()).isEqualTo(31);
        assertThat(json.at("/figures/0/since").asText()).isEqualTo("2025-03-14T10:00:00Z");
        assertThat(json.at("/claims/0/standing").asText()).isEqualTo("DISPUTED");
        assertThat(json.at("/claims/0/contestedBy").isNull()).isTrue();
    }
}
