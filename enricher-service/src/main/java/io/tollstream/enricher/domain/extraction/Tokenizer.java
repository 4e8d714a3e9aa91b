package io.tollstream.enricher.domain.extraction;

import java.util.ArrayList;
import java.util.List;

/** Cuts a stretch of text into tokens in one pass, never looking back. */
final class Tokenizer {

    private static final String MONEY = "$€£₹#";

    private final String text;
    private final int end;
    private final Vocabulary vocabulary;
    private final boolean allCapitals;
    private final List<Token> tokens = new ArrayList<>();

    private Tokenizer(String text, int end, Vocabulary vocabulary, boolean allCapitals) {
        this.allCapitals = allCapitals;
        this.text = text;
        this.vocabulary = vocabulary;
        this.end = end;
    }

    static Token[] tokens(String text, int start, int end, Vocabulary vocabulary, boolean allCapitals) {
        var tokenizer = new Tokenizer(text, end, vocabulary, allCapitals);
        for (var at = start; at < end; ) {
            var c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (digitAt(text, at, end)) {
                at = tokenizer.number(at, at);
            } else if (MONEY.indexOf(c) >= 0 || c == '.' && digitAt(text, at + 1, end)) {
                at = tokenizer.code(at);
            } else if (Character.isLetter(c)) {
                at = tokenizer.word(at);
            } else {
                at = tokenizer.add(at, at + 1, Token.Kind.MARK);
            }
        }
        return tokenizer.tokens.toArray(new Token[0]);
    }

    private int number(int start, int from) {
        var at = from;
        while (at < end && (digitAt(text, at, end) || groupedAt(at) || brokenAt(at))) {
            at++;
        }
        if (at < end && (text.charAt(at) == ':' || text.charAt(at) == '.') && digitAt(text, at + 1, end)) {
            return code(start);
        }
        if (at < end && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '%')) {
            return code(start);
        }
        if (at + 1 < end && text.charAt(at) == '-' && Character.isLetter(text.charAt(at + 1))) {
            return word(start);
        }
        return add(start, at, Token.Kind.NUMBER);
    }

    /** A comma inside a number: "3,000". */
    private boolean groupedAt(int at) {
        return text.charAt(at) == ','
                && digitAt(text, at + 1, end)
                && digitAt(text, at + 2, end)
                && digitAt(text, at + 3, end);
    }

    /** A blank that a bad tokeniser left before the comma: "50 ,000". */
    private boolean brokenAt(int at) {
        return at + 1 < end && text.charAt(at) == ' ' && groupedAt(at + 1) && !digitAt(text, at + 5, end);
    }

    private int code(int start) {
        var at = start + 1;
        while (at < end && (Character.isLetterOrDigit(text.charAt(at)) || "%:.,".indexOf(text.charAt(at)) >= 0)) {
            if (!Character.isLetterOrDigit(text.charAt(at)) && text.charAt(at) != '%' && !digitAt(text, at + 1, end)) {
                break;
            }
            at++;
        }
        return add(start, at, Token.Kind.CODE);
    }

    private int word(int start) {
        var at = start;
        while (at < end) {
            var c = text.charAt(at);
            var inside = at + 1 < end && Character.isLetterOrDigit(text.charAt(at + 1));
            var joined = (c == '-' || c == '\'' || c == '’') && inside;
            if (!Character.isLetterOrDigit(c) && Character.getType(c) != Character.NON_SPACING_MARK && !joined) {
                break;
            }
            at++;
        }
        return add(start, abbreviation(start, at), Token.Kind.WORD);
    }

    /** "p.m.", "U.S.": single letters with dots stay one word. */
    private int abbreviation(int start, int wordEnd) {
        var at = wordEnd;
        if (at - start != 1) {
            return wordEnd;
        }
        while (at + 1 < end
                && text.charAt(at) == '.'
                && Character.isLetter(text.charAt(at + 1))
                && (at + 2 >= end || !Character.isLetterOrDigit(text.charAt(at + 2)))) {
            at += 2;
        }
        return at > wordEnd && at < end && text.charAt(at) == '.' ? at + 1 : at;
    }

    private int add(int start, int to, Token.Kind kind) {
        tokens.add(new Token(text, start, to, kind, vocabulary.find(text, start, to), allCapitals));
        return to;
    }

    private static boolean digitAt(String text, int at, int end) {
        return at < end && Character.isDigit(text.charAt(at));
    }
}
