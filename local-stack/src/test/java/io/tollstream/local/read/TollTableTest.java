package io.tollstream.local.read;

import static io.tollstream.schemas.AttributionKind.MEDIA;
import static io.tollstream.schemas.AttributionKind.OFFICIAL;
import static io.tollstream.schemas.Measure.DISPLACED;
import static io.tollstream.schemas.Measure.INJURED;
import static io.tollstream.schemas.Measure.KILLED;
import static io.tollstream.schemas.Measure.MISSING;
import static io.tollstream.schemas.Measure.RESCUED;
import static io.tollstream.schemas.Party.ATTACKER;
import static io.tollstream.schemas.Party.VICTIM;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.commandline.AvroJson;
import io.tollstream.commandline.Words;
import io.tollstream.schemas.Attribution;
import io.tollstream.schemas.ClaimStanding;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.Quantifier;
import io.tollstream.schemas.TollFigure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                        "train     31      -        354 (346-354)  -     33                214 killed, claims BLA (disputed)  2025-03-14 10:00 UTC 31 killed, said the military in Example Wire");
    }

    @Test
    void aNarrowScreenGetsClaimsAndLastChangeOnLinesOfTheirOwn() {
        assertThat(TollTable.of(List.of(TRAIN), 80))
                .containsExactly(
                        "INCIDENT  KILLED  INJURED  RESCUED        HELD  ATTACKERS KILLED",
                        "train     31      -        354 (346-354)  -     33",
                        "  claim: 214 killed, claims BLA (disputed)",
                        "  last change: 2025-03-14 10:00 UTC 31 killed, said the military in Example Wire");
    }

    @Test
    void everyNumberThatATollKeepsHasAColumn() {
        var quake = SomeToll.of(
                "quake",
                List.of(
                        SomeToll.figure(MISSING, VICTIM, 12, 12, 12L),
                        SomeToll.figure(DISPLACED, VICTIM, 500, 500, null),
                        SomeToll.figure(INJURED, ATTACKER, 2, 2, 2L)),
                List.of());

        assertThat(TollTable.of(List.of(quake, TRAIN), 120))
                .startsWith(
                        "INCIDENT  KILLED  INJURED  MISSING  RESCUED        HELD  DISPLACED  ATTACKERS KILLED  ATTACKERS INJURED",
                        "quake     -       -        12       -              -     500+       -                 2");
    }

    @ParameterizedTest
    @CsvSource({
        "ABOUT, 3000, 3000, 3000, ~3000",
        "BETWEEN, 24, 96, 96, 24-96",
        "VAGUE, 24, 24, 96, 24-96",
        "EXACT, 25, 31, 31, 31 (25-31)",
        "ABOUT, 25, 30, 30, ~30 (25-30)",
        "UP_TO, 0, 28, 28, 0-28"
    })
    void aNumberIsShownAsItWasPut(Quantifier quantifier, long low, long best, long high, String shown) {
        var figure = TollFigure.newBuilder(SomeToll.figure(KILLED, VICTIM, low, best, high))
                .setQuantifier(quantifier)
                .build();

        assertThat(Words.number(figure)).isEqualTo(shown);
    }

    @Test
    void aVoiceIsNamedOnce() {
        assertThat(Words.voice(new Attribution(OFFICIAL, "Military Press Office"), "Military Press Office"))
                .isEqualTo("Military Press Office");
        assertThat(Words.voice(new Attribution(OFFICIAL, ""), "Crisis desk")).isEqualTo("officials, in Crisis desk");
        assertThat(Words.voice(new Attribution(MEDIA, ""), "Harbour Daily")).isEqualTo("Harbour Daily");
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
