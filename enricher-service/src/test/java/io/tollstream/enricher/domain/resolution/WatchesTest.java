package io.tollstream.enricher.domain.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.Source;
import io.tollstream.enricher.domain.SourceKind;
import io.tollstream.enricher.domain.resolution.Resolution.Given;
import io.tollstream.enricher.domain.resolution.Resolution.Unresolved;
import io.tollstream.enricher.domain.resolution.Resolution.Watched;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchesTest {

    private static final Instant TUESDAY = Instant.parse("2025-03-11T12:00:00Z");

    @Test
    void aNameIsFoundInAnyCaseAndWhateverStandsBetweenItsWords() {
        var watches = new Watches(List.of(watch("train", List.of("Jaffar Express"), List.of())));

        assertThat(watches.resolve(item("The JAFFAR-Express stopped.")))
                .isEqualTo(new Watched("train", "jaffar express"));
        assertThat(watches.resolve(item("The Jaffar\nexpress stopped.")))
                .isEqualTo(new Watched("train", "jaffar express"));
    }

    @Test
    void aNameInsideAnotherWordIsNotFound() {
        var watches = new Watches(List.of(watch("quake", List.of("Bam"), List.of())));

        assertThat(watches.resolve(item("The president, Obama, spoke."))).isEqualTo(new Unresolved());
    }

    @Test
    void whereThereArePlacesOneOfThemMustBeNamedToo() {
        var watches = new Watches(List.of(watch("train", List.of("train hijacking"), List.of("Balochistan", "Bolan"))));

        assertThat(watches.resolve(item("A train hijacking in Bolan."))).isInstanceOf(Watched.class);
        assertThat(watches.resolve(item("A train hijacking in a film."))).isEqualTo(new Unresolved());
    }

    @Test
    void theLongestNameWins() {
        var watches = new Watches(List.of(
                watch("trains", List.of("Express"), List.of()), watch("train", List.of("Jaffar Express"), List.of())));

        assertThat(watches.resolve(item("The Jaffar Express stopped.")))
                .isEqualTo(new Watched("train", "jaffar express"));
    }

    @Test
    void anItemFromBeforeTheIncidentDoesNotMatch() {
        var watch = new WatchDefinition(
                "train", List.of("Jaffar Express"), List.of(), TUESDAY.plusSeconds(1), null, true, null);

        assertThat(new Watches(List.of(watch)).resolve(item("The Jaffar Express stopped.")))
                .isEqualTo(new Unresolved());
    }

    @Test
    void aClosedIncidentTakesNoMoreItemsByItsNames() {
        var closed = new WatchDefinition("train", List.of("Jaffar Express"), List.of(), null, null, false, null);

        assertThat(new Watches(List.of(closed)).resolve(item("The Jaffar Express stopped.")))
                .isEqualTo(new Unresolved());
    }

    @Test
    void aMergedIncidentSendsItsItemsOnByKeyAndByName() {
        var watches = new Watches(List.of(
                new WatchDefinition("loser", List.of("Jaffar Express"), List.of(), null, null, false, "winner"),
                watch("winner", List.of("Balochistan train"), List.of())));

        assertThat(watches.resolve(item("The Jaffar Express stopped.")))
                .isEqualTo(new Watched("winner", "jaffar express"));
        assertThat(watches.resolve(given("loser"))).isEqualTo(new Given("winner"));
    }

    @Test
    void aCircleOfMergesLeadsNowhere() {
        var watches = new Watches(List.of(
                new WatchDefinition("a", List.of(), List.of(), null, null, false, "b"),
                new WatchDefinition("b", List.of(), List.of(), null, null, false, "a")));

        assertThat(watches.resolve(given("a"))).isEqualTo(new Given("a"));
    }

    private static WatchDefinition watch(String key, List<String> aliases, List<String> places) {
        return new WatchDefinition(key, aliases, places, null, null, true, null);
    }

    private static Item item(String text) {
        return item(text, null);
    }

    private static Item given(String incidentKey) {
        return item("31 people died.", incidentKey);
    }

    private static Item item(String text, String incidentKey) {
        var source = new Source("Quetta Dispatch", SourceKind.MEDIA);
        return new Item("n-1", "0", source, null, "", text, "en", TUESDAY, incidentKey);
    }
}
