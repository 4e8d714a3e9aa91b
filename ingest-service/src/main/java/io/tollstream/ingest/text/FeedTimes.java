package io.tollstream.ingest.text;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times as feeds write them: RFC 822 in its many hands, and ISO 8601. */
public final class FeedTimes {

    /** 12 Mar 2025 18:30:00 +0500, with or without seconds; the day's name is dropped before, for it is often wrong. */
    private static final DateTimeFormatter RFC_822 = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .parseLenient()
            .appendPattern("d MMM ")
            .appendValueReduced(ChronoField.YEAR, 2, 4, 1970)
            .appendPattern(" H:mm[:ss]")
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern DAY_NAME = Pattern.compile("^\\p{L}+\\.?,?\\s+(?=\\d)");
    private static final Pattern ZONE = Pattern.compile("\\s*([+-]\\d{2}:?\\d{2}|[A-Za-z]{1,5})$");

    /** The zones that RFC 822 names; any other name is as good as none. */
    private static final Map<String, ZoneOffset> NAMED = Map.ofEntries(
            Map.entry("Z", ZoneOffset.UTC),
            Map.entry("UT", ZoneOffset.UTC),
            Map.entry("UTC", ZoneOffset.UTC),
            Map.entry("GMT", ZoneOffset.UTC),
            Map.entry("EST", ZoneOffset.ofHours(-5)),
            Map.entry("EDT", ZoneOffset.ofHours(-4)),
            Map.entry("CST", ZoneOffset.ofHours(-6)),
            Map.entry("CDT", ZoneOffset.ofHours(-5)),
            Map.entry("MST", ZoneOffset.ofHours(-7)),
            Map.entry("MDT", ZoneOffset.ofHours(-6)),
            Map.entry("PST", ZoneOffset.ofHours(-8)),
            Map.entry("PDT", ZoneOffset.ofHours(-7)));

    /** @return empty where the text is no time that can be told */
    public static Optional<When> parse(String text) {
        var words = PlainText.line(text);
        var iso = When.iso(words);
        return iso.isPresent() ? iso : rfc822(DAY_NAME.matcher(words).replaceFirst(""));
    }

    private static Optional<When> rfc822(String words) {
        var zone = ZONE.matcher(words);
        var found = zone.find();
        var local = found ? words.substring(0, zone.start()) : words;
        try {
            var time = RFC_822.parse(local, LocalDateTime::from);
            if (!found) {
                return Optional.of(new When(time.toInstant(ZoneOffset.UTC), Optional.empty()));
            }
            var offset = zone.group(1);
            if (Character.isLetter(offset.charAt(0))) {
                var named = Optional.ofNullable(NAMED.get(offset.toUpperCase(Locale.ROOT)));
                return Optional.of(new When(time.toInstant(named.orElse(ZoneOffset.UTC)), named));
            }
            return Optional.of(When.of(OffsetDateTime.of(time, ZoneOffset.of(offset))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private FeedTimes() {}
}
