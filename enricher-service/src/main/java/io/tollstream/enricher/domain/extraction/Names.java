package io.tollstream.enricher.domain.extraction;

/** The words by which a text names somebody, around the word that says what they are. */
final class Names {

    private static final int LONGEST = 6;

    /** The speaker's word with the capitalised words around it: "Pakistan Army spokesperson Ahmed Sharif Chaudhry". */
    static String around(Lexicon lexicon, Sentence sentence, int from, int to) {
        var begin = from;
        while (begin > 0 && from - begin < LONGEST && named(lexicon, sentence, begin - 1)) {
            begin--;
        }
        var end = end(lexicon, sentence, to);
        return sentence.text(sentence.start(begin), sentence.end(end - 1));
    }

    /** The token after the capitalised words that begin here. */
    static int end(Lexicon lexicon, Sentence sentence, int from) {
        var end = from;
        while (end < sentence.size() && end - from < LONGEST && named(lexicon, sentence, end)) {
            end++;
        }
        return end;
    }

    private static boolean named(Lexicon lexicon, Sentence sentence, int at) {
        return sentence.capitalWord(at) && !lexicon.is(Cue.OUTSIDE_NAME, sentence, at) && !sentence.endsWith(at, "'s");
    }

    private Names() {}
}
