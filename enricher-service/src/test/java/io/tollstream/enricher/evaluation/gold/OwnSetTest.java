package io.tollstream.enricher.evaluation.gold;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Scope;
import io.tollstream.enricher.evaluation.GoldItem;
import io.tollstream.enricher.evaluation.Range;
import io.tollstream.enricher.evaluation.Standing;
import io.tollstream.enricher.evaluation.WantedFigure;
import io.tollstream.enricher.evaluation.WantedToll;
import io.tollstream.enricher.evaluation.files.Phenomena;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The set of our own writing is what it promises to be, before anything is measured on it. */
class OwnSetTest {

    private static List<GoldItem> items = List.of();

    @BeforeAll
    static void read() throws IOException {
        var files = OwnSet.read();
        assertThat(files.complaints()).isEmpty();
        assertThat(files.unlabelled()).isZero();
        items = files.items();
    }

    @Test
    void itIsLargeEnoughToShowAChange() {
        assertThat(items).hasSizeGreaterThanOrEqualTo(110);
    }

    @Test
    void everyItemHasANameOfItsOwnAndATextOfItsOwn() {
        assertThat(items).extracting(gold -> gold.item().id()).doesNotHaveDuplicates();
        assertThat(items).extracting(gold -> gold.item().fullText()).doesNotHaveDuplicates();
    }

    @Test
    void everyPhenomenonIsInTwoItemsOrMore() {
        var tagged = items.stream()
                .flatMap(gold -> gold.phenomena().stream())
                .collect(Collectors.groupingBy(tag -> tag, Collectors.counting()));

        assertThat(tagged.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Phenomena.standard().names().keySet());
        assertThat(tagged).allSatisfy((tag, count) -> assertThat(count).isGreaterThanOrEqualTo(2));
    }

    @Test
    void everyLanguageThatIsReadIsInSixItemsOrMore() {
        var languages = items.stream().collect(Collectors.groupingBy(GoldItem::language, Collectors.counting()));

        assertThat(languages)
                .containsKeys("en", "es", "fr", "pt", "id", "ar", "hi", "ur")
                .allSatisfy((language, count) -> assertThat(count).isGreaterThanOrEqualTo(6));
    }

    @Test
    void everyItemListsItsFigures() {
        assertThat(items).allSatisfy(gold -> assertThat(gold.figures()).isPresent());
    }

    /** A slip of the pen in one of the two labels would show here. */
    @Test
    void aTollIsAFigureOrTheSumOfFigures() {
        assertThat(items).filteredOn(gold -> gold.toll().isPresent()).allSatisfy(gold -> {
            var toll = gold.toll().orElseThrow();
            assertThat(numbers(gold, Measure.INJURED, Party.VICTIM)).contains(toll.injured());
            assertThat(numbers(gold, Measure.KILLED, Party.VICTIM))
                    .contains(toll.apart().map(WantedToll.Apart::victims).orElse(toll.killed()));
            toll.apart().ifPresent(apart -> assertThat(numbers(gold, Measure.KILLED, Party.ATTACKER))
                    .contains(apart.suspects()));
        });
    }

    /** Nobody, each accepted figure that is no part, and all of them together. */
    private static List<Long> numbers(GoldItem gold, Measure measure, Party party) {
        var figures = gold.figures().orElseThrow().stream()
                .filter(figure -> figure.measure() == measure && figure.party() == party)
                .filter(figure -> figure.standing() == Standing.CONFIRMED || figure.standing() == Standing.REPORTED)
                .filter(figure -> !figure.scope().equals(Optional.of(Scope.PART)))
                .map(figure -> figure.range().low())
                .toList();
        var sum = figures.stream().mapToLong(Long::longValue).sum();
        return Stream.concat(Stream.of(0L, sum), figures.stream()).toList();
    }

    @Test
    void whatIsInNoLanguageOfOursHasNoFigures() {
        assertThat(items)
                .filteredOn(gold -> gold.set().equals("unread.jsonl"))
                .isNotEmpty()
                .allSatisfy(gold -> assertThat(gold.figures()).contains(List.of()));
    }

    @Test
    void noRangeIsAbsurd() {
        assertThat(items)
                .flatExtracting(gold -> gold.figures().orElse(List.of()))
                .extracting(WantedFigure::range)
                .allSatisfy(range -> assertThat(range.low()).isBetween(0L, 10_000_000L))
                .doesNotContain(new Range(0, null));
    }
}
