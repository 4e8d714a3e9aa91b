package io.tollstream.enricher.domain.resolution.signature;

import io.tollstream.enricher.domain.extraction.LexiconFiles;
import io.tollstream.enricher.domain.resolution.words.Words;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The days that a text names: "on Friday night" is the last Friday up to its publication, "July 13" the last 13 July,
 * "yesterday" the day before.
 */
public final class EventDays {

    private static final int MOST = 8;
    private static final int WEEK = 7;

    /** A text is printed in one time zone about another: a named day may be this much later than its publication. */
    private static final int AHEAD = 1;

    private static final List<String> LANGUAGES = List.of("en", "es", "fr", "pt", "id", "hi", "ur", "ar");
    private static final List<TextStyle> FULL = List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE);
    private static final List<TextStyle> SHORT = List.of(TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    /** A number of four digits above this is a year. */
    private static final int NO_YEAR = 1900;

    private static final int YEAR_DIGITS = 4;
    private static final int DAY_DIGITS = 2;

    /** "13th", "1st". */
    private static final int MIN_ORDINAL = 3;

    private static final int MAX_ORDINAL = 4;
    private static final int ENDING = 2;

    /** The longest word that tells how many days ago, in words: "this morning". */
    private static final int LONGEST = 2;

    private final Map<Long, DayOfWeek> weekdays = new HashMap<>();
    private final Map<Long, Month> months = new HashMap<>();

    /** Names of months that their languages write without a capital: "julio". Short ones are other words too: "ago", "set". */
    private final Set<Long> small = new HashSet<>();

    /** How many days before its publication a text's event was. */
    private final Map<Long, Integer> before = new HashMap<>();

    public EventDays(LexiconFiles files) {
        for (var language : LANGUAGES) {
            var locale = Locale.forLanguageTag(language);
            for (var style : FULL) {
                for (var day : DayOfWeek.values()) {
                    weekdays.putIfAbsent(Words.hash(day.getDisplayName(style, locale)), day);
                }
                for (var month : Month.values()) {
                    var name = month.getDisplayName(style, locale);
                    months.putIfAbsent(Words.hash(name), month);
                    if (Character.isLowerCase(name.charAt(0))) {
                        small.add(Words.hash(name));
                    }
                }
            }
            for (var style : SHORT) {
                for (var month : Month.values()) {
                    months.putIfAbsent(Words.hash(month.getDisplayName(style, locale)), month);
                }
            }
        }
        months.put(Words.hash("Sept"), Month.SEPTEMBER);
        files.read("days.txt", 2, (fields, form) -> before.put(Words.hash(form), Integer.valueOf(fields[0])));
    }

    /**
     * Adds the days that some words name.
     *
     * @param published epoch day in UTC
     */
    public void in(Words text, int until, long published, TreeSet<Integer> days) {
        var now = LocalDate.ofEpochDay(published);
        for (var at = 0; at < Math.min(until, text.size()) && days.size() < MOST; at++) {
            var weekday = weekdays.get(text.hash(at));
            if (weekday != null) {
                var back = Math.floorMod(now.getDayOfWeek().getValue() - weekday.getValue(), WEEK);
                days.add((int) published - back);
            }
            var month = months.get(text.hash(at));
            if (month != null && (text.mayBeName(at) || small.contains(text.hash(at)))) {
                date(text, at, month, now, days);
            }
            for (var length = 1; length <= LONGEST && at + length <= text.size(); length++) {
                var back = before.get(text.hash(at, at + length));
                if (back != null) {
                    days.add((int) published - back);
                }
            }
        }
    }

    /** "July 13", "July 13th, 2014", "13 July", "13 de julio de 2014". */
    private static void date(Words text, int at, Month month, LocalDate now, TreeSet<Integer> days) {
        var behind = number(text, at + 1);
        var day = behind > 0 ? behind : firstAbove(0, text.number(at - 1, DAY_DIGITS), text.number(at - 2, DAY_DIGITS));
        if (day <= 0) {
            return;
        }
        var next = at + (behind > 0 ? 2 : 1);
        var year = firstAbove(NO_YEAR, text.number(next, YEAR_DIGITS), text.number(next + 1, YEAR_DIGITS));
        try {
            var named = LocalDate.of(year > NO_YEAR ? year : now.getYear(), month, day);
            if (year <= NO_YEAR && named.isAfter(now.plusDays(AHEAD))) {
                named = named.minusYears(1);
            }
            if (!named.isAfter(now.plusDays(AHEAD))) {
                days.add((int) named.toEpochDay());
            }
        } catch (DateTimeException e) {
            // "31 June": no day.
        }
    }

    /** The first of two numbers where it is above a bound, else the second. */
    private static int firstAbove(int bound, int one, int other) {
        return one > bound ? one : other;
    }

    /** "13", "13th". */
    private static int number(Words text, int at) {
        if (at >= text.size()) {
            return -1;
        }
        var plain = text.number(at, DAY_DIGITS);
        var length = text.end(at) - text.start(at);
        if (plain >= 0 || length < MIN_ORDINAL || length > MAX_ORDINAL || !text.digit(at)) {
            return plain;
        }
        var word = text.text(at);
        var digits = length - ENDING;
        var ordinal = word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd") || word.endsWith("th");
        return ordinal && word.chars().limit(digits).allMatch(Character::isDigit)
                ? Integer.parseInt(word.substring(0, digits))
                : -1;
    }
}
