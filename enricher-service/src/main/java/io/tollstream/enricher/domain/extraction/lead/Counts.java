package io.tollstream.enricher.domain.extraction.lead;

import io.tollstream.enricher.domain.Count;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of a sentence that may count people, with the words that bound them. */
final class Counts {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int DIGITS = 4;

    private final Language language;
    private final Numbers numbers;

    Counts(Language language) {
        this.language = language;
        this.numbers = new Numbers(language);
    }

    /** The quantity that begins at this token, or null. */
    @Nullable
    Quantity at(Words words, int at) {
        var none = language.length(Cue.NONE, words, at);
        if (none > 0) {
            return new Quantity(at, at + none, Count.exactly(0), false, true);
        }
        var bound = language.bounds.at(words, at);
        if (bound == null || bound.values().getFirst().after()) {
            return unbounded(words, at);
        }
        var start = small(words, at + bound.length());
        var inner = unbounded(words, start);
        if (inner == null) {
            return null;
        }
        var count = bound.values().getFirst().of(inner.count());
        return new Quantity(at, inner.to(), count, inner.more(), false);
    }

    /** Beyond one small word: "more than [the] thirty", "[un] total [de]" stands in the data. */
    private int small(Words words, int at) {
        var skip = Math.max(language.length(Cue.DETERMINER, words, at), language.length(Cue.OF, words, at));
        return at + skip;
    }

    private @Nullable Quantity unbounded(Words words, int at) {
        var opener = language.length(Cue.MORE, words, at);
        var core = core(words, at + opener);
        if (core == null) {
            return null;
        }
        var to = core.to();
        var count = core.count();
        var bound = language.bounds.at(words, to);
        if (bound != null && bound.values().getFirst().after()) {
            count = bound.values().getFirst().of(count);
            to += bound.length();
        }
        var follows = language.length(Cue.MORE, words, to);
        return new Quantity(at, to + follows, count, opener + follows > 0, core.article());
    }

    private @Nullable Quantity core(Words words, int at) {
        var vague = language.vague.at(words, at);
        if (vague != null) {
            return new Quantity(at, at + vague.length(), vague.values().getFirst(), false, false);
        }
        var between = language.length(Cue.BETWEEN, words, at);
        var low = numbers.at(words, at + between);
        if (low == null) {
            return null;
        }
        var to = at + between + low.length();
        var joint = between > 0 ? language.length(Cue.AND, words, to) : 0;
        joint = Math.max(joint, range(words, at, to));
        var high = joint > 0 ? numbers.at(words, to + joint) : null;
        if (high != null && high.value() > low.value()) {
            var end = to + joint + high.length();
            return otherwise(words, at + between, end)
                    ? null
                    : new Quantity(at, end, Count.between(low.value(), high.value()), false, false);
        }
        if (between > 0 || otherwise(words, at, to)) {
            return null;
        }
        var article = low.value() == 1 && language.is(Cue.ARTICLE, words, at);
        return new Quantity(at, to, Count.exactly(low.value()), false, article);
    }

    /** "20-30", "20 a 30": how many tokens stand between the ends of a range; "de 20 a 30" moves a toll. */
    private int range(Words words, int from, int to) {
        var dash = words.word(to).equals("-") || words.word(to).equals("–");
        var moved = language.is(Cue.FROM, words, from - 1);
        return dash ? 1 : moved ? 0 : language.length(Cue.RANGE, words, to);
    }

    /** Dates, years, clock times, scores and the numbers of roads and flights are no counts. */
    private boolean otherwise(Words words, int from, int to) {
        var before = words.word(from - 1);
        var after = words.word(to);
        var coded = words.glued(from)
                && ("/.,:".contains(before) && !before.isEmpty() || before.equals("-") && words.glued(from - 1));
        if (coded || after.equals("/") || after.equals("-") && words.glued(to) && words.is(Token.Kind.NUMBER, to + 1)) {
            return true;
        }
        if (language.is(Cue.MONTH, words, from - 1)
                || language.is(Cue.UNIT_BEFORE, words, from - 1)
                || unit(words, to)
                || unit(words, to + language.length(Cue.OF, words, to))) {
            return true;
        }
        return year(words, from, to);
    }

    private boolean unit(Words words, int at) {
        return language.is(Cue.UNIT, words, at) || language.is(Cue.MONTH, words, at);
    }

    /** Four digits with nobody behind them, or behind a word that dates: "en 2019". */
    private boolean year(Words words, int from, int to) {
        if (to - from != 1 || year(words, from) < 0) {
            return false;
        }
        return language.is(Cue.DATING, words, from - 1)
                || language.persons.length(words, to) == 0
                        && language.happenings.length(words, to) == 0
                        && !language.is(Cue.OF, words, to);
    }

    /** The four digits of a token that may be a year; -1 where it is none. */
    static int year(Words words, int at) {
        if (!words.is(Token.Kind.NUMBER, at)) {
            return -1;
        }
        var token = words.tokens().get(at);
        var may = token.end() - token.start() == DIGITS && token.value() >= FIRST_YEAR && token.value() <= LAST_YEAR;
        return may ? (int) token.value() : -1;
    }
}
