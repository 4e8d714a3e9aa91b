package io.tollstream.enricher.domain.extraction;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The dates in an item that are not of its own days: another year, another month, a day long before it. */
final class OtherDates {

    /** An item that knows no time of publication stands at the epoch. */
    private static final int UNKNOWN = 1970;

    /** Letters that tell months apart: "Dec." and "December". */
    private static final int MONTH = 3;

    /** Days for which a weekday names a day. */
    private static final int FRESH = 7;

    private static final int LAST_DAY = 31;

    /** The last day that is early in a month. */
    private static final int EARLY = 10;
    /** Words of the line that opens a wire report. */
    private static final int LINE = 12;
    /** Years of two digits from this on are of the twentieth century. */
    private static final int CENTURY = 50;

    /** Sentences that tell when the item's own event was. */
    private static final int LEAD = 5;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Set<String> DATING =
            Set.of("in", "since", "of", "during", "early", "late", "back", "until", "the");

    /** Words behind a year that may open the clause it dates. */
    private static final int REACH = 3;

    private final Lexicon lexicon;
    private final Set<Integer> years = new HashSet<>();
    private final Set<String> months = new HashSet<>();
    private final LocalDate published;
    private final boolean fresh;
    private final boolean dated;

    /** @param head how many sentences are the head: the years they tell, but for "the worst since 2009", are the item's own */
    OtherDates(Lexicon lexicon, List<Sentence> item, int head, LocalDate published) {
        this.lexicon = lexicon;
        var line = published.getYear() == UNKNOWN && !item.isEmpty() ? dateline(item.getFirst()) : null;
        this.published = line == null ? published : line;
        this.dated = this.published.getYear() != UNKNOWN;
        this.fresh = fresh(item.subList(0, Math.min(LEAD, item.size())));
        years.add(this.published.getYear());
        months.add(MONTHS.get(this.published.getMonth().minus(1).ordinal()));
        months.add(MONTHS.get(this.published.getMonth().ordinal()));
        for (var sentence : item.subList(0, head)) {
            var dates = sentence.digits() || lexicon.mayBeIn(sentence, Cue.MONTH);
            for (var at = 0; dates && at < sentence.size(); at++) {
                if (lexicon.is(Cue.MONTH, sentence, at)) {
                    months.add(prefix(sentence.word(at)));
                }
                var year = Years.at(sentence, at);
                if (year > 0 && !sentence.is(at - 1, "since")) {
                    years.add(year);
                }
            }
        }
    }

    /** "Two were shot on Sunday": an event of these days, and not the trial of one that was long before. */
    private boolean fresh(List<Sentence> lead) {
        var days = false;
        for (var sentence : lead) {
            if (lexicon.in(sentence, Cue.CHARGED)) {
                return false;
            }
            days |= lexicon.in(sentence, Cue.WEEKDAY);
        }
        return days;
    }

    /** "PUERTO ALTO, 3 MAR 90 (NPA) --": the day of a wire report; null where none opens it. */
    private @Nullable LocalDate dateline(Sentence sentence) {
        for (var at = 1; at < LINE; at++) {
            if (lexicon.is(Cue.MONTH, sentence, at)) {
                var day = day(sentence.word(at - 1));
                var year = twoDigits(sentence.word(at + 1));
                var number = MONTHS.indexOf(prefix(sentence.word(at))) + 1;
                var whole = year < 0 ? Years.at(sentence, at + 1) : century(year);
                return day < 1 || number < 1 || whole < 0
                        ? null
                        : LocalDate.of(whole, number, 1).plusDays(day - 1L);
            }
        }
        return null;
    }

    private static int century(int year) {
        return year < CENTURY ? 2000 + year : 1900 + year;
    }

    private static int twoDigits(String word) {
        return word.length() == 2 && Character.isDigit(word.charAt(0)) && Character.isDigit(word.charAt(1))
                ? (word.charAt(0) - '0') * 10 + word.charAt(1) - '0'
                : -1;
    }

    private static String prefix(String month) {
        return month.length() > MONTH ? month.substring(0, MONTH) : month;
    }

    boolean year(Sentence sentence, int at) {
        if (!sentence.digits()) {
            return false;
        }
        var year = Years.at(sentence, at);
        if (year < 0 || years.contains(year)) {
            return false;
        }
        var before = at - 1;
        if (Years.dayBefore(lexicon, sentence, at)) {
            return dated;
        }
        if (lexicon.is(Cue.MONTH, sentence, before)) {
            before--;
        }
        var dates = DATING.contains(sentence.word(before))
                && (!sentence.is(before, "the") || lexicon.is(Cue.OCCURRENCE, sentence, at + 1));
        return dates && (!datesAnotherVerb(sentence, before - 1) || when(sentence, at + 1));
    }

    /** "Used in 1985 when they killed": the year dates what the clause behind it tells. */
    private static boolean when(Sentence sentence, int from) {
        for (var at = from; at < from + REACH; at++) {
            if (sentence.is(at, "when")) {
                return true;
            }
        }
        return false;
    }

    /** "In July", "on Dec. 3", "on 3 December", "a December shooting" in an item of March. */
    boolean month(Sentence sentence, int at) {
        if (!dated || !lexicon.is(Cue.MONTH, sentence, at) || !sentence.capital(at) && !sentence.allCapitals()) {
            return false;
        }
        var next = sentence.is(at + 1, ".") ? at + 2 : at + 1;
        var dates = DATING.contains(sentence.word(at - 1))
                || sentence.is(at - 1, "on")
                || sentence.is(at - 2, "on") && day(sentence.word(at - 1)) > 0
                || Character.isDigit(
                        sentence.word(next).isEmpty()
                                ? ' '
                                : sentence.word(next).charAt(0))
                || lexicon.is(Cue.OCCURRENCE, sentence, next);
        var other = !months.contains(prefix(sentence.word(at))) || fresh && longBefore(sentence, at, next);
        return dates && other && !datesAnotherVerb(sentence, at - 2);
    }

    /** "On June 20" in an item of June 28 that tells of Sunday. */
    private boolean longBefore(Sentence sentence, int month, int next) {
        var day = sentence.is(month - 1, "early") ? EARLY : day(sentence.word(next));
        var number = MONTHS.indexOf(prefix(sentence.word(month))) + 1;
        if (day < 1 || number < 1) {
            return false;
        }
        var year = number > published.getMonthValue() ? published.getYear() - 1 : published.getYear();
        var apart = published.toEpochDay() - LocalDate.of(year, number, 1).toEpochDay() - day + 1;
        return apart > FRESH;
    }

    private static int day(String word) {
        var day = 0;
        for (var i = 0; i < word.length(); i++) {
            var digit = word.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i > 1) {
                return i > 0 && !Character.isDigit(word.charAt(i)) ? day : -1;
            }
            day = day * 10 + digit;
        }
        return day <= LAST_DAY ? day : -1;
    }

    /** "Built in 1960", "elected in 2018": the year of something else than the casualties. */
    private boolean datesAnotherVerb(Sentence sentence, int at) {
        var word = sentence.word(at);
        var verb = word.endsWith("ed") || word.equals("built") || word.equals("born");
        return verb && lexicon.happenings.at(sentence, at).length() == 0 && !lexicon.is(Cue.COMMITTED, sentence, at);
    }
}
