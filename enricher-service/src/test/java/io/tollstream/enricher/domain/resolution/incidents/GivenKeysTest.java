package io.tollstream.enricher.domain.resolution.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GivenKeysTest {

    private static final String KEY = "2026-05-03-us-dayton-shooting";

    private final GivenKeys keys = new GivenKeys();

    @Test
    void aKeyThatIsTakenGetsANumber() {
        assertThat(keys.free(KEY, "a")).isEqualTo(KEY);
        assertThat(keys.free(KEY, "b")).isEqualTo(KEY + "-2");
        assertThat(keys.free(KEY, "c")).isEqualTo(KEY + "-3");
    }

    @Test
    void whatComesAfterItsDateIsForgottenGetsAKeyOfItsOwn() {
        keys.free(KEY, "a");

        keys.forgetBefore((int) LocalDate.of(2026, 5, 4).toEpochDay());

        assertThat(keys.free(KEY, "late")).startsWith(KEY + "-").isNotEqualTo(KEY);
        assertThat(keys.free(KEY, "later")).isNotEqualTo(keys.free(KEY, "late"));
    }

    @Test
    void aKeyOfTheDayFromWhichOnKeysAreKeptIsRemembered() {
        keys.free(KEY, "a");

        keys.forgetBefore((int) LocalDate.of(2026, 5, 3).toEpochDay());

        assertThat(keys.free(KEY, "b")).isEqualTo(KEY + "-2");
    }
}
