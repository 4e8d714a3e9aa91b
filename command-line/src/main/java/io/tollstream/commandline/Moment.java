package io.tollstream.commandline;

import io.tollstream.schemas.settings.BadSetting;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A time that somebody names on a command line, or a day in UTC.
 *
 * @param first its first millisecond, where it is a day
 * @param last its last, where it is a day: so the day itself is in what was until then
 */
public record Moment(Instant first, Instant last) {

    private static final String DAY = "2025-03-11";

    /**
     * @param name of what it is given for, like --from
     * @throws BadSetting where it is neither a time with its offset nor a day
     */
    public static Moment of(String name, String text) {
        try {
            return text.length() <= DAY.length()
                    ? of(LocalDate.parse(text))
                    : of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw new BadSetting(name + " is '" + text + "'; it takes a time like " + DAY + "T12:00:00Z, or a day like "
                    + DAY + ".");
        }
    }

    private static Moment of(LocalDate day) {
        return new Moment(begin(day), begin(day.plusDays(1)).minusMillis(1));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Moment of(Instant time) {
        return new Moment(time, time);
    }
}
