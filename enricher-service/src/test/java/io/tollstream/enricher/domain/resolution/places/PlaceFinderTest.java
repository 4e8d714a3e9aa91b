package io.tollstream.enricher.domain.resolution.places;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.resolution.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a text says that something happened. */
class PlaceFinderTest {

    private static final PlaceFinder FINDER = new PlaceFinder(Gazetteer.standard());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A clerk was shot in Dayton, Ohio, on Monday.         | Dayton      | US-OH
            A clerk was shot in Dayton, Tenn., on Monday.        | Dayton      | US-TN
            A clerk was shot in Springfield, Mass., on Monday.   | Springfield | US-MA
            Deputies in Augusta, GA found a man dead.            | Augusta     | US-GA
            Two were killed in Birmingham, Alabama, police said. | Birmingham  | US-AL
            A blast shook Hyderabad, Sindh, overnight.           | Hyderabad   | PK-SD
            A blast shook Hyderabad, India, overnight.           | Hyderabad   | IN-TG
            """)
    void aCityIsTheOneOfTheAreaThatFollows(String text, String city, String area) {
        assertThat(found(text)).isEqualTo(city + " " + area);
    }

    @Test
    void aRegionNamedElsewhereDecidesToo() {
        assertThat(found("Ohio troopers said a woman was killed in Dayton.")).isEqualTo("Dayton US-OH");
        assertThat(found("Birmingham police said that Alabama had not seen such a night."))
                .isEqualTo("Birmingham US-AL");
    }

    @Test
    void whatElseIsNamedDecidesAmongCitiesOfManyCountries() {
        var cordoba = "A bus fell into a ravine near Córdoba, said police of ";

        assertThat(country(cordoba + "Rosario and Mendoza.")).isEqualTo("AR");
        assertThat(country(cordoba + "Madrid, Barcelona, Bilbao and Sevilla.")).isEqualTo("ES");
    }

    @Test
    void aHintDecidesWhereNoCountryIsNamed() {
        assertThat(country("The sheriff said coroners were called to the county fair by deputies."))
                .isEqualTo("US");
        assertThat(country("La Garda was called after Irish anglers drowned.")).isEqualTo("IE");
    }

    @Test
    void theHomeOfTheSourceDecidesWhereTheTextSaysNothing() {
        var text = "Police in Jackson said a man was shot.";

        assertThat(where(text, "US-TN").region()).isEqualTo("TN");
        assertThat(where(text, "US-MI").region()).isEqualTo("MI");
        assertThat(where("Three people were hurt.", "NG").country()).isEqualTo("NG");
    }

    @Test
    void aSurnameThatIsATownIsAPlaceOnlyWhereItsNeighboursSaySo() {
        assertThat(where("Anderson was shot dead.", "").places()).isEmpty();
        assertThat(where("A clerk was shot dead in Anderson.", "").places())
                .extracting(Place::name)
                .contains("Anderson");
    }

    @Test
    void aNameBesideAnotherIsAPersons() {
        var person = FINDER.in(Words.of("yesterday Dora Lima was hurt in Quetta"), 0, "");

        assertThat(person.best()).isNotNull().extracting(Place::name).isEqualTo("Quetta");
        assertThat(where("Mr Lima was hurt.", "").country()).isEmpty();
    }

    @Test
    void initialsOfAPartyAreNoTown() {
        assertThat(where("The BLA and the TTP took hostages.", "").places())
                .extracting(Place::name)
                .doesNotContain("Bla");
        assertThat(where("The BLA took hostages.", "").country()).isEqualTo("PK");
    }

    @Test
    void aStreetNamedForATownIsNotTheTown() {
        assertThat(where("Shots were fired on Cleveland Avenue in Dayton, Ohio.", "")
                        .best())
                .isNotNull()
                .extracting(Place::name)
                .isEqualTo("Dayton");
        assertThat(where("Shots were fired on Lansing Street.", "").country()).isEmpty();
    }

    @Test
    void aCountyIsWhereItLies() {
        assertThat(where("A Montgomery County, Ohio, man was hurt.", "").region())
                .isEqualTo("OH");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            کوئٹہ میں ریلوے اسٹیشن پر دھماکہ ہوا       | Quetta
            क्वेटा में रेलवे स्टेशन पर धमाका हुआ            | Quetta
            انفجار في كويته                             | Quetta
            В Пешаваре и Кветте; Кветта                | Quetta
            """)
    void aCityIsFoundInOtherScripts(String text, String city) {
        var where = where(text, "");

        assertThat(where.best()).isNotNull().extracting(Place::name).isEqualTo(city);
        assertThat(where.country()).isEqualTo("PK");
    }

    @Test
    void aShortNameOfAScriptWithoutCapitalsIsNoPartysInitials() {
        assertThat(where("سبی میں دھماکہ", "").places()).extracting(Place::name).contains("Sibi");
    }

    @Test
    void wordsThatAreVillagesTooAreNoPlaces() {
        assertThat(where("Of, Man and Hope are villages. Police Are Here And Now.", "")
                        .country())
                .isEmpty();
        assertThat(where("Shots were heard on the East Side.", "").places()).isEmpty();
    }

    @Test
    void whereNothingIsSureThereIsNoCountry() {
        var where = where("A man from Dayton, Richmond or Lancaster was hurt, wrote a reader of Santiago.", "");

        assertThat(where.country()).isEmpty();
        assertThat(where("Three people were hurt, said Dora Quill.", "")).isEqualTo(Whereabouts.UNKNOWN);
        assertThat(where("", "")).isEqualTo(Whereabouts.UNKNOWN);
    }

    @Test
    void anAnswerHasAFewPlacesOfOneCountryCitiesFirst() {
        var where =
                where("In Lahore, Karachi, Multan, Quetta, Sukkur and Peshawar, Pakistan, and in Delhi, India.", "");

        assertThat(where.country()).isEqualTo("PK");
        assertThat(where.places()).hasSizeLessThanOrEqualTo(4).allMatch(place -> place.country()
                .equals("PK"));
        assertThat(where.best()).isNotNull().extracting(Place::kind).isEqualTo(Place.Kind.CITY);
    }

    private static String found(String text) {
        var where = where(text, "");
        var best = where.best();
        return (best == null ? "nothing" : best.name()) + " " + where.country() + "-" + where.region();
    }

    private static String country(String text) {
        return where(text, "").country();
    }

    private static Whereabouts where(String text, String home) {
        return FINDER.in(Words.of(text), 0, home);
    }
}
