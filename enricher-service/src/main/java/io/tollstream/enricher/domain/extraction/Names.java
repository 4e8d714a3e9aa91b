package io.tollstream.enricher.domain.extraction;

import java.util.Set;

/** The words by which a text names somebody, around the word that says what they are. */
final class Names {

    private static final int LONGEST = 6;
    private static final Set<String> NO_NAME = Set.of(
            "the",
            "a",
            "an",
            "in",
            "but",
            "and",
            "on",
            "as",
            "while",
            "our",
            "their",
            "his",
            "her",
            "its",
            "this",
            "that",
            "some",
            "both",
            "however",
            "also",
            "by",
            "from",
            "according");

    /** The speaker's word with the capitalised words around it: "Pakistan Army spokesperson Ahmed Sharif Chaudhry". */
    static String around(Sentence sentence, int from, int to) {
        var begin = from;
        while (begin > 0 && from - begin < LONGEST && named(sentence, begin - 1)) {
            begin--;
        }
        var end = end(sentence, to);
        var tokens = sentence.tokens();
        var start = tokens.get(begin).start() - sentence.start();
        return sentence.text().substring(start, tokens.get(end - 1).end() - sentence.start());
    }

    /** The token after the capitalised words that begin here. */
    static int end(Sentence sentence, int from) {
        var end = from;
        while (end < sentence.size() && end - from < LONGEST && named(sentence, end)) {
            end++;
        }
        return end;
    }

    private static boolean named(Sentence sentence, int at) {
        if (!sentence.capital(at) || sentence.kind(at) != Token.Kind.WORD) {
            return false;
        }
        var word = sentence.word(at);
        return !NO_NAME.contains(word) && !word.endsWith("'s");
    }

    private Names() {}
}
