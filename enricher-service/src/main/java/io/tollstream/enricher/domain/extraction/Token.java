package io.tollstream.enricher.domain.extraction;

/** One word, number or mark of a sentence: its place there, of which it tells what the sentence knows. */
record Token(Sentence sentence, int at) {

    enum Kind {
        WORD,
        /** Digits that may be a count. */
        NUMBER,
        /** Digits that are none: times, ordinals, money, percentages, calibres. */
        CODE,
        MARK
    }

    /** As it stands in the text. */
    String text() {
        return sentence.text(start(), end());
    }

    /** The text in small letters, with a plain apostrophe. */
    String lower() {
        return sentence.word(at);
    }

    /** Whether it ends with these small letters, as it stands in the text. */
    boolean endsWith(String small) {
        var from = length() - small.length();
        for (var i = 0; i < small.length(); i++) {
            if (from < 0 || charAt(from + i) != small.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    Word word() {
        return sentence.entry(at);
    }

    int start() {
        return sentence.start(at);
    }

    int end() {
        return sentence.end(at);
    }

    int length() {
        return end() - start();
    }

    char first() {
        return charAt(0);
    }

    char charAt(int index) {
        return sentence.letter(start() + index);
    }

    Kind kind() {
        return sentence.kind(at);
    }

    /** Whether its capital tells a name; in a text all in capitals none does. */
    boolean capital() {
        return sentence.capital(at);
    }

    boolean mark() {
        return sentence.mark(at);
    }
}
