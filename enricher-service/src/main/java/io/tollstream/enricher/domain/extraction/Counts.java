package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Quantifier;
import io.tollstream.enricher.domain.extraction.LeftOut.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of a sentence that may count people, with the words that bound them. */
final class Counts {

    private static final int SEVERE = 7;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private final Lexicon lexicon;
    private final Numerals numerals;
    private final AgeNumbers ages;
    private final YearsOld years;
    private final int begins;
    private final int phrases;
    private final int articles;

    Counts(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.numerals = new Numerals(lexicon);
        this.ages = new AgeNumbers(lexicon);
        this.years = new YearsOld(lexicon);
        this.begins = lexicon.vocabulary.mark(this::begins);
        this.phrases = lexicon.vocabulary.mark(this::opens);
        this.articles = lexicon.vocabulary.mark(word -> ARTICLES.contains(word.text()));
    }

    /** The words that a count may begin with by themselves; asked once, so that most others are passed over. */
    private boolean begins(Word word) {
        return word.value() >= 0 || lexicon.numbers.begin(word) || word.text().equals("between");
    }

    /** Those that may open a phrase that a count begins with. */
    private boolean opens(Word word) {
        return lexicon.vague.begin(word)
                || lexicon.bounds.begin(word)
                || lexicon.begins(Cue.ALL_BUT, word)
                || lexicon.begins(Cue.NONE, word)
                || lexicon.begins(Cue.MORE, word);
    }

    /** "At" begins a count only in "at least". */
    private boolean phraseAt(Sentence sentence, int at) {
        return lexicon.vague.stands(sentence, at)
                || lexicon.bounds.stands(sentence, at)
                || lexicon.is(Cue.ALL_BUT, sentence, at)
                || lexicon.is(Cue.NONE, sentence, at)
                || lexicon.is(Cue.MORE, sentence, at);
    }

    private boolean mayBegin(Sentence sentence, int at) {
        var word = sentence.entry(at);
        return switch (sentence.kind(at)) {
            case NUMBER, CODE -> true;
            case WORD, MARK ->
                word.opens(begins)
                        || word.opens(phrases) && phraseAt(sentence, at)
                        || word.opens(articles) && opensOrBegins(sentence.entry(at + 1));
        };
    }

    private boolean opensOrBegins(Word word) {
        return word.opens(begins) || word.opens(phrases);
    }

    List<Quantity> in(Sentence sentence) {
        var found = new ArrayList<Quantity>();
        for (var at = 0; at < sentence.size(); ) {
            var quantity = mayBegin(sentence, at) ? at(sentence, at) : null;
            if (quantity != null) {
                found.add(quantity);
                at = quantity.to();
            } else {
                at++;
            }
        }
        return found;
    }

    private @Nullable Quantity at(Sentence sentence, int at) {
        var rest = allBut(sentence, at);
        if (rest != null) {
            return rest;
        }
        var none = lexicon.length(Cue.NONE, sentence, at);
        var bound = lexicon.bounds.at(sentence, at);
        if (none > bound.length() && (severe(sentence, at + none) || lexicon.is(Cue.KNOWS, sentence, at + none))) {
            return null;
        }
        if (none > bound.length()) {
            return new Quantity(at, at + none, Count.exactly(0), false);
        }
        if (bound.length() > 0 && sentence.is(at, "up") && lexicon.is(Cue.RISE, sentence, at - 1)) {
            return null;
        }
        if (bound.length() > 0) {
            var inner = unbounded(sentence, skipTotal(sentence, at + bound.length()));
            if (inner == null) {
                return null;
            }
            var lower = bound.values().getFirst();
            var upper = lower == Lexicon.Bound.AT_LEAST ? upTo(sentence, inner.to()) : null;
            if (upper != null && upper.count().low() >= inner.count().low()) {
                var range = Count.between(inner.count().low(), upper.count().low());
                return new Quantity(at, upper.to(), range, inner.more());
            }
            return new Quantity(at, inner.to(), bounded(lower, inner.count()), inner.more());
        }
        return unbounded(sentence, at);
    }

    /** "All but two of the 40": the other 38; null where it is not said how many all are. */
    private @Nullable Quantity allBut(Sentence sentence, int at) {
        var words = lexicon.length(Cue.ALL_BUT, sentence, at);
        var few = words == 0 ? null : numerals.at(sentence, at + words);
        if (few == null) {
            return null;
        }
        var of = at + words + few.length();
        var whole = sentence.is(of, "of") && sentence.is(of + 1, "the") ? numerals.at(sentence, of + 2) : null;
        return whole == null || whole.value() < few.value()
                ? null
                : new Quantity(at, of + 2 + whole.length(), Count.exactly(whole.value() - few.value()), false);
    }

    /** "At least two but possibly up to nine": the upper end of what began as a lower bound. */
    private @Nullable Quantity upTo(Sentence sentence, int from) {
        var at = from;
        while (at - from < 3 && (lexicon.is(Cue.JOINED, sentence, at) || lexicon.is(Cue.PERHAPS, sentence, at))) {
            at++;
        }
        var bound = lexicon.bounds.at(sentence, at);
        var upper = at > from && bound.length() > 0 && bound.values().getFirst() == Lexicon.Bound.UP_TO;
        return upper ? unbounded(sentence, at + bound.length()) : null;
    }

    private @Nullable Quantity unbounded(Sentence sentence, int at) {
        var opened = openers(sentence, at);
        var quantity = core(sentence, opened);
        if (quantity == null) {
            return null;
        }
        var more = opened > at;
        var to = quantity.to();
        var follows = lexicon.is(Cue.MORE, sentence, to) && !sentence.is(to + 1, "than") && !sentence.is(to, "another");
        return new Quantity(at, follows ? to + 1 : to, quantity.count(), more || follows);
    }

    /** "Another", "an additional": what follows comes on top. */
    private int openers(Sentence sentence, int at) {
        var first = sentence.entry(at).opens(articles) ? at + 1 : at;
        return lexicon.is(Cue.MORE, sentence, first) && !sentence.is(first, "more") ? first + 1 : at;
    }

    private @Nullable Quantity core(Sentence sentence, int at) {
        var vague = lexicon.vague.at(sentence, at);
        if (vague.length() > 0) {
            return new Quantity(at, at + vague.length(), vague.values().getFirst(), false);
        }
        if (sentence.is(at, "between") || sentence.is(at, "from")) {
            return range(sentence, at);
        }
        var numeral = numerals.at(sentence, at);
        if (numeral == null || excluded(sentence, at, at + numeral.length()) != null) {
            return null;
        }
        var to = at + numeral.length();
        var hyphen = sentence.is(to, "-");
        var open = sentence.is(to, "to");
        var either = sentence.is(to, "or");
        var second = hyphen || open || either || sentence.is(to, "–") ? numerals.at(sentence, to + 1) : null;
        if (second != null && second.value() > numeral.value() && (!open || plainRange(sentence, at))) {
            return new Quantity(at, to + 1 + second.length(), Count.between(numeral.value(), second.value()), false);
        }
        if (hyphen) {
            return null;
        }
        if (sentence.is(to, "+") || sentence.is(to, "plus") || either && sentence.is(to + 1, "more")) {
            return new Quantity(at, to + (either ? 2 : 1), Count.atLeast(numeral.value()), false);
        }
        return new Quantity(at, to, Count.exactly(numeral.value()), false);
    }

    /** "20 to 30 people" is a range; "from 11 to 14" and "rose 3 to 14" move a toll. */
    private boolean plainRange(Sentence sentence, int at) {
        var by = sentence.is(at - 1, "by") ? at - 2 : at - 1;
        return !sentence.is(at - 1, "from") && !lexicon.is(Cue.RISE, sentence, by);
    }

    private @Nullable Quantity range(Sentence sentence, int at) {
        var low = numerals.at(sentence, at + 1);
        if (low == null || !sentence.is(at, "between")) {
            return null;
        }
        var and = at + 1 + low.length();
        var high = sentence.is(and, "and") ? numerals.at(sentence, and + 1) : null;
        return high == null || high.value() < low.value()
                ? null
                : new Quantity(at, and + 1 + high.length(), Count.between(low.value(), high.value()), false);
    }

    private int skipTotal(Sentence sentence, int at) {
        var total = sentence.is(at, "a") && sentence.is(at + 1, "total");
        return total && sentence.is(at + 2, "of") ? at + 3 : at;
    }

    private static Count bounded(Lexicon.Bound bound, Count inner) {
        if (inner.quantifier() == Quantifier.EXACT) {
            return bound.of(inner.low());
        }
        var open = bound == Lexicon.Bound.AT_LEAST || bound == Lexicon.Bound.MORE_THAN;
        return open ? new Count(inner.low(), null, Quantifier.AT_LEAST) : inner;
    }

    /** What a number is that counts no people: a date, an age, a year, a number of things or of a house; else null. */
    private @Nullable Why excluded(Sentence sentence, int from, int to) {
        if (lexicon.is(Cue.MONTH, sentence, from - 1) || lexicon.is(Cue.MONTH, sentence, to)) {
            return Why.DATE;
        }
        if (sentence.is(to, "of") && lexicon.is(Cue.MONTH, sentence, to + 1)) {
            return Why.DATE;
        }
        if (sentence.is(from - 1, ".") && lexicon.is(Cue.MONTH, sentence, from - 2)) {
            return Why.DATE;
        }
        if (lexicon.is(Cue.UNIT, sentence, to)
                && lexicon.persons.at(sentence, to).length() < 2) {
            return Why.UNIT;
        }
        if (ages.at(sentence, from, to) || years.length(sentence, from) > 0) {
            return Why.AGE;
        }
        if (sentence.is(from - 1, "rs")) {
            return Why.MONEY;
        }
        if (lexicon.is(Cue.NUMBERED, sentence, from - 1)
                || sentence.is(from - 1, "(") && sentence.is(to, ")")
                || sentence.is(from - 1, "/")
                || sentence.is(to, "/")) {
            return Why.CODE;
        }
        if (sentence.is(to, "shot") && (fired(sentence, from - 1) || fired(sentence, to + 2))) {
            return Why.UNIT;
        }
        if (sentence.is(from - 1, ",") && (sentence.is(to, ",") || sentence.is(to, ".") || to >= sentence.size())) {
            return Why.AGE;
        }
        if (sentence.is(from - 1, ",") && name(sentence, from - 2) && name(sentence, from - 3)) {
            return Why.AGE;
        }
        if (exception(sentence, from)) {
            return Why.NOT_PEOPLE;
        }
        if (yearsAhead(sentence, to)) {
            return Why.AGE;
        }
        if (joins(sentence, to) && lexicon.is(Cue.UNIT, sentence, to + 2)
                || sentence.is(to, ",") && joins(sentence, to + 1) && lexicon.is(Cue.UNIT, sentence, to + 3)) {
            return Why.UNIT;
        }
        if (sentence.is(from - 1, "of") && lexicon.is(Cue.PARENT, sentence, from - 2)) {
            return Why.CODE;
        }
        if (sentence.is(from - 1, "both")
                || sentence.is(from - 1, "looks")
                || sentence.is(from - 2, "ages")
                || sentence.is(from - 1, "and") && sentence.is(from - 3, "ages")) {
            return Why.AGE;
        }
        if (clock(sentence, from)) {
            return Why.TIME;
        }
        return year(sentence, from, to) ? Why.DATE : null;
    }

    /** What the digits or the number word at a place are, if they count no people; null where no number stands. */
    @Nullable
    Why whyNot(Sentence sentence, int at) {
        if (sentence.kind(at) == Token.CODE) {
            return code(sentence.written(at));
        }
        if (Character.isDigit(sentence.letter(sentence.start(at))) && years.length(sentence, at) > 0) {
            return Why.AGE;
        }
        var numeral = numerals.at(sentence, at);
        if (numeral == null) {
            return sentence.number(at) ? Why.CODE : null;
        }
        if (Years.at(sentence, at) > 0) {
            return Why.DATE;
        }
        var why = excluded(sentence, at, at + numeral.length());
        return why == null ? Why.CODE : why;
    }

    private static Why code(String digits) {
        if (!Character.isLetterOrDigit(digits.charAt(0)) && digits.charAt(0) != '.') {
            return digits.charAt(0) == '#' ? Why.CODE : Why.MONEY;
        }
        if (digits.endsWith("%")) {
            return Why.SHARE;
        }
        return digits.indexOf(':') > 0 ? Why.TIME : Why.CODE;
    }

    /** "No one was seriously hurt", "none suffered life-threatening injuries": some may be hurt all the same. */
    private boolean severe(Sentence sentence, int from) {
        for (var at = from; at < from + SEVERE && !sentence.boundary(at); at++) {
            if (lexicon.is(Cue.SEVERITY, sentence, at)) {
                return true;
            }
        }
        return false;
    }

    /** "13 and 15 years old". */
    private boolean yearsAhead(Sentence sentence, int at) {
        return sentence.is(at, "and")
                && numerals.at(sentence, at + 1) != null
                && lexicon.is(Cue.UNIT, sentence, at + 2);
    }

    /** "Two or three times". */
    private boolean joins(Sentence sentence, int at) {
        return sentence.is(at, "or") && numerals.at(sentence, at + 1) != null;
    }

    /** "Fired one shot", "one shot was fired". */
    private static boolean fired(Sentence sentence, int at) {
        return sentence.is(at, "fired")
                || sentence.is(at, "heard")
                || sentence.is(at, "fires")
                || sentence.is(at, "rang");
    }

    /** "Dennie Reeves, 66": a number after a name is an age. */
    private boolean name(Sentence sentence, int at) {
        return at >= 0
                && sentence.kind(at) == Token.WORD
                && sentence.capital(at)
                && lexicon.happenings.at(sentence, at).length() == 0;
    }

    /** "All but two": the two are those to whom it did not happen. */
    private boolean exception(Sentence sentence, int from) {
        for (var at = from - 1; at >= Math.max(0, from - 2); at--) {
            if (lexicon.length(Cue.ALL_BUT, sentence, at) == from - at) {
                return true;
            }
        }
        return false;
    }

    /** "1535 At least 11": four digits that open a report, or stand after "at", are the time of day. */
    private boolean clock(Sentence sentence, int from) {
        var opens = from == 0 && from + 1 < sentence.size() && sentence.capital(from + 1);
        if (!sentence.number(from) || sentence.length(from) != 4 || !opens && !sentence.is(from - 1, "at")) {
            return false;
        }
        var digits = sentence.written(from);
        var hour = Integer.parseInt(digits.substring(0, 2));
        var minute = Integer.parseInt(digits.substring(2));
        return hour < 24 && minute < 60;
    }

    private boolean year(Sentence sentence, int from, int to) {
        if (to - from != 1 || sentence.length(from) != 4) {
            return false;
        }
        var numeral = numerals.at(sentence, from);
        return numeral != null
                && numeral.value() >= FIRST_YEAR
                && numeral.value() <= LAST_YEAR
                && (sentence.is(from - 1, "in")
                        || sentence.is(from - 1, "since")
                        || sentence.is(from - 1, "of")
                        || sentence.is(from - 1, ",")
                        || sentence.boundary(to)
                        || ofDeed(sentence, from)
                        || ofEvent(sentence, from));
    }

    /** "The 1991 killings". */
    private boolean ofDeed(Sentence sentence, int year) {
        return lexicon.is(Cue.DETERMINER, sentence, year - 1)
                && (lexicon.is(Cue.DEED, sentence, year + 1) || lexicon.is(Cue.OCCURRENCE, sentence, year + 1));
    }

    /** "2014 Port Selen killings": a name stands between the year and what happened there. */
    private boolean ofEvent(Sentence sentence, int year) {
        return year + 1 < sentence.size()
                && !sentence.titleCase()
                && sentence.kind(year + 1) == Token.WORD
                && sentence.capital(year + 1)
                && !sentence.mark(year + 1);
    }
}
