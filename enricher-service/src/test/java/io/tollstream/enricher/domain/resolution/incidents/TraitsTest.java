package io.tollstream.enricher.domain.resolution.incidents;

import static io.tollstream.enricher.domain.resolution.incidents.News.signature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tollstream.enricher.domain.resolution.signature.Signature;
import org.junit.jupiter.api.Test;

/** In what two items are alike and unlike. */
class TraitsTest {

    private static final Signature BAKERY = signature(
            "2026-05-06",
            "Two killed in Dayton bakery",
            "Two clerks were shot dead and 14 people were injured in Dayton, Ohio, on Monday, when a man opened fire in a"
                    + " bakery. Dora Quill, 34, hid behind the counter. Police counted 112 shells.");

    @Test
    void oneTraitIsAlwaysThere() {
        assertThat(trait(Trait.ALWAYS, BAKERY, signature("2026-05-06", "", ""))).isEqualTo(1);
    }

    @Test
    void daysNamedByBothAreTheSameOrOthers() {
        var monday = told("Nobody slept on Monday.");
        var tuesday = told("Nobody slept on Tuesday.");
        var silent = told("Nobody slept.");

        assertThat(trait(Trait.SAME_DAY, BAKERY, monday)).isEqualTo(1);
        assertThat(trait(Trait.OTHER_DAYS, BAKERY, monday)).isZero();
        assertThat(trait(Trait.SAME_DAY, BAKERY, tuesday)).isZero();
        assertThat(trait(Trait.OTHER_DAYS, BAKERY, tuesday)).isEqualTo(1);
        assertThat(trait(Trait.OTHER_DAYS, BAKERY, silent)).isZero();
    }

    @Test
    void agesToldByBothAreTheSameOrOthers() {
        assertThat(trait(Trait.SAME_AGES, BAKERY, told("A woman aged 34 slept.")))
                .isEqualTo(1);
        assertThat(trait(Trait.OTHER_AGES, BAKERY, told("A woman aged 34 slept.")))
                .isZero();
        assertThat(trait(Trait.OTHER_AGES, BAKERY, told("A woman aged 35 slept.")))
                .isEqualTo(1);
        assertThat(trait(Trait.OTHER_AGES, BAKERY, told("A woman slept."))).isZero();
        var many = told("Aged 1, aged 2, aged 3, aged 4, aged 5.");
        assertThat(trait(Trait.SAME_AGES, many, many)).isEqualTo(3);
    }

    @Test
    void rareWordsOfBothSpeakAndCommonOnesDoNot() {
        var rare = trait(Trait.RARE_WORDS, BAKERY, told("Shells lay in the bakery behind its counter."));
        var common = trait(Trait.RARE_WORDS, BAKERY, told("The council said that it was to talk to police."));

        assertThat(rare).isGreaterThan(0.5);
        assertThat(common).isZero();
    }

    @Test
    void rareNumbersAreApartFromWords() {
        assertThat(trait(Trait.NUMBERS, BAKERY, told("The number was 112."))).isGreaterThan(0.5);
        assertThat(trait(Trait.NUMBERS, BAKERY, told("The number was 113."))).isZero();
    }

    @Test
    void theAngleBetweenTheWordsOfTwoIsFromNothingToOne() {
        assertThat(trait(Trait.COSINE_ROOT, BAKERY, BAKERY)).isCloseTo(1, within(0.02));
        assertThat(trait(Trait.COSINE_ROOT, BAKERY, told("Rivers rose quietly.")))
                .isZero();
        assertThat(trait(Trait.COSINE_ROOT, BAKERY, told("A bakery opened."))).isStrictlyBetween(0.0, 0.9);
    }

    @Test
    void theHeadlineOfEitherMayStandInTheOther() {
        var echo = signature("2026-05-06", "", "Two were killed in a Dayton bakery.");
        var stranger = signature("2026-05-06", "Rivers rise quietly", "Rivers rose.");

        assertThat(trait(Trait.HEADLINE, BAKERY, echo))
                .isEqualTo(trait(Trait.HEADLINE, echo, BAKERY))
                .isGreaterThan(0.3);
        assertThat(trait(Trait.HEADLINE, BAKERY, stranger)).isZero();
    }

    @Test
    void aNameOfBothSpeaks() {
        assertThat(trait(Trait.NAMES, BAKERY, told("Later Dora Quill slept."))).isGreaterThan(0.3);
        assertThat(trait(Trait.NAMES, BAKERY, told("Later Tim Quill slept."))).isZero();
    }

    @Test
    void placesAreTheSameOrOthers() {
        var dayton = told("Shops in Dayton, Ohio, closed.");
        var toledo = told("Shops in Toledo, Ohio, closed.");

        assertThat(trait(Trait.SAME_PLACE, BAKERY, dayton)).isEqualTo(1);
        assertThat(trait(Trait.OTHER_PLACES, BAKERY, dayton)).isZero();
        assertThat(trait(Trait.SAME_PLACE, BAKERY, toledo)).isZero();
        assertThat(trait(Trait.OTHER_PLACES, BAKERY, toledo)).isEqualTo(1);
        assertThat(trait(Trait.OTHER_PLACES, BAKERY, told("Shops closed."))).isZero();
    }

    @Test
    void regionsAndCountriesAreTheSameOrOthers() {
        var ohio = told("Shops in Toledo, Ohio, closed.");
        var texas = told("Shops in Dallas, Texas, closed.");
        var peru = told("Shops in Lima, Peru, closed.");

        assertThat(trait(Trait.SAME_REGION, BAKERY, ohio)).isEqualTo(1);
        assertThat(trait(Trait.OTHER_REGION, BAKERY, ohio)).isZero();
        assertThat(trait(Trait.OTHER_REGION, BAKERY, texas)).isEqualTo(1);
        assertThat(trait(Trait.SAME_COUNTRY, BAKERY, texas)).isGreaterThan(0);
        assertThat(trait(Trait.OTHER_COUNTRY, BAKERY, texas)).isZero();
        assertThat(trait(Trait.OTHER_COUNTRY, BAKERY, peru)).isEqualTo(1);
        assertThat(trait(Trait.SAME_COUNTRY, BAKERY, peru)).isZero();
        assertThat(trait(Trait.OTHER_REGION, BAKERY, peru)).isZero();
    }

    @Test
    void aRareCountryOfBothSaysMoreThanACommonOne() {
        var kenya = told("Shops in Nairobi, Kenya, closed.");
        var peru = told("Shops in Lima, Peru, closed.");

        assertThat(trait(Trait.SAME_COUNTRY, kenya, kenya)).isGreaterThan(trait(Trait.SAME_COUNTRY, peru, peru) + 1);
    }

    @Test
    void figuresAreTheSameOrApart() {
        var same = told("Two people were killed and 14 people were injured.");
        var more = told("Three people were killed and 14 people were injured.");
        var many = told("Forty people were killed.");

        assertThat(trait(Trait.SAME_FIGURES, BAKERY, same)).isEqualTo(1);
        assertThat(trait(Trait.FIGURES_APART, BAKERY, same)).isZero();
        assertThat(trait(Trait.SAME_FIGURES, BAKERY, more)).isZero();
        assertThat(trait(Trait.FIGURES_APART, BAKERY, more)).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(trait(Trait.FIGURES_APART, BAKERY, many)).isEqualTo(2);
        assertThat(trait(Trait.SHARED_FIGURES, BAKERY, more)).isEqualTo(1);
        assertThat(trait(Trait.SHARED_FIGURES, BAKERY, told("Fourteen people were killed.")))
                .isZero();
        assertThat(trait(Trait.SAME_FIGURES, told("Shops closed."), told("Rivers rose.")))
                .isZero();
    }

    @Test
    void theDaysBetweenTwoPublicationsCountTheLessTheMoreTheyAre() {
        var next = signature("2026-05-07", "", "");
        var later = signature("2026-05-10", "", "");

        assertThat(trait(Trait.DAYS_APART, BAKERY, next)).isCloseTo(Math.log(2), within(1e-9));
        assertThat(trait(Trait.DAYS_APART, later, BAKERY)).isCloseTo(Math.log(5), within(1e-9));
        assertThat(trait(Trait.NEAR, BAKERY, next)).isEqualTo(1);
        assertThat(trait(Trait.NEAR, BAKERY, later)).isZero();
    }

    @Test
    void aRareKindOfBothSpeaks() {
        assertThat(trait(Trait.SAME_KIND, BAKERY, told("A man was shot."))).isGreaterThan(1);
        assertThat(trait(Trait.SAME_KIND, BAKERY, told("An earthquake."))).isZero();
    }

    @Test
    void aKindSaysNothingWhereCitiesAndRegionsAreOthers() {
        assertThat(trait(Trait.SAME_KIND, BAKERY, told("A man was shot in Dallas, Texas.")))
                .isZero();
        assertThat(trait(Trait.SAME_KIND, BAKERY, told("A man was shot in Toledo, Ohio.")))
                .isGreaterThan(1);
    }

    @Test
    void aNearlyIdenticalTextIsACopy() {
        var text =
                "The old ferry sank off the pier in thick fog early in the day, and all who were aboard of it swam ashore or"
                        + " were drawn out of the cold water by fishermen who had heard the horn";

        assertThat(trait(Trait.COPY, told(text + "."), told(text + ", Ada said.")))
                .isEqualTo(1);
        assertThat(trait(Trait.COPY, told(text), BAKERY)).isZero();
    }

    @Test
    void aRunningStoryIsNoTraitOfTwoItems() {
        assertThat(trait(Trait.STORY, BAKERY, BAKERY)).isZero();
    }

    private static Signature told(String text) {
        return signature("2026-05-06", "", text);
    }

    private static double trait(Trait trait, Signature one, Signature other) {
        return Traits.of(one, other)[trait.ordinal()];
    }
}
