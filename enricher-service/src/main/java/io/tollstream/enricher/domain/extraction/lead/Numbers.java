package io.tollstream.enricher.domain.extraction.lead;

import org.jspecify.annotations.Nullable;

/** Reads one bare number, in digits of any script, in words, or in both ("3 mil", "2 लाख"). */
final class Numbers {

    /** A number and how many tokens it takes. */
    record Numeral(long value, int length) {}

    /** No incident counts more people than there are; a larger number is something else. */
    private static final long MOST = 8_000_000_000L;

    private static final int MOST_WORDS = 16;
    private static final long[] TENS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    private final Language language;

    Numbers(Language language) {
        this.language = language;
    }

    /** The number that begins at this token, or null. */
    @Nullable
    Numeral at(Words words, int at) {
        if (!words.is(Token.Kind.NUMBER, at)) {
            return spelled(words, at);
        }
        var digits = words.tokens().get(at);
        var unit = multiplier(words, at + 1);
        if (digits.decimals() == 0) {
            return unit == null ? checked(digits.value(), 1) : multiplied(words, at, digits.value());
        }
        var whole = unit != null && digits.decimals() < TENS.length && unit.value() % TENS[digits.decimals()] == 0;
        return whole
                ? checked(digits.value() * (unit.value() / TENS[digits.decimals()]), 1 + length(words, at + 1))
                : null;
    }

    private @Nullable Numeral multiplied(Words words, int at, long digits) {
        var value = digits;
        var to = at + 1;
        for (var unit = multiplier(words, to); unit != null && value < MOST; unit = multiplier(words, to)) {
            value *= unit.value();
            to += length(words, to);
        }
        return checked(value, to - at);
    }

    private @Nullable Numeral spelled(Words words, int at) {
        var first = language.numbers.at(words, at);
        if (first == null || !first.values().getFirst().bare()) {
            return null;
        }
        var value = first.values().getFirst().value();
        var to = at + first.length();
        while (to - at < MOST_WORDS && value < MOST) {
            var joint = language.is(Cue.AND, words, to) || words.word(to).equals("-") ? 1 : 0;
            var next = language.numbers.at(words, to + joint);
            if (next == null) {
                break;
            }
            var number = next.values().getFirst();
            var after = number.multiplies() ? times(value, number.value()) : plus(value, number.value(), joint > 0);
            if (after == value) {
                break;
            }
            value = after;
            to += joint + next.length();
        }
        return checked(value, to - at);
    }

    /** A multiplying word takes what is smaller than itself: in "two hundred five thousand" all, in "hundred five ten" 5. */
    private static long times(long value, long unit) {
        var low = value % unit;
        if (low == 0) {
            return unit < 1000 && value >= unit * 10 ? value + unit : value;
        }
        return value - low + low * unit;
    }

    /** The sum where the next word fits behind what was read; the same value where it begins another number. */
    private long plus(long value, long next, boolean joined) {
        var fits = false;
        var tens = value % 100;
        if (next < 10) {
            fits = value % 10 == 0;
        } else if (next < 20) {
            fits = tens == 0 || tens == 60 || tens == 80;
        } else if (next < 100) {
            fits = tens == 0 || joined && tens < 10 && language.has(Cue.ONES_FIRST);
        } else if (next < 1000) {
            fits = value % 1000 == 0;
        }
        return fits && next > 0 ? value + next : value;
    }

    private Language.@Nullable Number multiplier(Words words, int at) {
        var entry = language.numbers.at(words, at);
        return entry != null && entry.values().getFirst().multiplies()
                ? entry.values().getFirst()
                : null;
    }

    private int length(Words words, int at) {
        return language.numbers.length(words, at);
    }

    private static @Nullable Numeral checked(long value, int length) {
        return value < 0 || value > MOST ? null : new Numeral(value, length);
    }
}
