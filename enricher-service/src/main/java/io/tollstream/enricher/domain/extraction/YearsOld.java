package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Party;
import org.jspecify.annotations.Nullable;

/** Ages that stand for a person or before the word for one: "the 15-year-old", "a 13 year old girl". */
final class YearsOld {

    private static final int GROWN = 18;
    private static final int SHORTEST = "-day-old".length();
    private static final int MONTH = "-month".length();
    private static final int YEAR = "-year".length();
    private static final int OLD = "-old".length();

    private final Lexicon lexicon;

    YearsOld(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether the token may be an age in one word, "15-year-old", or begin one, "4-month old"; cheaper than to look for one. */
    static boolean mayBe(Sentence sentence, int at) {
        if (!sentence.joined(at)) {
            return false;
        }
        var end = sentence.end(at);
        var length = end - sentence.start(at);
        if (length <= YEAR) {
            return false;
        }
        return switch (sentence.letter(end - 1)) {
            case 'h', 'H' -> length > MONTH && sentence.letter(end - MONTH) == '-';
            case 'r', 'R' -> sentence.letter(end - YEAR) == '-';
            case 'd', 'D' -> length > SHORTEST && sentence.letter(end - OLD) == '-';
            case 's', 'S' -> length > SHORTEST && sentence.letter(end - OLD - 1) == '-';
            default -> false;
        };
    }

    /** How many tokens the age at this place takes; 0 where none stands. */
    int length(Sentence sentence, int at) {
        if (at < 0 || at >= sentence.size()) {
            return 0;
        }
        var one = mayBe(sentence, at);
        if (one && hyphened(sentence.word(at))) {
            return 1;
        }
        if (one && sentence.is(at + 1, "old") && halfHyphened(sentence.word(at))) {
            return 2;
        }
        if (sentence.kind(at) == Token.WORD && sentence.entry(at).value() < 0) {
            return 0;
        }
        var unit = sentence.is(at + 1, "-") ? at + 2 : at + 1;
        var word = sentence.word(unit);
        var joined = word.equals("year-old") || word.equals("month-old") || word.equals("week-old");
        if (!joined && !(unit(word) && old(sentence, unit + 1)) || value(sentence.word(at)) < 0) {
            return 0;
        }
        return joined ? unit + 1 - at : unit + 2 - at + (sentence.is(unit + 1, "-") ? 1 : 0);
    }

    /** The person whom the age at this place stands for, or null where no age stands. */
    Lexicon.@Nullable Person person(Sentence sentence, int at) {
        var length = length(sentence, at);
        if (length == 0) {
            return null;
        }
        return new Lexicon.Person(
                child(sentence, at) ? "child" : "adult", Party.VICTIM, sentence.word(at + length - 1));
    }

    boolean child(Sentence sentence, int at) {
        var word = sentence.word(at);
        if (word.contains("month") || word.contains("week") || word.contains("day")) {
            return true;
        }
        var next = sentence.word(at + 1);
        if (next.startsWith("month") || next.startsWith("week")) {
            return true;
        }
        var years = value(hyphened(word) || halfHyphened(word) ? word.substring(0, word.indexOf('-')) : word);
        return years >= 0 && years < GROWN;
    }

    private long value(String word) {
        if (word.isEmpty() || word.length() > 3 && Character.isDigit(word.charAt(0))) {
            return -1;
        }
        var years = 0L;
        for (var i = 0; i < word.length(); i++) {
            var digit = Character.digit(word.charAt(i), 10);
            if (digit < 0) {
                return i == 0 ? lexicon.plainNumber(word) : -1;
            }
            years = years * 10 + digit;
        }
        return years;
    }

    private static boolean hyphened(String word) {
        return word.endsWith("-year-old")
                || word.endsWith("-year-olds")
                || word.endsWith("-month-old")
                || word.endsWith("-week-old")
                || word.endsWith("-day-old");
    }

    /** "4-month old". */
    private static boolean halfHyphened(String word) {
        return word.endsWith("-year") || word.endsWith("-month");
    }

    private static boolean unit(String word) {
        return word.equals("year")
                || word.equals("years")
                || word.equals("month")
                || word.equals("months")
                || word.equals("yr")
                || word.equals("yrs");
    }

    private static boolean old(Sentence sentence, int at) {
        return sentence.is(at, "old") || sentence.is(at, "-") && sentence.is(at + 1, "old");
    }
}
