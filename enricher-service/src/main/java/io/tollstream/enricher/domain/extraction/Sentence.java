package io.tollstream.enricher.domain.extraction;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** One sentence of a text. */
final class Sentence {

    private final String source;
    private final int start;
    private final int end;
    private final int paragraph;
    private final boolean quoted;
    private final boolean allCapitals;
    private final Token[] tokens;
    private final List<Token> list;
    private final long opened;
    private final long openedMore;
    private final long openedMost;
    private final boolean digits;
    private final boolean titleCase;
    private final int lastCapital;

    /**
     * @param source the whole text
     * @param start offset of its first character in the text
     * @param end offset after its last character
     * @param paragraph number of the paragraph it stands in
     * @param quoted whether it begins inside a quotation that an earlier sentence opened
     * @param allCapitals whether the whole text is in capitals, so that none tells a name
     */
    Sentence(String source, int start, int end, int paragraph, boolean quoted, boolean allCapitals, Token[] tokens) {
        this.source = source;
        this.start = start;
        this.end = end;
        this.paragraph = paragraph;
        this.quoted = quoted;
        this.allCapitals = allCapitals;
        this.tokens = tokens;
        this.list = Collections.unmodifiableList(Arrays.asList(tokens));
        var first = 0L;
        var next = 0L;
        var most = 0L;
        var anyDigits = false;
        var capitals = 0;
        var last = -1;
        for (var at = 0; at < tokens.length; at++) {
            var token = tokens[at];
            first |= token.word().opens();
            next |= token.word().opensMore();
            most |= token.word().opensMost();
            anyDigits |= token.kind() == Token.Kind.NUMBER;
            if (token.kind() == Token.Kind.WORD && token.capital()) {
                capitals++;
                last = at;
            }
        }
        this.opened = first;
        this.openedMore = next;
        this.openedMost = most;
        this.digits = anyDigits;
        this.titleCase = capitals * 2 >= tokens.length;
        this.lastCapital = last;
    }

    String text() {
        return source.substring(start, end);
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int paragraph() {
        return paragraph;
    }

    boolean quoted() {
        return quoted;
    }

    boolean allCapitals() {
        return allCapitals;
    }

    List<Token> tokens() {
        return list;
    }

    Token token(int at) {
        return tokens[at];
    }

    int size() {
        return tokens.length;
    }

    /** The word at a place in small letters; empty outside the sentence, so that rules may look around freely. */
    String word(int at) {
        return at >= 0 && at < tokens.length ? tokens[at].lower() : "";
    }

    /** Whether this word, in small letters, stands at a place; cheaper than to ask which word stands there. */
    boolean is(int at, String word) {
        return at >= 0 && at < tokens.length && tokens[at].is(word);
    }

    /** What the data files know of the word at a place; nothing outside the sentence. */
    Word entry(int at) {
        return at >= 0 && at < tokens.length ? tokens[at].word() : Word.UNKNOWN;
    }

    /** Whether these words stand at a place, of which the first is known to stand there. */
    boolean goesOn(int at, Word[] words) {
        if (words.length > tokens.length - at) {
            return false;
        }
        for (var i = 1; i < words.length; i++) {
            if (tokens[at + i].word() != words[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether any of its words begins a phrase of this kind. */
    boolean opens(int kind) {
        return Word.has(opened, openedMore, openedMost, kind);
    }

    /** Whether it has a number in digits. */
    boolean digits() {
        return digits;
    }

    /** Whether most of its words have a capital, as headlines write them, so that none tells a name. */
    boolean titleCase() {
        return titleCase;
    }

    /** The place of the last word with a capital, behind which no name stands; -1 where there is none. */
    int lastCapital() {
        return lastCapital;
    }

    boolean mark(int at) {
        return at >= 0 && at < tokens.length && tokens[at].mark();
    }

    boolean quote(int at) {
        return mark(at) && "\"“”‘’'«»".indexOf(tokens[at].first()) >= 0;
    }

    /** Whether nothing but marks stands there: the sentence's edge, or a comma, a full stop, a bracket. */
    boolean boundary(int at) {
        return at < 0 || at >= tokens.length || tokens[at].mark();
    }
}
