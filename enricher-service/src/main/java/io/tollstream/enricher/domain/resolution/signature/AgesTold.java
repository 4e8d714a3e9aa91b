package io.tollstream.enricher.domain.resolution.signature;

import io.tollstream.enricher.domain.extraction.LexiconFiles;
import io.tollstream.enricher.domain.resolution.words.Words;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** The ages that a text tells: "17-year-old", "Dora Quill, 12, of Milltown", "aged 5". */
final class AgesTold {

    private static final int MOST = 8;
    private static final int OLDEST = 110;

    /** The digits of an age that an adjective of its own holds, and those of one that stands alone between commas. */
    private static final int DIGITS = 3;

    private static final int APART = 2;

    /** "5-y-o" and "109-years-old" in letters. */
    private static final int MIN_HYPHENED = 5;

    private static final int MAX_HYPHENED = 16;

    private static final long YEAR = Words.hash("year");
    private static final long OLD = Words.hash("old");

    private final Set<Long> before = new HashSet<>();
    private final Set<Long> behind = new HashSet<>();

    AgesTold(LexiconFiles files) {
        files.read("ages.txt", 2, (fields, form) -> cues(fields[0]).add(Words.hash(form)));
    }

    private Set<Long> cues(String side) {
        return switch (side) {
            case "before" -> before;
            case "behind" -> behind;
            default -> throw new IllegalStateException("ages.txt has '" + side + "'; write before or behind.");
        };
    }

    /** Adds the ages in years that some words tell. */
    void in(Words text, int until, TreeSet<Integer> ages) {
        for (var at = 0; at < Math.min(until, text.size()) && ages.size() < MOST; at++) {
            var age = age(text, at);
            if (age > 0 && age <= OLDEST) {
                ages.add(age);
            }
        }
    }

    private int age(Words text, int at) {
        var plain = text.number(at, DIGITS);
        if (plain < 0) {
            return hyphened(text, at);
        }
        var apart = text.between(at - 1, ',') && text.between(at, ',') && text.end(at) - text.start(at) == APART;
        var yearOld = text.hash(at + 1) == YEAR && text.hash(at + 2) == OLD;
        return apart || yearOld || before.contains(text.hash(at - 1)) || behind.contains(text.hash(at + 1))
                ? plain
                : -1;
    }

    /** "17-year-old" is one word. */
    private int hyphened(Words text, int at) {
        var length = text.end(at) - text.start(at);
        if (length < MIN_HYPHENED || length > MAX_HYPHENED || !text.digit(at)) {
            return -1;
        }
        var word = text.text(at);
        var hyphen = word.indexOf('-');
        return hyphen > 0 && hyphen <= DIGITS && behind.contains(Words.hash(word.substring(hyphen + 1)))
                ? number(word, hyphen)
                : -1;
    }

    private static int number(String word, int to) {
        var number = 0;
        for (var at = 0; at < to; at++) {
            if (!Character.isDigit(word.charAt(at))) {
                return -1;
            }
            number = number * 10 + Character.digit(word.charAt(at), 10);
        }
        return number;
    }
}
