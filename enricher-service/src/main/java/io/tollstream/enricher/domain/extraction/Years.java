package io.tollstream.enricher.domain.extraction;

/** Reads years and the dates they close. */
final class Years {

    private static final int FIRST = 1900;
    private static final int LAST = 2100;
    private static final int DIGITS = 4;

    /** The year that stands at a place, or -1. */
    static int at(Sentence sentence, int at) {
        if (at < 0 || at >= sentence.size() || !sentence.number(at)) {
            return -1;
        }
        var start = sentence.start(at);
        if (sentence.end(at) - start != DIGITS) {
            return -1;
        }
        var year = 0;
        for (var i = 0; i < DIGITS; i++) {
            var digit = sentence.letter(start + i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            year = year * 10 + digit;
        }
        return year >= FIRST && year <= LAST ? year : -1;
    }

    /** "March 11, 2025", "11 March 2025". */
    static boolean dayBefore(Lexicon lexicon, Sentence sentence, int year) {
        var back = sentence.is(year - 1, ",") ? year - 2 : year - 1;
        var american = digit(sentence.word(back)) && lexicon.is(Cue.MONTH, sentence, back - 1);
        return american || lexicon.is(Cue.MONTH, sentence, back) && digit(sentence.word(back - 1));
    }

    private static boolean digit(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    private Years() {}
}
