package io.tollstream.local.command;

import io.tollstream.schemas.settings.BadSetting;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A time in a flag. */
final class Time {

    private Time() {}

    /** @throws BadSetting where it is neither a time with its offset nor a day, which begins in UTC */
    static Instant of(String flag, String text) {
        try {
            return text.length() <= "2025-03-11".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new BadSetting(
                    flag + " is '" + text + "'; it takes a time like 2025-03-11T12:00:00Z, or a day like 2025-03-11.");
        }
    }
}
