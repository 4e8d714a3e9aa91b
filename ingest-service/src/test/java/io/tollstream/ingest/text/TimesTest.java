package io.tollstream.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "2025-03-12T18:30:00+05:00, 2025-03-12T13:30:00Z, +05:00",
        "2025-03-12T18:30:00.123Z, 2025-03-12T18:30:00.123Z, +00:00",
        "2025-03-12T18:30+0500, 2025-03-12T13:30:00Z, +05:00",
        "2025-03-12T18:30-03, 2025-03-12T21:30:00Z, -03:00",
        "2025-03-12 18:30:00z, 2025-03-12T18:30:00Z, +00:00",
        "2025-03-12T18:30, 2025-03-12T18:30:00Z, ",
        "2025-03-12, 2025-03-12T00:00:00Z, ",
    })
    void isoTimesKeepTheirZone(String text, Instant instant, String offset) {
        var when = When.iso(text).orElseThrow();

        assertThat(when.instant()).isEqualTo(instant);
        assertThat(when.offsetText().orElse(null)).isEqualTo(offset);
        assertThat(When.iso(when.toIso())).hasValue(when);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2025-13-01", "2025-02-30", "12/03/2025", "2025-03-12T25:00", "+12025-01-01"})
    void whatIsNoTimeIsNone(String text) {
        assertThat(When.iso(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wed, 12 Mar 2025 18:30:00 +0500 | 2025-03-12T13:30:00Z | +05:00",
                "Tue, 12 Mar 2025 18:30:00 GMT | 2025-03-12T18:30:00Z | +00:00",
                "12 mar 2025 18:30 EST | 2025-03-12T23:30:00Z | -05:00",
                "Wed, 12 Mar 25 08:05:09 Z | 2025-03-12T08:05:09Z | +00:00",
                "Wed, 5 Mar 2025 8:05:09 +05:30 | 2025-03-05T02:35:09Z | +05:30",
                "Wed, 12 Mar 2025 18:30:00 | 2025-03-12T18:30:00Z | ",
                "Wed, 12 Mar 2025 18:30:00 XYZ | 2025-03-12T18:30:00Z | ",
                "2025-03-12T18:30:00+05:00 | 2025-03-12T13:30:00Z | +05:00",
            })
    void feedsTimesAreReadInTheirManyHands(String text, Instant instant, String offset) {
        var when = FeedTimes.parse(text).orElseThrow();

        assertThat(when.instant()).isEqualTo(instant);
        assertThat(when.offsetText().orElse(null)).isEqualTo(offset);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "Wed, 45 Mar 2025 18:30:00 GMT", "12 Foo 2025 10:00 GMT", "1 Jan 2025 10:00 +9999"})
    void whatNoHandCouldMeanIsNone(String text) {
        assertThat(FeedTimes.parse(text)).isEmpty();
    }
}
