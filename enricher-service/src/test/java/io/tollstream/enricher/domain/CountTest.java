package io.tollstream.enricher.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CountTest {

    @Test
    void moreThan30Is31AndUp() {
        var count = Count.moreThan(30);

        assertThat(count.allows(30)).isFalse();
        assertThat(count.allows(31)).isTrue();
        assertThat(count.high()).isNull();
    }

    @Test
    void upTo28PromisesNobody() {
        assertThat(Count.upTo(28).allows(0)).isTrue();
        assertThat(Count.upTo(28).allows(29)).isFalse();
    }

    @Test
    void onlyZeroIsNobody() {
        assertThat(Count.exactly(0).none()).isTrue();
        assertThat(Count.upTo(1).none()).isFalse();
        assertThat(Count.atLeast(0).none()).isFalse();
    }

    @Test
    void peopleAreNotNegative() {
        assertThatThrownBy(() -> Count.exactly(-1)).hasMessage("A count of people is 0 or more, not -1.");
    }

    @Test
    void aRangeHasItsLowBelowItsHigh() {
        assertThatThrownBy(() -> Count.between(5, 4)).hasMessageContaining("4 is below 5");
    }

    @Test
    void twoCountsTogetherAreExactWhereBothAre() {
        assertThat(Count.exactly(21).plus(Count.exactly(4))).isEqualTo(Count.exactly(25));
    }

    @Test
    void twoCountsTogetherAreOpenWhereOneIs() {
        assertThat(Count.exactly(21).plus(Count.atLeast(4))).isEqualTo(new Count(25, null, Quantifier.BETWEEN));
    }

    @Test
    void absurdCountsAddUpToAnAbsurdOneAndDoNotOverflow() {
        var most = Count.exactly(Long.MAX_VALUE);

        assertThat(most.plus(Count.exactly(1))).isEqualTo(most);
    }

    @Test
    void countsOverlapWhereOneNumberFitsBoth() {
        assertThat(Count.atLeast(31).overlaps(Count.exactly(33))).isTrue();
        assertThat(Count.between(30, 50).overlaps(Count.between(45, 60))).isTrue();
        assertThat(Count.exactly(31).overlaps(Count.atLeast(32))).isFalse();
    }
}
