package io.tollstream.enricher.domain.resolution.places;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.resolution.words.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The places of the world by their names. */
class GazetteerTest {

    private static final Gazetteer GAZETTEER = Gazetteer.standard();

    @ParameterizedTest
    @ValueSource(strings = {"Quetta", "QUETTA", "کوئٹہ", "क्वेटा", "كويته"})
    void aCityIsKnownByItsNamesInManyScripts(String name) {
        assertThat(named(name)).first().satisfies(place -> {
            assertThat(place.kind()).isEqualTo(Place.Kind.CITY);
            assertThat(place.name()).isEqualTo("Quetta");
            assertThat(place.country()).isEqualTo("PK");
            assertThat(place.population()).isGreaterThan(500_000);
        });
    }

    @Test
    void ofNamesakesTheLargestComesFirst() {
        var springfields = GAZETTEER.named(Words.hash("Springfield"), 5);

        assertThat(springfields).hasSize(5).extracting(Place::region).contains("MO", "IL");
        assertThat(springfields)
                .extracting(Place::population)
                .isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }

    @Test
    void regionsAndCountriesHaveThePeopleOfTheirCities() {
        var ohio = named("Ohio").stream()
                .filter(place -> place.kind() == Place.Kind.REGION)
                .findFirst()
                .orElseThrow();
        var country = GAZETTEER.country("US");

        assertThat(ohio.country()).isEqualTo("US");
        assertThat(ohio.region()).isEqualTo("OH");
        assertThat(ohio.id()).isNegative();
        assertThat(ohio.latitude()).isBetween(38.0, 42.0);
        assertThat(ohio.longitude()).isBetween(-85.0, -80.0);
        assertThat(country).isNotNull();
        assertThat(country.population()).isGreaterThan(ohio.population());
        assertThat(country.region()).isEmpty();
    }

    @Test
    void whatIsNoPlaceIsNotKnown() {
        assertThat(named("Quillbottom Parva Magna")).isEmpty();
        assertThat(GAZETTEER.knows(Words.hash("Quillbottom Parva Magna"))).isFalse();
        assertThat(GAZETTEER.knows(Words.hash("New York City"))).isTrue();
        assertThat(GAZETTEER.country("ZZ")).isNull();
    }

    @Test
    void aPlaceAgreesWithTheAreasThatItLiesIn() {
        var dayton = named("Dayton").stream()
                .filter(place -> place.region().equals("OH"))
                .findFirst()
                .orElseThrow();
        var ohio = area("Ohio");
        var texas = area("Texas");
        var states = GAZETTEER.country("US");
        var canada = GAZETTEER.country("CA");

        assertThat(dayton.agrees(dayton)).isTrue();
        assertThat(dayton.agrees(ohio)).isTrue();
        assertThat(ohio.agrees(dayton)).isTrue();
        assertThat(dayton.agrees(states)).isTrue();
        assertThat(dayton.agrees(texas)).isFalse();
        assertThat(dayton.agrees(canada)).isFalse();
        assertThat(dayton.agrees(named("Cleveland").getFirst())).isFalse();
    }

    private static Place area(String name) {
        return named(name).stream()
                .filter(place -> place.kind() == Place.Kind.REGION)
                .findFirst()
                .orElseThrow();
    }

    private static List<Place> named(String name) {
        return GAZETTEER.named(Words.hash(name), 12);
    }
}
