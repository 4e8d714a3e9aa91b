package io.tollstream.enricher.domain.extraction;

/** Tells by script and small words whether a text is in a language that we read. */
final class Languages {

    private static final int SAMPLE = 4000;
    /** Small words make up a third of running English and next to nothing of other languages. */
    private static final double SHARE = 0.1;

    private static final int FEW_WORDS = 12;
    private final Lexicon english;

    Languages(Lexicon english) {
        this.english = english;
    }

    String of(String text) {
        var letters = text.substring(0, Math.min(SAMPLE, text.length())).toCharArray();
        var tokens = new Tokenizer(text, letters, english.vocabulary);
        tokens.begin(0, letters.length);
        var words = 0;
        var small = 0;
        var foreign = 0;
        while (tokens.advance()) {
            if (tokens.kind() == Token.Kind.WORD) {
                words++;
                small += english.isAlone(Cue.STOPWORD, tokens.word()) ? 1 : 0;
                foreign += latin(letters[tokens.start()]) ? 0 : 1;
            }
        }
        if (words == 0 || foreign * 2 > words) {
            return "und";
        }
        var known = words < FEW_WORDS && (small > 0 || headline(text, letters));
        return known || words >= FEW_WORDS && small > words * SHARE ? "en" : "und";
    }

    /** A headline has few small words; what happened to whom tells enough. */
    private boolean headline(String text, char[] letters) {
        var tokens = new Tokenizer(text, letters, english.vocabulary).tokens(0, letters.length);
        var sentence = new Sentence(text, 0, letters.length, 0, false, tokens);
        for (var at = 0; at < sentence.size(); at++) {
            if (english.happenings.at(sentence, at).length() > 0
                    || english.persons.at(sentence, at).length() > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean latin(char letter) {
        var plain = letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
        return plain || Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }
}
