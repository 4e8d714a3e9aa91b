package io.tollstream.enricher.domain.extraction.lead;

import java.text.Normalizer;
import java.util.Locale;

/** Writes a word in the one way in which it is looked up, whatever keyboard or font it came from. */
final class Fold {

    private static final char LATIN_ENDS = '\u0250';

    static String word(String text, int from, int to) {
        var latin = true;
        for (var at = from; at < to && latin; at++) {
            latin = text.charAt(at) < LATIN_ENDS;
        }
        var word = text.substring(from, to);
        return latin ? word.toLowerCase(Locale.ROOT) : other(word);
    }

    private static String other(String word) {
        var latin = word.charAt(0) < LATIN_ENDS;
        var apart = Normalizer.normalize(word, latin ? Normalizer.Form.NFC : Normalizer.Form.NFD);
        var folded = new StringBuilder(apart.length());
        for (var at = 0; at < apart.length(); at++) {
            var letter = letter(apart.charAt(at));
            if (letter != 0) {
                folded.append(letter);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /** The letter that stands for this one; 0 where it is left out: vowel points, stretching, dots below, joiners. */
    private static char letter(char c) {
        return switch (c) {
            case '\u0640', '\u0670', '\u093C', '\u0A3C', '\u200C', '\u200D', '\u200E', '\u200F' -> 0;
            case '\u0649', '\u06CC' -> '\u064A';
            case '\u06A9' -> '\u0643';
            case '\u0629', '\u06C1', '\u06C3' -> '\u0647';
            case '\u0901' -> '\u0902';
            case '\u2019' -> '\'';
            default -> c >= '\u064B' && c <= '\u065F' ? 0 : c;
        };
    }

    private Fold() {}
}
