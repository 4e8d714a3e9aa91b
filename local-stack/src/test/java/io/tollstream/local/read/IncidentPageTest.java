package io.tollstream.local.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.schemas.IncidentActKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentPageTest {

    @Test
    void aPageTellsRecordTollActsRevisionsAndItems() {
        assertThat(shown(SomeIncident.file(), 160)).isEqualTo("""
                2025-03-11-xa-lake-ost-ferry-sinking
                  Ferry with 40 on board sinks on Lake Ost
                  open · Lake Ost (XA-03) · 47.10° N, 8.25° W · ferry sinking
                  by enricher, 2025-03-11 09:30 UTC

                TOLL
                INCIDENT                              KILLED  INJURED  RESCUED  HELD  ATTACKERS KILLED
                2025-03-11-xa-lake-ost-ferry-sinking  12      -        -        -     -
                  last change: 2025-03-14 10:00 UTC 12 killed, said the military in Example Wire

                ACTS
                WHEN                  WHO         WHAT                                          WHY
                2025-03-11 12:00 UTC  Night desk  merge 2025-03-11-xa-boat-accident into this   The same ferry, by its number.
                2025-03-11 13:00 UTC  Day desk    split item-2 off this into 2025-03-12-xa-tug  -

                REVISIONS
                NUMBER  WHEN                  KIND   WHAT MOVED     WHO
                1       2025-03-11 09:00 UTC  first  killed 5       Harbour Daily
                2       2025-03-11 12:00 UTC  merge  killed 5 → 12  Night desk: merge 2025-03-11-xa-boat-accident into this
                3       2025-03-11 13:00 UTC  split  no number      Day desk: split item-2 off this into 2025-03-12-xa-tug

                ITEMS
                ITEM     WHEN                  HOW                                      SURE  COUNTED FOR        SOURCE         TITLE
                entry-1  2025-03-11 11:00 UTC  desk                                     -     this               Night desk     By telephone from the harbour office
                item-2   2025-03-11 10:00 UTC  match                                    0.61  2025-03-12-xa-tug  Harbour Daily  Tug runs aground near Ost harbour
                item-1   2025-03-11 09:00 UTC  match                                    0.97  this               Harbour Daily  Ferry sinks on Lake Ost
                item-3   2025-03-11 08:00 UTC  match, from 2025-03-11-xa-boat-accident  0.80  this               Harbour Daily  Boat accident
                """);
    }

    @Test
    void at80ColumnsRowsBecomeParagraphs() {
        assertThat(shown(SomeIncident.file(), 80)).endsWith("""

                ACTS
                2025-03-11 12:00 UTC  Night desk
                  merge 2025-03-11-xa-boat-accident into this · The same ferry, by its number.
                2025-03-11 13:00 UTC  Day desk
                  split item-2 off this into 2025-03-12-xa-tug

                REVISIONS
                1  2025-03-11 09:00 UTC  first
                  killed 5 · Harbour Daily
                2  2025-03-11 12:00 UTC  merge
                  killed 5 → 12 · Night desk: merge 2025-03-11-xa-boat-accident into this
                3  2025-03-11 13:00 UTC  split
                  no number · Day desk: split item-2 off this into 2025-03-12-xa-tug

                ITEMS
                entry-1  2025-03-11 11:00 UTC
                  desk · counted for this · Night desk · By telephone from the harbour office
                item-2  2025-03-11 10:00 UTC
                  match · sure 0.61 · counted for 2025-03-12-xa-tug · Harbour Daily
                  Tug runs aground near Ost harbour
                item-1  2025-03-11 09:00 UTC
                  match · sure 0.97 · counted for this · Harbour Daily · Ferry sinks on Lake Ost
                item-3  2025-03-11 08:00 UTC
                  match, from 2025-03-11-xa-boat-accident · sure 0.80 · counted for this
                  Harbour Daily · Boat accident
                """);
    }

    @Test
    void ofAMergedIncidentTheTollAndTheItemsAreCountedForTheOneThatTookItIn() {
        var items = new IncidentItems(SomeIncident.BOAT);
        items.take(SomeIncident.update("u-3", SomeIncident.BOAT, "item-3", 8, "Boat accident", 0.8));
        var known = SomeIncident.known(SomeIncident.boat()).getFirst();

        assertThat(shown(file(SomeIncident.BOAT, Optional.of(known), items), 160))
                .contains("  merged → 2025-03-11-xa-lake-ost-ferry-sinking · XA\n")
                .contains("TOLL\n  It is counted for 2025-03-11-xa-lake-ost-ferry-sinking.\n")
                .contains("match  0.80  2025-03-11-xa-lake-ost-ferry-sinking  Harbour Daily");
    }

    @Test
    void ofADefinedIncidentItSaysWhatItIsWatchedForAndWhatIsPinnedToIt() {
        var known = SomeIncident.known(SomeIncident.quake()).getFirst();

        assertThat(shown(file(SomeIncident.QUAKE, Optional.of(known), new IncidentItems(SomeIncident.QUAKE)), 80))
                .contains("  watched for: “Marl quake”, “Marl earthquake” with “Marl” or “Kest”\n")
                .contains("  pinned to it: item-7\n")
                .contains("ACTS\n  Nobody has merged, split, pinned, closed or reopened it.\n")
                .contains("ITEMS\n  None has come yet.\n");
    }

    @Test
    void anIncidentWithoutARecordIsShownByWhatElseIsKnown() {
        var items = new IncidentItems("k");
        items.take(SomeIncident.update("u-1", "k", "item-1", 9, "Ferry sinks", 0.9));
        var file = file("k", Optional.empty(), items);

        assertThat(file.isEmpty()).isFalse();
        assertThat(shown(file, 160))
                .contains("k\n  It has no record on incidents.\n")
                .contains("item-1");
        assertThat(file("k", Optional.empty(), new IncidentItems("k")).isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "PIN, pin x to this",
        "UNPIN, unpin x from this",
        "CLOSE, close this",
        "REOPEN, reopen this",
        "OTHER, something that this version does not know"
    })
    void everyActIsPutIntoWords(IncidentActKind kind, String words) {
        var act = SomeIncident.act("a", kind, "k", null, List.of("x"), "Night desk", 9, "");
        var file = new IncidentFile("k", Optional.empty(), Optional.empty(), List.of(act), List.of(), List.of());

        assertThat(shown(file, 160)).contains("Night desk  " + words + " ");
    }

    @Test
    void asJsonEachItemSaysWhereItCounts() {
        var json = SomeIncident.file().json();

        assertThat(json.at("/incident/key").asText()).isEqualTo(SomeIncident.FERRY);
        assertThat(json.at("/acts/0/reason").asText()).isEqualTo("The same ferry, by its number.");
        assertThat(json.at("/revisions/1/act/by").asText()).isEqualTo("Night desk");
        assertThat(json.at("/items").findValuesAsText("countedFor"))
                .containsExactly(SomeIncident.FERRY, SomeIncident.TUG, SomeIncident.FERRY, SomeIncident.FERRY);
        assertThat(json.at("/items/3/from").asText()).isEqualTo(SomeIncident.BOAT);
        assertThat(json.at("/items/1/update/confidence").doubleValue()).isEqualTo(0.61);
    }

    private static IncidentFile file(String key, Optional<KnownIncident> known, IncidentItems items) {
        return new IncidentFile(key, known, Optional.empty(), List.of(), List.of(), items.entries());
    }

    private static String shown(IncidentFile file, int columns) {
        return String.join("\n", IncidentPage.of(file, columns)) + "\n";
    }
}
