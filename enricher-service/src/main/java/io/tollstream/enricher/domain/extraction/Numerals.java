package io.tollstream.enricher.domain.extraction;

import org.jspecify.annotations.Nullable;

/** Reads one bare number, in digits or words. */
final class Numerals {

    /** A number and how many tokens it takes. */
    record Numeral(long value, int length) {}

    /** No incident counts more people than there are; a larger number is something else. */
    private static final long MOST = 8_000_000_000L;

    private static final int LONGEST_DIGITS = 13;
    private static final int LONGEST_FRACTION = 7;
    private final Lexicon lexicon;

    Numerals(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The number that begins at this token, or null. */
    @Nullable
    Numeral at(Sentence sentence, int at) {
        if (at < 0 || at >= sentence.size()) {
            return null;
        }
        return switch (sentence.kind(at)) {
            case NUMBER -> {
                var value = digitsAt(sentence, at);
                yield value < 0 ? null : multiplied(sentence, at, value, 1);
            }
            case CODE -> fraction(sentence, at);
            case WORD -> spelled(sentence, at);
            case MARK -> null;
        };
    }

    /** "1.2 crore": a fraction counts people only where a greater unit follows. */
    private @Nullable Numeral fraction(Sentence sentence, int at) {
        var digits = sentence.written(at);
        var point = digits.indexOf('.');
        var unit = multiplier(sentence, at + 1);
        if (point < 1 || unit < 1000 || digits.length() > LONGEST_FRACTION) {
            return null;
        }
        var whole = 0L;
        var part = unit;
        var value = 0L;
        for (var i = 0; i < digits.length(); i++) {
            var digit = Character.digit(digits.charAt(i), 10);
            if (digit < 0 && i != point) {
                return null;
            }
            if (i < point) {
                whole = whole * 10 + digit;
            } else if (i > point) {
                part /= 10;
                value += part * digit;
            }
        }
        return new Numeral(whole * unit + value, 2);
    }

    /** What digits of any script are worth, past commas and blanks; -1 where there are too many. */
    private static long digitsAt(Sentence sentence, int at) {
        var value = 0L;
        var digits = 0;
        for (var i = sentence.start(at); i < sentence.end(at) && digits <= LONGEST_DIGITS; i++) {
            var c = sentence.letter(i);
            if (c != ',' && c != ' ') {
                value = value * 10 + Character.digit(c, 10);
                digits++;
            }
        }
        return digits > LONGEST_DIGITS ? -1 : value;
    }

    private @Nullable Numeral spelled(Sentence sentence, int at) {
        var start = sentence.is(at, "a") && multiplier(sentence, at + 1) > 1 ? at + 1 : at;
        var first = sentence.entry(start).value();
        if (first < 0) {
            var unit = multiplier(sentence, start);
            var bare = start > at || sentence.is(start, "dozen");
            return unit > 1 && bare ? multiplied(sentence, at, 1, start - at) : null;
        }
        var value = first;
        var length = start - at + 1;
        var next = sentence.entry(at + length).value();
        if (value >= 20 && value % 10 == 0 && next > 0 && next < 10) {
            value += next;
            length++;
        }
        return multiplied(sentence, at, value, length);
    }

    private @Nullable Numeral multiplied(Sentence sentence, int at, long value, int length) {
        var product = value;
        var taken = length;
        for (var unit = multiplier(sentence, at + taken);
                unit > 1 && product < MOST;
                unit = multiplier(sentence, at + taken)) {
            product *= unit;
            taken++;
            var rest = sentence.entry(at + taken + (sentence.is(at + taken, "and") ? 1 : 0))
                    .value();
            if (unit == 100 && rest > 0) {
                taken += sentence.is(at + taken, "and") ? 2 : 1;
                product += rest;
            }
        }
        return product > MOST ? null : new Numeral(product, taken);
    }

    private long multiplier(Sentence sentence, int at) {
        var hit = lexicon.numbers.at(sentence, at);
        return hit.length() > 0 && hit.values().getFirst().multiplies()
                ? hit.values().getFirst().value()
                : 1;
    }
}
