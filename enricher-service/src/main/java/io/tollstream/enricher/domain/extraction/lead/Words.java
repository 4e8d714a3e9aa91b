package io.tollstream.enricher.domain.extraction.lead;

import java.util.List;

/**
 * One sentence, cut into tokens.
 *
 * @param start offset of its first character in the item's text
 */
record Words(String text, int start, int paragraph, List<Token> tokens) {

    int size() {
        return tokens.size();
    }

    /** The word at a place; empty outside the sentence, so that rules may look around freely. */
    String word(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).word() : "";
    }

    boolean is(Token.Kind kind, int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at).kind() == kind;
    }

    /** Offset of a token in the item's text. */
    int start(int at) {
        return tokens.get(at).start();
    }

    /** Offset in the item's text after a stretch that ends before this token; an ending cut off its last word is in it. */
    int end(int to) {
        var ending = is(Token.Kind.WORD, to) && is(Token.Kind.WORD, to - 1) && glued(to);
        return tokens.get(ending ? to : to - 1).end();
    }

    boolean mark(int at) {
        return is(Token.Kind.MARK, at);
    }

    /** Whether nothing stands between the token and the one before it. */
    boolean glued(int at) {
        return at > 0
                && at < tokens.size()
                && tokens.get(at).start() == tokens.get(at - 1).end();
    }
}
