package io.tollstream.enricher.domain.resolution.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GivenKeysTest {

    private static final String KEY = "2026-05-03-us-dayton-shooting";

    private final GivenKeys keys = new GivenKeys(TakenKeys.inMemory());

    @Test
    void aKeyThatIsTakenGetsANumber() {
        assertThat(free("a")).isEqualTo(KEY);
        assertThat(free("b")).isEqualTo(KEY + "-2");
        assertThat(free("c")).isEqualTo(KEY + "-3");
    }

    @Test
    void whatComesAfterItsDateIsForgottenGetsAKeyOfItsOwn() {
        free("a");

        keys.forgetBefore((int) LocalDate.of(2026, 5, 4).toEpochDay());

        assertThat(free("late")).startsWith(KEY + "-").isNotEqualTo(KEY);
        assertThat(free("later")).isNotEqualTo(free("late"));
    }

    @Test
    void aKeyOfTheDayFromWhichOnKeysAreKeptIsRemembered() {
        free("a");

        keys.forgetBefore((int) LocalDate.of(2026, 5, 3).toEpochDay());

        assertThat(free("b")).isEqualTo(KEY + "-2");
    }

    @Test
    void aKeyThatSomebodyElseHasIsNotGiven() {
        assertThat(keys.free(KEY, "a", KEY::equals)).isEqualTo(KEY + "-2");
    }

    @Test
    void keysOfForgottenDatesStayForgottenAfterARestart() {
        keys.resume((int) LocalDate.of(2026, 5, 4).toEpochDay());

        assertThat(free("late")).startsWith(KEY + "-");
    }

    private String free(String itemId) {
        return keys.free(KEY, itemId, key -> false);
    }
}
