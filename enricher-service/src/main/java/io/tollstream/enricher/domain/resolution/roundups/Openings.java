package io.tollstream.enricher.domain.resolution.roundups;

import io.tollstream.enricher.domain.resolution.roundups.RoundUpWords.Role;
import io.tollstream.enricher.domain.resolution.signature.EventDays;
import io.tollstream.enricher.domain.resolution.words.Words;
import java.time.LocalDate;
import java.util.TreeSet;

/** Says of a sentence how it begins: with another event, with a new one of several, or with what was told before. */
final class Openings {

    /** How many words of a sentence are its head. */
    private static final int HEAD = 6;

    /** How many words a sentence says time and place in before its subject. */
    private static final int FRONT = 12;

    /** How many words may stand between "in another" and the event. */
    private static final int GAP = 3;

    /** How many words a sentence tells its time and place in. */
    private static final int TOLD = 60;

    /** In how many of its last words a sentence says what a list below it is of. */
    private static final int LAST = 8;

    /** What happened more days ago than this is no news. */
    private static final int FRESH = 14;

    private static final int YEAR_DIGITS = 4;
    private static final int CENTURY = 1900;

    private static final long THE = Words.hash("the");

    private final RoundUpWords words;
    private final EventDays days;

    Openings(RoundUpWords words, EventDays days) {
        this.words = words;
        this.days = days;
    }

    /** "Elsewhere in Iraq", "In a separate incident", "In another shooting". */
    boolean turns(Words text) {
        return apart(text) > 0 || inOther(text);
    }

    /** A line that does nothing else: "In other shootings:". */
    boolean onlyTurns(Words text) {
        return text.size() > 0 && apart(text) == text.size();
    }

    /** Where a sentence begins behind the words that turn to its event: what stays is told as if nothing else had been. */
    int begin(Passage passage) {
        var text = passage.words();
        var apart = apart(text);
        var skipped = apart > 0 ? apart : other(text);
        return skipped > 0 && skipped < text.size() ? text.start(skipped) : passage.start();
    }

    /** How many words "Elsewhere" and "And in other news" are at the head of a sentence; 0 where there are none. */
    private int apart(Words text) {
        for (var at = 0; at < Math.min(2, text.size()); at++) {
            var length = words.length(Role.APART, text, at);
            if (length > 0) {
                return at + length;
            }
        }
        return 0;
    }

    /** "In a separate incident", "In another fatal shooting Sunday", "In the latest attack". */
    private boolean inOther(Words text) {
        for (var at = 1; at < Math.min(GAP, text.size()); at++) {
            var other = words.is(Role.OTHER, text, at) || words.is(Role.ORDINAL, text, at);
            if (other && (words.is(Role.AT, text, at - 1) || words.is(Role.AT, text, at - 2))) {
                return event(text, at + 1) > 0;
            }
        }
        return false;
    }

    /** How many words stand before the event in "Another shooting" and "In a separate attack"; 0 where none is so told. */
    private int other(Words text) {
        for (var at = 0; at < Math.min(GAP, text.size()); at++) {
            if (words.is(Role.OTHER, text, at)) {
                return event(text, at + 1);
            }
        }
        return 0;
    }

    /** The place of the event that is named in the next words; 0 where none is. */
    private int event(Words text, int from) {
        for (var at = from; at < Math.min(from + GAP, text.size()); at++) {
            var event = words.is(Role.EVENT, text, at) || words.is(Role.EVENTS, text, at);
            if (event && !words.is(Role.PEOPLE, text, at + 1)) {
                return at;
            }
        }
        return 0;
    }

    /** "The second shooting", "Another man", "A third incident", "The most recent attack". */
    boolean counts(Words text) {
        for (var at = 0; at < Math.min(HEAD, text.size()); at++) {
            if ((words.is(Role.OTHER, text, at) || words.is(Role.ORDINAL, text, at)) && event(text, at + 1) > 0) {
                return true;
            }
        }
        return false;
    }

    /** "He was taken", "The victim", "Both men", "Around 3 a.m., the man": of what was told before. */
    boolean goesBack(Words text) {
        if (text.size() > 0 && text.quoted()) {
            return true;
        }
        var subject = subject(text);
        for (var at = 0; at < Math.min(HEAD, text.size()); at++) {
            if (words.is(Role.BACK, text, at)) {
                return true;
            }
        }
        return definite(text, 0) || definite(text, subject) || words.is(Role.BACK, text, subject);
    }

    /** "the man", "the 23-year-old", "the two"; but not "the most recent shooting", "the Pike County sheriff". */
    private boolean definite(Words text, int at) {
        return text.hash(at) == THE && !text.capital(at + 1) && !words.in(Role.ORDINAL, text, at + 1, at + 1 + GAP);
    }

    /** Where a sentence goes on behind what it says of time and place first. */
    private static int subject(Words text) {
        for (var at = 0; at < Math.min(FRONT, text.size() - 1); at++) {
            if (text.parted(at, ',')) {
                return at + 1;
            }
        }
        return 0;
    }

    /** A clock time, a part of the day, a weekday. */
    boolean timed(Words text) {
        return words.in(Role.TIME, text, 0, TOLD) || words.weekday(text, TOLD);
    }

    /** "in the 2600 block of", "near Reed and Wick streets", "in Kabul". */
    boolean placed(Words text) {
        if (words.in(Role.SPOT, text, 0, TOLD)) {
            return true;
        }
        for (var at = 0; at < Math.min(TOLD, text.size()); at++) {
            if (words.is(Role.AT, text, at) && (scene(text, at + 1) || scene(text, at + 2))) {
                return true;
            }
        }
        return false;
    }

    private boolean scene(Words text, int at) {
        return text.capital(at) && !words.weekday(text, at, at + 1) && !words.in(Role.NOWHERE, text, at, at + GAP + 1);
    }

    /** "last month", "in 2014": the background of another event. */
    boolean dated(Words text, LocalDate today) {
        if (words.in(Role.OLD, text, 0, TOLD)) {
            return true;
        }
        for (var at = 1; at < Math.min(TOLD, text.size()); at++) {
            var number = text.number(at, YEAR_DIGITS);
            var year = number > CENTURY && number < today.getYear();
            if (year && !text.capital(at + 1) && (words.is(Role.AT, text, at - 1) || text.capital(at - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Likewise, or all the days that it names are long past. */
    boolean old(Words text, LocalDate today) {
        var published = today.toEpochDay();
        var named = new TreeSet<Integer>();
        days.in(text, TOLD, published, named);
        return dated(text, today) || !named.isEmpty() && named.getLast() < published - FRESH;
    }

    /** "Police were called to another shooting about 2 p.m." */
    boolean tellsOfOther(Words text) {
        if (goesBack(text) || !timed(text)) {
            return false;
        }
        for (var at = 0; at < Math.min(TOLD, text.size()); at++) {
            var other = words.is(Role.OTHER, text, at) || words.is(Role.ORDINAL, text, at);
            if (other && event(text, at + 1) > 0) {
                return true;
            }
        }
        return false;
    }

    /** More than one event is spoken of. */
    boolean plural(Words text) {
        return words.in(Role.EVENTS, text, 0, text.size()) || words.in(Role.DEEDS, text, 0, text.size());
    }

    /** Several events at once: "three separate shootings", "weekend shootings", "shootings across the city". */
    boolean several(Words text) {
        for (var at = 0; at < text.size(); at++) {
            var deeds = words.is(Role.DEEDS, text, at);
            if ((deeds || words.is(Role.EVENTS, text, at))
                    && (words.in(Role.SEPARATE, text, at - 2, at)
                            || words.in(Role.SPREAD, text, at - 2, at + GAP)
                            || !deeds && numbered(text, at - 1))) {
                return true;
            }
        }
        return false;
    }

    /** "two South Side", "three overnight", "5", "in": a number counts the events behind it, or nobody knows how many. */
    private boolean numbered(Words text, int last) {
        for (var at = last; at >= Math.max(0, last - GAP); at--) {
            if (words.is(Role.SEVERAL, text, at) || words.is(Role.AT, text, at) || text.number(at, 2) > 1) {
                return true;
            }
            if (!text.capital(at) && !words.is(Role.LIKE, text, at)) {
                return false;
            }
        }
        return false;
    }

    boolean digest(Words text) {
        return words.in(Role.DIGEST, text, 0, text.size());
    }

    /** It sums up several events: its numbers are no single one's. */
    boolean sums(Words text) {
        return words.in(Role.SUM, text, 0, text.size()) || several(text) || digest(text);
    }

    /** Nothing of the event follows: "Anyone with information", "Both shootings". */
    boolean closes(Words text) {
        return words.in(Role.CLOSE, text, 0, text.size());
    }

    /** Whether the sentence over a list says that it is one of people. */
    boolean people(Article article, int at) {
        var over = at;
        while (over > 0 && article.mark(over) == Mark.BULLET) {
            over--;
        }
        var head = article.words(over);
        return words.in(Role.PEOPLE, head, Math.max(0, head.size() - LAST), head.size());
    }

    boolean chained(Words text) {
        return words.in(Role.CHAIN, text, 0, text.size());
    }
}
