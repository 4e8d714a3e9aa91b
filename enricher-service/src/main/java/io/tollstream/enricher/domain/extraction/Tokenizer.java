package io.tollstream.enricher.domain.extraction;

import java.util.Arrays;

/** Cuts a stretch of text into tokens in one pass, never looking back; it stands at one token at a time. */
final class Tokenizer {

    private static final String MONEY = "$€£₹#";
    private static final int ROOM = 64;

    private final String text;
    private final char[] letters;
    private final Vocabulary vocabulary;
    private final boolean allCapitals;
    private Token[] tokens = new Token[ROOM];
    private int end;
    private int start;
    private int next;
    private Token.Kind kind = Token.Kind.MARK;

    /**
     * @param letters those of the text
     * @param allCapitals whether the whole text is in capitals
     */
    Tokenizer(String text, char[] letters, Vocabulary vocabulary, boolean allCapitals) {
        this.allCapitals = allCapitals;
        this.text = text;
        this.letters = letters;
        this.vocabulary = vocabulary;
    }

    /** The tokens between two places of the text. */
    Token[] tokens(int from, int to) {
        var size = 0;
        begin(from, to);
        while (advance()) {
            if (size == tokens.length) {
                tokens = Arrays.copyOf(tokens, size * 2);
            }
            tokens[size++] = new Token(text, start, next, kind, word(), allCapitals);
        }
        return Arrays.copyOf(tokens, size);
    }

    /** Goes to stand before the first token between two places of the text. */
    void begin(int from, int to) {
        next = from;
        end = to;
    }

    /** Goes to the next token; false where there is none. */
    boolean advance() {
        var at = next;
        while (at < end && Letters.white(letters[at])) {
            at++;
        }
        start = at;
        if (at == end) {
            next = at;
            return false;
        }
        var c = letters[at];
        if (Letters.letter(c)) {
            next = word(at);
        } else if (Letters.digit(c)) {
            next = number(at, at);
        } else if (MONEY.indexOf(c) >= 0 || c == '.' && digitAt(at + 1)) {
            next = code(at);
        } else {
            next = is(at + 1, Token.Kind.MARK);
        }
        return true;
    }

    int start() {
        return start;
    }

    Token.Kind kind() {
        return kind;
    }

    /** What the vocabulary knows of the token. */
    Word word() {
        return vocabulary.find(letters, start, next);
    }

    private int number(int start, int from) {
        var at = from;
        while (at < end && (digitAt(at) || groupedAt(at) || brokenAt(at))) {
            at++;
        }
        if (at < end && (letters[at] == ':' || letters[at] == '.') && digitAt(at + 1)) {
            return code(start);
        }
        if (at < end && (Letters.letter(letters[at]) || letters[at] == '%')) {
            return code(start);
        }
        if (at + 1 < end && letters[at] == '-' && Letters.letter(letters[at + 1])) {
            return word(start);
        }
        return is(at, Token.Kind.NUMBER);
    }

    /** A comma inside a number: "3,000". */
    private boolean groupedAt(int at) {
        return letters[at] == ',' && digitAt(at + 1) && digitAt(at + 2) && digitAt(at + 3);
    }

    /** A blank that a bad tokeniser left before the comma: "50 ,000". */
    private boolean brokenAt(int at) {
        return at + 1 < end && letters[at] == ' ' && groupedAt(at + 1) && !digitAt(at + 5);
    }

    private int code(int start) {
        var at = start + 1;
        while (at < end && (Letters.letterOrDigit(letters[at]) || "%:.,".indexOf(letters[at]) >= 0)) {
            if (!Letters.letterOrDigit(letters[at]) && letters[at] != '%' && !digitAt(at + 1)) {
                break;
            }
            at++;
        }
        return is(at, Token.Kind.CODE);
    }

    private int word(int start) {
        var at = start;
        while (at < end && (Letters.ofWord(letters[at]) || joinsAt(at))) {
            at++;
        }
        return is(abbreviation(start, at), Token.Kind.WORD);
    }

    /** A hyphen or an apostrophe inside a word. */
    private boolean joinsAt(int at) {
        var c = letters[at];
        return (c == '-' || c == '\'' || c == '’') && at + 1 < end && Letters.letterOrDigit(letters[at + 1]);
    }

    /** "p.m.", "U.S.": single letters with dots stay one word. */
    private int abbreviation(int start, int wordEnd) {
        var at = wordEnd;
        if (at - start != 1) {
            return wordEnd;
        }
        while (at + 1 < end
                && letters[at] == '.'
                && Letters.letter(letters[at + 1])
                && (at + 2 >= end || !Letters.letterOrDigit(letters[at + 2]))) {
            at += 2;
        }
        return at > wordEnd && at < end && letters[at] == '.' ? at + 1 : at;
    }

    private int is(int to, Token.Kind what) {
        kind = what;
        return to;
    }

    private boolean digitAt(int at) {
        return at < end && Letters.digit(letters[at]);
    }
}
