package io.tollstream.enricher.domain.extraction.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a stretch of text of one language into tokens, in one pass. */
final class Tokenizer {

    private static final String MONEY = "$€£₹¥#";
    private static final int LONGEST_DIGITS = 13;

    /** A longer word is none that has parts to cut off. */
    private static final int LONGEST_WORD = 30;

    private final Set<String> vocabulary;
    private final List<String> articles;
    private final List<String> prefixes;
    private final List<String> suffixes;
    private final boolean spacedGroups;

    /**
     * @param vocabulary every word that the data files know
     * @param articles what is always cut off the head of a word (Arabic "al-")
     * @param prefixes what is cut off the head of a word that is no word of the vocabulary, where the rest is one
     * @param suffixes the same for its tail
     * @param spacedGroups whether a space may stand between thousands and hundreds
     */
    Tokenizer(
            Set<String> vocabulary,
            List<String> articles,
            List<String> prefixes,
            List<String> suffixes,
            boolean spacedGroups) {
        this.vocabulary = vocabulary;
        this.articles = articles;
        this.prefixes = prefixes;
        this.suffixes = suffixes;
        this.spacedGroups = spacedGroups;
    }

    List<Token> tokens(String text, int from, int to) {
        var tokens = new ArrayList<Token>();
        for (var at = from; at < to; ) {
            var c = text.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at++;
            } else if (Character.isDigit(c)) {
                at = number(text, at, to, tokens);
            } else if (MONEY.indexOf(c) >= 0) {
                at = code(text, at, at + 1, to, tokens);
            } else if (Character.isLetter(c)) {
                at = word(text, at, to, tokens);
            } else {
                tokens.add(new Token(text.substring(at, at + 1), at, at + 1, Token.Kind.MARK, 0, 0));
                at++;
            }
        }
        return tokens;
    }

    private int number(String text, int start, int to, List<Token> tokens) {
        var at = digits(text, start, to);
        var value = value(text, start, at, 0);
        var length = at - start;
        var head = length <= 3;
        while (head && length <= LONGEST_DIGITS && grouped(text, at, to)) {
            var next = digits(text, at + 1, to);
            value = value(text, at + 1, next, value);
            length += next - at - 1;
            at = next;
        }
        var decimals = 0;
        if (at + 1 < to && ".,٫".indexOf(text.charAt(at)) >= 0 && Character.isDigit(text.charAt(at + 1))) {
            var next = digits(text, at + 1, to);
            decimals = next - at - 1;
            value = value(text, at + 1, next, value);
            at = next;
        }
        var after = at < to ? text.charAt(at) : ' ';
        var clock = ".,:".indexOf(after) >= 0 && at + 1 < to && Character.isDigit(text.charAt(at + 1));
        var glued = after == '%' || after == '٪' || after == 'º' || after == '°' || latin(after);
        if (clock || glued || length + decimals > LONGEST_DIGITS) {
            return code(text, start, at, to, tokens);
        }
        tokens.add(new Token(text.substring(start, at), start, at, Token.Kind.NUMBER, value, decimals));
        return at;
    }

    /** Three digits behind a separator, or two where more groups follow: "2,00,000". */
    private boolean grouped(String text, int at, int to) {
        if (at >= to) {
            return false;
        }
        var mark = text.charAt(at);
        var space = mark == '\u00A0' || mark == '\u202F' || mark == '\u2009' || spacedGroups && mark == ' ';
        if (!space && ".,'٬".indexOf(mark) < 0) {
            return false;
        }
        var end = digits(text, at + 1, to);
        var length = end - at - 1;
        var more = end + 1 < to && text.charAt(end) == mark && Character.isDigit(text.charAt(end + 1));
        return length == 3 && !(space && end < to && latin(text.charAt(end))) || length == 2 && !space && more;
    }

    private static int digits(String text, int from, int to) {
        var at = from;
        while (at < to && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static long value(String text, int from, int to, long before) {
        var value = before;
        for (var at = from; at < Math.min(to, from + LONGEST_DIGITS); at++) {
            value = value * 10 + Character.digit(text.charAt(at), 10);
        }
        return value;
    }

    private static int code(String text, int start, int from, int to, List<Token> tokens) {
        var at = from;
        while (at < to
                && (Character.isLetterOrDigit(text.charAt(at))
                        || "%٪º°".indexOf(text.charAt(at)) >= 0
                        || ".,:".indexOf(text.charAt(at)) >= 0
                                && at + 1 < to
                                && Character.isDigit(text.charAt(at + 1)))) {
            at++;
        }
        tokens.add(new Token(text.substring(start, at), start, at, Token.Kind.CODE, 0, 0));
        return at;
    }

    private int word(String text, int start, int to, List<Token> tokens) {
        var at = start;
        while (at < to && inWord(text, start, at)) {
            at++;
        }
        if (at < to && (text.charAt(at) == '\'' || text.charAt(at) == '’') && at + 1 < to) {
            at += Character.isLetter(text.charAt(at + 1)) ? 1 : 0;
        }
        cut(text, start, at, tokens);
        return at;
    }

    private static boolean inWord(String text, int start, int at) {
        var c = text.charAt(at);
        if (Character.isDigit(c)) {
            return latin(text.charAt(start));
        }
        var type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == '\u200C'
                || c == '\u200D';
    }

    /** Cuts off what other languages would write as words of their own. */
    private void cut(String text, int start, int end, List<Token> tokens) {
        if (end - start > LONGEST_WORD) {
            tokens.add(new Token(Fold.word(text, start, end), start, end, Token.Kind.WORD, 0, 0));
            return;
        }
        var from = start;
        for (var head = head(text, from, end); head > from; head = head(text, from, end)) {
            tokens.add(new Token(Fold.word(text, from, head), from, head, Token.Kind.WORD, 0, 0));
            from = head;
        }
        var tail = tail(text, from, end);
        tokens.add(new Token(Fold.word(text, from, tail), from, tail, Token.Kind.WORD, 0, 0));
        if (tail < end) {
            tokens.add(new Token(Fold.word(text, tail, end), tail, end, Token.Kind.WORD, 0, 0));
        }
    }

    private int head(String text, int from, int end) {
        if (articles.isEmpty() && prefixes.isEmpty()) {
            return from;
        }
        for (var article : articles) {
            if (text.startsWith(article, from) && end - from > article.length() + 1) {
                return from + article.length();
            }
        }
        if (vocabulary.contains(Fold.word(text, from, end))) {
            return from;
        }
        for (var prefix : prefixes) {
            var rest = from + prefix.length();
            if (text.startsWith(prefix, from)
                    && end - rest > 1
                    && (head(text, rest, end) > rest || known(text, rest, end))) {
                return rest;
            }
        }
        return from;
    }

    private boolean known(String text, int from, int end) {
        return vocabulary.contains(Fold.word(text, from, end)) || tail(text, from, end) < end;
    }

    private int tail(String text, int from, int end) {
        if (suffixes.isEmpty() || vocabulary.contains(Fold.word(text, from, end))) {
            return end;
        }
        for (var suffix : suffixes) {
            var cut = end - suffix.length();
            if (cut > from && text.startsWith(suffix, cut) && vocabulary.contains(Fold.word(text, from, cut))) {
                return cut;
            }
        }
        return end;
    }

    private static boolean latin(char c) {
        return Character.isLetter(c) && c < '\u0250';
    }
}
