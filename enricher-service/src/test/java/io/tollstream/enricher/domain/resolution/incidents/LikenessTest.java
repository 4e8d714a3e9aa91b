package io.tollstream.enricher.domain.resolution.incidents;

import static io.tollstream.enricher.domain.resolution.incidents.News.signature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tollstream.enricher.domain.extraction.LexiconFiles;
import io.tollstream.enricher.domain.resolution.signature.Signature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How likely two items are about one event. */
class LikenessTest {

    private static final Likeness LIKENESS = Likeness.standard();

    private static final Signature BAKERY = signature(
            "2026-05-06",
            "Two killed in Dayton bakery",
            "Two clerks were shot dead in a bakery in Dayton, Ohio, on Monday.");
    private static final Signature AGAIN = signature(
            "2026-05-07",
            "Dayton mourns bakery clerks",
            "The two clerks shot dead on Monday in a Dayton, Ohio, bakery were sisters.");
    private static final Signature QUAKE =
            signature("2026-05-06", "Earthquake near Quetta", "An earthquake shook Quetta, Pakistan, on Tuesday.");

    @Test
    void twoReportsOfOneEventAreLikelierThanTwoOfTwo() {
        assertThat(LIKENESS.of(BAKERY, AGAIN)).isGreaterThan(0.8);
        assertThat(LIKENESS.of(BAKERY, QUAKE)).isLessThan(0.01);
    }

    @Test
    void theReasonsAddUpToTheLogit() {
        var weights = new double[Trait.values().length];
        new LexiconFiles("/resolution/")
                .lines(
                        "likeness.txt",
                        3,
                        fields -> weights[Trait.valueOf(fields[0]).ordinal()] = Double.parseDouble(fields[1]));

        for (var other : List.of(BAKERY, AGAIN, QUAKE)) {
            var likeness = LIKENESS.of(BAKERY, other);
            var reasons = LIKENESS.reasons(BAKERY, other).stream()
                    .mapToDouble(Likeness.Reason::weight)
                    .sum();

            assertThat(weights[Trait.ALWAYS.ordinal()] + reasons)
                    .isCloseTo(Math.log(likeness / (1 - likeness)), within(Likeness.TELLING * 3));
        }
    }

    @Test
    void theWeightiestReasonComesFirstAndSmallOnesAreNotTold() {
        var reasons = LIKENESS.reasons(BAKERY, QUAKE);

        assertThat(reasons)
                .extracting(reason -> -Math.abs(reason.weight()))
                .isSorted()
                .allMatch(weight -> weight < -Likeness.TELLING);
        assertThat(reasons).first().extracting(Likeness.Reason::trait).isEqualTo("OTHER_COUNTRY");
        assertThat(reasons).extracting(Likeness.Reason::trait).doesNotContain("ALWAYS");
    }

    @Test
    void everyTraitHasItsWeightsInTheFile() {
        var told = new ArrayList<String>();
        new LexiconFiles("/resolution/").lines("likeness.txt", 3, fields -> told.add(fields[0]));

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        List.of(Trait.values()).stream().map(Trait::name).toList());
    }

    @Test
    void anItemBelongsHalfByTheLikestExampleAndHalfByAll() {
        var mixed = incident(1, BAKERY, QUAKE);
        var untold = LIKENESS.untold(AGAIN, mixed);

        assertThat(LIKENESS.of(AGAIN, mixed))
                .isCloseTo((LIKENESS.of(untold, BAKERY) * 1.5 + LIKENESS.of(untold, QUAKE) * 0.5) / 2, within(1e-9));
        assertThat(LIKENESS.reasons(AGAIN, mixed)).isEqualTo(LIKENESS.reasons(untold, BAKERY));
    }

    @Test
    void aRunningStoryDrawsItemsWhileItRuns() {
        var later = signature(
                "2026-05-20",
                "Dayton mourns bakery clerks",
                "The two clerks shot dead in a Dayton bakery were sisters.");
        var many = incident(30, BAKERY);
        var one = incident(1, BAKERY);

        assertThat(LIKENESS.of(AGAIN, many)).isGreaterThan(LIKENESS.of(LIKENESS.untold(AGAIN, many), BAKERY));
        assertThat(LIKENESS.of(AGAIN, one)).isEqualTo(LIKENESS.of(LIKENESS.untold(AGAIN, one), BAKERY));
        assertThat(LIKENESS.of(later, many)).isEqualTo(LIKENESS.of(LIKENESS.untold(later, many), BAKERY));
    }

    @Test
    void wordsOfAnotherLanguageSayLittleAndPlacesDaysAndNumbersAll() {
        var english = signature(
                "2026-05-06",
                "Quake shakes Quetta",
                "At least 47 people were killed and 112 people were injured when an earthquake shook Quetta, Pakistan, on Tuesday.");
        var spanish = signature(
                "2026-05-06",
                "Terremoto en Quetta",
                "Al menos 47 personas murieron y 112 resultaron heridas el martes por un terremoto en Quetta, Pakistán.");

        assertThat(spanish.language()).isEqualTo("es");
        assertThat(LIKENESS.of(english, spanish)).isGreaterThan(0.9);
        assertThat(LIKENESS.of(BAKERY, spanish)).isLessThan(0.01);
    }

    private static OpenIncident incident(int items, Signature... examples) {
        var all = new ArrayList<Signature>();
        Collections.addAll(all, examples);
        return new OpenIncident(
                0,
                "US",
                "key",
                new Title("", 0),
                all,
                all.getFirst().day(),
                all.getLast().day(),
                items,
                Site.UNKNOWN,
                "event",
                "",
                0);
    }
}
