package io.tollstream.local.read;

import static io.tollstream.local.read.SomeIncident.known;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.commandline.AvroJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentsTest {

    private static final List<KnownIncident> ALL =
            known(SomeIncident.quake(), SomeIncident.ferry(), SomeIncident.boat());

    @Test
    void outsideATerminalEachIncidentIsALineAndTheNewestComesFirst() {
        assertThat(shown(Integer.MAX_VALUE)).isEqualTo("""
                INCIDENT                              STATE                                          PLACE             BY          CHANGED               TITLE
                2025-03-11-xa-boat-accident           merged → 2025-03-11-xa-lake-ost-ferry-sinking  XA                enricher    2025-03-11 12:00 UTC  Boat accident reported
                2025-03-11-xa-lake-ost-ferry-sinking  open                                           Lake Ost (XA-03)  enricher    2025-03-11 09:30 UTC  Ferry with 40 on board sinks on Lake Ost
                2025-03-09-xb-earthquake              closed                                         Marl, Kest (XB)   Night desk  2025-03-10 08:00 UTC  Earthquake in the Marl hills
                """);
    }

    @Test
    void at160ColumnsTheOneThatTookAnIncidentInStandsBelow() {
        assertThat(shown(160)).isEqualTo("""
                INCIDENT                              STATE   PLACE             BY          CHANGED               TITLE
                2025-03-11-xa-boat-accident           merged  XA                enricher    2025-03-11 12:00 UTC  Boat accident reported
                  → 2025-03-11-xa-lake-ost-ferry-sinking
                2025-03-11-xa-lake-ost-ferry-sinking  open    Lake Ost (XA-03)  enricher    2025-03-11 09:30 UTC  Ferry with 40 on board sinks on Lake Ost
                2025-03-09-xb-earthquake              closed  Marl, Kest (XB)   Night desk  2025-03-10 08:00 UTC  Earthquake in the Marl hills
                """);
    }

    @Test
    void whereTitlesAloneAreTooLongTheyAreCut() {
        assertThat(shown(132)).contains("  Ferry with 40 on board sinks on L…\n");
    }

    @Test
    void at80ColumnsEachIncidentIsAParagraph() {
        assertThat(shown(80)).isEqualTo("""
                2025-03-11-xa-boat-accident
                  merged → 2025-03-11-xa-lake-ost-ferry-sinking · XA · enricher
                  2025-03-11 12:00 UTC · Boat accident reported
                2025-03-11-xa-lake-ost-ferry-sinking
                  open · Lake Ost (XA-03) · enricher · 2025-03-11 09:30 UTC
                  Ferry with 40 on board sinks on Lake Ost
                2025-03-09-xb-earthquake
                  closed · Marl, Kest (XB) · Night desk · 2025-03-10 08:00 UTC
                  Earthquake in the Marl hills
                """);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 100, 120, 132, 160, 200})
    void noLineIsWiderThanTheTerminalButForAKey(int columns) {
        assertThat(shown(columns).lines())
                .filteredOn(line -> !line.strip().startsWith("2025-") && !line.contains("→"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(columns));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lake-ost", "FERRY", "40 on board", "lake ost", "XA-03", "ferry sinking"})
    void anIncidentIsFoundByWordsOfItsKeyTitlePlaceAndKind(String words) {
        assertThat(ALL.stream().filter(one -> one.says(words)).map(KnownIncident::key))
                .contains(SomeIncident.FERRY)
                .doesNotContain(SomeIncident.QUAKE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"marl earthquake", "kest"})
    void aDefinedIncidentIsFoundByWhatItIsWatchedFor(String words) {
        assertThat(ALL.stream().filter(one -> one.says(words)).map(KnownIncident::key))
                .containsExactly(SomeIncident.QUAKE);
    }

    @Test
    void asJsonAPlaceHasItsDegreesAsNumbers() {
        var json = AvroJson.of(SomeIncident.ferry());

        assertThat(json.at("/latitude").isNumber()).isTrue();
        assertThat(json.at("/longitude").doubleValue()).isEqualTo(-8.25);
        assertThat(json.at("/mergedInto").isNull()).isTrue();
    }

    private static String shown(int columns) {
        return String.join("\n", Incidents.table(ALL, columns)) + "\n";
    }
}
