package io.tollstream.enricher.domain.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.Source;
import io.tollstream.enricher.domain.SourceKind;
import io.tollstream.enricher.domain.resolution.Resolution.Given;
import io.tollstream.enricher.domain.resolution.Resolution.Pinned;
import io.tollstream.enricher.domain.resolution.Resolution.Unresolved;
import io.tollstream.enricher.domain.resolution.Resolution.Watched;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnownIncidentsTest {

    private static final Instant TUESDAY = Instant.parse("2025-03-11T12:00:00Z");

    @Test
    void aNameIsFoundInAnyCaseAndWhateverStandsBetweenItsWords() {
        var watches = known(watch("train", List.of("Jaffar Express"), List.of()));

        assertThat(watches.resolve(item("The JAFFAR-Express stopped.")))
                .isEqualTo(new Watched("train", "jaffar express"));
        assertThat(watches.resolve(item("The Jaffar\nexpress stopped.")))
                .isEqualTo(new Watched("train", "jaffar express"));
    }

    @Test
    void aNameInsideAnotherWordIsNotFound() {
        var watches = known(watch("quake", List.of("Bam"), List.of()));

        assertThat(watches.resolve(item("The president, Obama, spoke."))).isEqualTo(new Unresolved());
    }

    @Test
    void whereThereArePlacesOneOfThemMustBeNamedToo() {
        var watches = known(watch("train", List.of("train hijacking"), List.of("Balochistan", "Bolan")));

        assertThat(watches.resolve(item("A train hijacking in Bolan."))).isInstanceOf(Watched.class);
        assertThat(watches.resolve(item("A train hijacking in a film."))).isEqualTo(new Unresolved());
    }

    @Test
    void theLongestNameWins() {
        var watches = known(
                watch("trains", List.of("Express"), List.of()), watch("train", List.of("Jaffar Express"), List.of()));

        assertThat(watches.resolve(item("The Jaffar Express stopped.")))
                .isEqualTo(new Watched("train", "jaffar express"));
    }

    @Test
    void anItemFromBeforeTheIncidentDoesNotMatch() {
        var watch = new WatchDefinition(
                "train", List.of("Jaffar Express"), List.of(), TUESDAY.plusSeconds(1), null, true, null);

        assertThat(known(watch).resolve(item("The Jaffar Express stopped."))).isEqualTo(new Unresolved());
    }

    @Test
    void aClosedIncidentTakesNoMoreItemsByItsNames() {
        var closed = new WatchDefinition("train", List.of("Jaffar Express"), List.of(), null, null, false, null);

        assertThat(known(closed).resolve(item("The Jaffar Express stopped."))).isEqualTo(new Unresolved());
    }

    @Test
    void aMergedIncidentSendsItsItemsOnByKeyAndByName() {
        var watches = known(
                new WatchDefinition("loser", List.of("Jaffar Express"), List.of(), null, null, false, "winner"),
                watch("winner", List.of("Balochistan train"), List.of()));

        assertThat(watches.resolve(item("The Jaffar Express stopped.")))
                .isEqualTo(new Watched("winner", "jaffar express"));
        assertThat(watches.resolve(given("loser"))).isEqualTo(new Given("winner"));
    }

    @Test
    void aCircleOfMergesLeadsNowhere() {
        var watches = known(
                new WatchDefinition("a", List.of(), List.of(), null, null, false, "b"),
                new WatchDefinition("b", List.of(), List.of(), null, null, false, "a"));

        assertThat(watches.resolve(given("a"))).isEqualTo(new Given("a"));
    }

    @Test
    void anItemThatIsPinnedGoesWhereItIsHeldAndFromThereWhereThatWasMerged() {
        var incidents = known(watch("train", List.of("Jaffar Express"), List.of()));
        incidents.put(new KnownIncident(watch("film", List.of(), List.of()), true, List.of("n-1")));
        assertThat(incidents.resolve(item("The Jaffar Express stopped."))).isEqualTo(new Pinned("film"));

        incidents.put(new KnownIncident(merged("film", "cinema"), true, List.of("n-1")));
        assertThat(incidents.resolve(item("The Jaffar Express stopped."))).isEqualTo(new Pinned("cinema"));
    }

    @Test
    void anItemThatIsNoLongerPinnedIsFoundByItsWordsAgain() {
        var incidents = known(watch("train", List.of("Jaffar Express"), List.of()));
        incidents.put(new KnownIncident(watch("film", List.of(), List.of()), true, List.of("n-1")));

        incidents.put(new KnownIncident(watch("film", List.of(), List.of()), true, List.of()));

        assertThat(incidents.resolve(item("The Jaffar Express stopped."))).isInstanceOf(Watched.class);
    }

    @Test
    void anItemThatMovedToAnotherIncidentStaysPinnedThereWhicheverIsHeardOfFirst() {
        var incidents = known();
        incidents.put(new KnownIncident(watch("film", List.of(), List.of()), true, List.of("n-1")));
        incidents.put(new KnownIncident(watch("play", List.of(), List.of()), true, List.of("n-1")));

        incidents.remove("film");

        assertThat(incidents.pinned("n-1")).contains("play");
    }

    @Test
    void theKeyThatCameWithAnItemGoesBeforeItsPin() {
        var incidents = known();
        incidents.put(new KnownIncident(watch("film", List.of(), List.of()), true, List.of("n-1")));

        assertThat(incidents.resolve(given("train"))).isEqualTo(new Given("train"));
    }

    @Test
    void itSaysWhichAreClosedAndWhichPeopleKnow() {
        var incidents = known(new WatchDefinition("train", List.of(), List.of(), null, null, false, null));
        incidents.put(new KnownIncident(merged("bus", "train"), false, List.of()));

        assertThat(incidents.joinable("train")).isFalse();
        assertThat(incidents.joinable("bus")).isTrue();
        assertThat(incidents.taken("train")).isTrue();
        assertThat(incidents.taken("bus")).isFalse();
        assertThat(incidents.taken("tram")).isFalse();
    }

    @Test
    void anIncidentWithoutANameIsNotWatchedAndOneThatIsTakenAwayNoLonger() {
        var incidents = known(watch("train", List.of("Jaffar Express"), List.of()), watch("bus", List.of(), List.of()));
        assertThat(incidents.watched()).isEqualTo(1);

        incidents.remove("train");

        assertThat(incidents.watched()).isZero();
        assertThat(incidents.resolve(item("The Jaffar Express stopped."))).isEqualTo(new Unresolved());
    }

    private static KnownIncidents known(WatchDefinition... watches) {
        var incidents = new KnownIncidents();
        Stream.of(watches)
                .map(watch -> new KnownIncident(watch, true, List.of()))
                .forEach(incidents::put);
        return incidents;
    }

    private static WatchDefinition merged(String loser, String winner) {
        return new WatchDefinition(loser, List.of(), List.of(), null, null, false, winner);
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
