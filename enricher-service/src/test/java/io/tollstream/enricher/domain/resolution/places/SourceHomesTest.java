package io.tollstream.enricher.domain.resolution.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a source mostly tells of is its home. */
class SourceHomesTest {

    private static final String PAPER = "The Milltown Lantern";

    private final SourceHomes homes = new SourceHomes();

    @Test
    void oneItemMakesNoHome() {
        tells("US-OH");

        assertThat(homes.of(PAPER)).isEmpty();
        assertThat(homes.of("The Unheard Of")).isEmpty();
    }

    @Test
    void aPaperThatTellsOfOneRegionIsAtHomeThere() {
        tells("US-OH", "US-OH", "US-KY", "US-OH", "US-OH");

        assertThat(homes.of(PAPER)).isEqualTo("US-OH");
    }

    @Test
    void aPaperThatTellsOfManyRegionsIsAtHomeInTheCountry() {
        tells("US-OH", "US-TX", "US-FL", "US-OH", "US-NY");

        assertThat(homes.of(PAPER)).isEqualTo("US");
    }

    @Test
    void aPaperThatTellsOfTheWorldHasNoHome() {
        tells("US-OH", "PK-BA", "FR", "MX-JAL", "ID-JK");

        assertThat(homes.of(PAPER)).isEmpty();
    }

    @Test
    void aPaperThatMovesIsAtHomeElsewhereInTheEnd() {
        tells("US-OH", "US-OH", "US-OH");
        for (var item = 0; item < 40; item++) {
            tells("PK-BA");
        }

        assertThat(homes.of(PAPER)).isEqualTo("PK-BA");
    }

    @Test
    void nothingIsLearnedWithoutASourceOrAPlace() {
        homes.learn("", in("US-OH"));
        homes.learn("", in("US-OH"));
        homes.learn(PAPER, Whereabouts.UNKNOWN);
        tells("US-OH");

        assertThat(homes.of("")).isEmpty();
        assertThat(homes.of(PAPER)).isEmpty();
    }

    @Test
    void theSourcesHeardOfLongestAreForgotten() {
        tells("US-OH", "US-OH");
        for (var source = 0; source < SourceHomes.MOST_SOURCES; source++) {
            homes.learn("source " + source, in("FR"));
        }

        assertThat(homes.of(PAPER)).isEmpty();
        homes.learn("source 1", in("FR"));
        assertThat(homes.of("source 1")).isEqualTo("FR");
    }

    @Test
    void whatIsKeptIsPutBackAndTheSameSourceIsForgottenNext() {
        var kept = new HashMap<String, SourceHomes.Home>();
        var first = new SourceHomes(keeperOf(kept));
        for (var source = 0; source < SourceHomes.MOST_SOURCES; source++) {
            first.learn("source " + source, in("FR"));
            first.learn("source " + source, in("FR"));
        }
        first.learn("source 0", in("FR"));

        var again = new SourceHomes(keeperOf(kept));
        again.restore(Map.copyOf(kept));
        again.learn(PAPER, in("US-OH"));
        first.learn(PAPER, in("US-OH"));

        assertThat(again.of("source 0")).isEqualTo(first.of("source 0")).isEqualTo("FR");
        assertThat(again.of("source 1")).isEqualTo(first.of("source 1")).isEmpty();
        assertThat(kept).hasSize(SourceHomes.MOST_SOURCES).doesNotContainKey("source 1");
    }

    private static SourceHomes.Keeper keeperOf(Map<String, SourceHomes.Home> kept) {
        return new SourceHomes.Keeper() {
            @Override
            public void put(String source, SourceHomes.Home home) {
                kept.put(source, home);
            }

            @Override
            public void remove(String source) {
                kept.remove(source);
            }
        };
    }

    private void tells(String... areas) {
        for (var area : areas) {
            homes.learn(PAPER, in(area));
        }
    }

    private static Whereabouts in(String area) {
        return new Whereabouts(List.of(), area.substring(0, 2), area.length() > 2 ? area.substring(3) : "");
    }
}
