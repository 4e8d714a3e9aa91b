package io.tollstream.alerts.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * When only what is grave may ring; the rest waits until they end. Times are local, over changes of the clock too.
 *
 * @param from where it is after {@code until}, they last over midnight
 * @param days on which they begin; empty for all
 * @param letThrough alerts of this severity and above ring
 */
public record QuietHours(ZoneId zone, LocalTime from, LocalTime until, Set<DayOfWeek> days, Severity letThrough) {

    public QuietHours {
        days = Set.copyOf(days);
    }

    /** When the quiet hours that this moment lies in end; empty where it lies in none. */
    Optional<Instant> endAfter(Instant now) {
        var today = now.atZone(zone).toLocalDate();
        for (var day : new java.time.LocalDate[] {today, today.minusDays(1)}) {
            var begin = ZonedDateTime.of(day, from, zone).toInstant();
            var end = ZonedDateTime.of(from.isBefore(until) ? day : day.plusDays(1), until, zone)
                    .toInstant();
            if (isOne(day.getDayOfWeek()) && !now.isBefore(begin) && now.isBefore(end)) {
                return Optional.of(end);
            }
        }
        return Optional.empty();
    }

    private boolean isOne(DayOfWeek day) {
        return days.isEmpty() || days.contains(day);
    }

    boolean hold(Severity severity) {
        return severity.compareTo(letThrough) < 0;
    }
}
