package io.tollstream.ingest.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * A time as a source gave it.
 *
 * @param offset the zone offset it came with; empty where it had none and UTC was assumed
 */
public record When(Instant instant, Optional<ZoneOffset> offset) {

    /** ISO 8601 with or without a time, seconds and offset: 2025-03-12, 2025-03-12T18:30+05:00. */
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[XXXXX][XX][X]")
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    public static When of(OffsetDateTime time) {
        return new When(time.toInstant(), Optional.of(time.getOffset()));
    }

    /** @return empty where it is no ISO 8601 date or time of the years 1 to 9999 */
    public static Optional<When> iso(String text) {
        try {
            TemporalAccessor time =
                    ISO.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            var when =
                    switch (time) {
                        case OffsetDateTime zoned -> of(zoned);
                        case LocalDateTime local -> new When(local.toInstant(ZoneOffset.UTC), Optional.empty());
                        default ->
                            new When(((LocalDate) time).atStartOfDay().toInstant(ZoneOffset.UTC), Optional.empty());
                    };
            var year = when.instant.atOffset(ZoneOffset.UTC).getYear();
            return year >= 1 && year <= 9999 ? Optional.of(when) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The same time in ISO 8601, with its offset where it has one. */
    public String toIso() {
        return offset.map(zone -> instant.atOffset(zone).toString())
                .orElseGet(
                        () -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString());
    }

    /** The offset as the contracts write it: +05:00, and +00:00 for Z. */
    public Optional<String> offsetText() {
        return offset.map(zone -> zone.equals(ZoneOffset.UTC) ? "+00:00" : zone.getId());
    }
}
