package io.tollstream.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollstream.schemas.settings.BadSetting;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    @Test
    void aDayIsAllOfItInUtc() {
        var day = Moment.of("--from", "2024-02-29");

        assertThat(day.first()).isEqualTo("2024-02-29T00:00:00Z");
        assertThat(day.last()).isEqualTo("2024-02-29T23:59:59.999Z");
    }

    @Test
    void aTimeIsThatMomentWhereverItIsGiven() {
        var time = Moment.of("--from", "2025-03-11T17:30:00+05:30");

        assertThat(time.first()).isEqualTo(time.last()).isEqualTo(Instant.parse("2025-03-11T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2025-02-30", "2025-03-11T12:00:00", "11/03/2025", "2025-03-11T12:00:00Z "})
    void whatIsNeitherIsRefusedByItsName(String text) {
        assertThatThrownBy(() -> Moment.of("--from", text))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("--from is '" + text + "'; it takes a time like");
    }
}
