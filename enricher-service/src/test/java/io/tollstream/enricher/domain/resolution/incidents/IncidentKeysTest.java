package io.tollstream.enricher.domain.resolution.incidents;

import static io.tollstream.enricher.domain.resolution.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.resolution.places.Place;
import io.tollstream.enricher.domain.resolution.places.Whereabouts;
import io.tollstream.enricher.domain.resolution.signature.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys that people can read. */
class IncidentKeysTest {

    @Test
    void aKeyIsDayCountryPlaceAndKind() {
        var sketch = report("2026-05-06", "Shooting in Dayton, Ohio", "A clerk was shot in Dayton, Ohio, on Monday.");

        assertThat(IncidentKeys.of(sketch)).isEqualTo("2026-05-04-us-dayton-shooting");
    }

    @Test
    void withoutANamedDayItIsTheDayOfPublication() {
        assertThat(IncidentKeys.of(report("2026-05-06", "", "An earthquake shook Quetta, Pakistan.")))
                .isEqualTo("2026-05-06-pk-quetta-earthquake");
        assertThat(IncidentKeys.of(
                        report("2026-05-06", "", "An earthquake like that of January 3 shook Quetta, Pakistan.")))
                .isEqualTo("2026-05-06-pk-quetta-earthquake");
    }

    @Test
    void whatNamesNothingHasAKeyToo() {
        assertThat(IncidentKeys.of(report("2026-05-06", "", "The river rose."))).isEqualTo("2026-05-06-xx-event");
    }

    @Test
    void aCountryIsNotNamedTwice() {
        assertThat(IncidentKeys.of(at(new Place(Place.Kind.COUNTRY, -1, "Pakistan", "PK", "", 1, 0, 0))))
                .isEqualTo("2026-05-06-pk-event");
    }

    @ParameterizedTest
    @CsvSource({
        "Sant Julià de Lòria, sant-julia-de-loria",
        "Diyarbakır, diyarbakir",
        "Łódź, lodz",
        "Tromsø, tromso",
        "St. John's, st-johns",
        "Kafr ash-Shaykh (old), kafr-ash-shaykh-old",
        "上海, place",
        "کوئٹہ, place"
    })
    void aNameIsWrittenInPlainLetters(String name, String written) {
        assertThat(IncidentKeys.of(at(city(name)))).isEqualTo("2026-05-06-pk-" + written + "-event");
    }

    @Test
    void aKeyIsOneThatTheDoorTakes() {
        var key = IncidentKeys.of(at(city("Llanfair ".repeat(40))));

        assertThat(key).hasSizeLessThan(100).matches("[a-z0-9][a-z0-9-]{0,199}").doesNotContain("--");
    }

    @Test
    void aTakenKeyIsNumbered() {
        assertThat(IncidentKeys.numbered("2026-05-06-pk-quetta-earthquake", 2))
                .isEqualTo("2026-05-06-pk-quetta-earthquake-2");
    }

    private static Place city(String name) {
        return new Place(Place.Kind.CITY, 1, name, "PK", "BA", 1, 0, 0);
    }

    private static Sketch at(Place place) {
        var bare = report("2026-05-06", "", "");
        return new Sketch(
                bare.itemId(),
                bare.language(),
                bare.title(),
                bare.day(),
                bare.eventDays(),
                bare.ages(),
                new Whereabouts(List.of(place), place.country(), place.region()),
                bare.kinds(),
                bare.killed(),
                bare.injured(),
                bare.figures(),
                bare.terms(),
                bare.times(),
                bare.marks(),
                bare.names(),
                bare.fingerprint());
    }
}
