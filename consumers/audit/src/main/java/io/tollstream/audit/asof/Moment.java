package io.tollstream.audit.asof;

import io.tollstream.schemas.settings.BadSetting;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A moment that somebody asks about. */
final class Moment {

    private Moment() {}

    /**
     * A time with its offset; or a day, which stands for its last millisecond in UTC, so that the day itself is in it.
     *
     * @throws BadSetting where it is neither
     */
    static Instant of(String text) {
        try {
            return text.length() <= "2025-03-11".length()
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .minusMillis(1)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new BadSetting("TIME is '" + text
                    + "'; it takes a time like 2025-03-11T12:00:00Z, or a day like 2025-03-11, all of which counts.");
        }
    }
}
