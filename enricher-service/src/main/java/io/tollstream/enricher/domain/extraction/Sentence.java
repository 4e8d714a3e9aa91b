package io.tollstream.enricher.domain.extraction;

import java.util.List;

/**
 * One sentence of a text.
 *
 * @param start offset of its first character in the text
 * @param end offset after its last character
 * @param paragraph number of the paragraph it stands in
 * @param quoted whether it begins inside a quotation that an earlier sentence opened
 * @param allCapitals whether the whole text is in capitals, so that none tells a name
 */
record Sentence(String text, int start, int end, int paragraph, boolean quoted, boolean allCapitals, List<Token> tokens) {

    int size() {
        return tokens.size();
    }

    /** The word at a place in small letters; empty outside the sentence, so that rules may look around freely. */
    String word(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).lower() : "";
    }

    boolean mark(int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at).mark();
    }

    boolean quote(int at) {
        return mark(at) && "\"“”‘’'«»".contains(word(at));
    }

    /** Whether nothing but marks stands there: the sentence's edge, or a comma, a full stop, a bracket. */
    boolean boundary(int at) {
        return at < 0 || at >= tokens.size() || tokens.get(at).mark();
    }
}
