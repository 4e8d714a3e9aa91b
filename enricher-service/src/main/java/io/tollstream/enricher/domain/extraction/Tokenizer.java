package io.tollstream.enricher.domain.extraction;

/** Cuts a stretch of text into tokens in one pass, never looking back; it stands at one token at a time. */
final class Tokenizer {

    private final char[] letters;
    private final Vocabulary vocabulary;
    private int limit;
    private int start;
    private int end;
    private Token kind = Token.MARK;
    private Word known = Word.UNKNOWN;
    private boolean joined;

    /** @param letters those of the text */
    Tokenizer(char[] letters, Vocabulary vocabulary) {
        this.letters = letters;
        this.vocabulary = vocabulary;
    }

    /** Goes to stand before the first token between two places of the text. */
    void begin(int from, int to) {
        end = from;
        limit = to;
    }

    /** Goes to the next token; false where there is none. */
    boolean advance() {
        var at = end;
        while (at < limit && Letters.white(letters[at])) {
            at++;
        }
        start = at;
        if (at == limit) {
            end = at;
            return false;
        }
        var c = letters[at];
        joined = false;
        if (Letters.letter(c)) {
            end = word(at);
        } else if (Letters.digit(c)) {
            end = number(at, at);
        } else if (money(c) || c == '.' && digitAt(at + 1)) {
            end = code(at);
        } else {
            end = is(at + 1, Token.MARK);
        }
        return true;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    Token kind() {
        return kind;
    }

    /** What the vocabulary knows of the token. */
    Word word() {
        return known;
    }

    /** Whether a hyphen or an apostrophe joins two words to it. */
    boolean joined() {
        return joined;
    }

    private static boolean money(char c) {
        return switch (c) {
            case '$', '€', '£', '₹', '#' -> true;
            default -> false;
        };
    }

    private int number(int start, int from) {
        var at = from;
        while (at < limit && (digitAt(at) || groupedAt(at) || brokenAt(at))) {
            at++;
        }
        if (at < limit && (letters[at] == ':' || letters[at] == '.') && digitAt(at + 1)) {
            return code(start);
        }
        if (at < limit && (Letters.letter(letters[at]) || letters[at] == '%')) {
            return code(start);
        }
        if (at + 1 < limit && letters[at] == '-' && Letters.letter(letters[at + 1])) {
            return word(start);
        }
        return is(at, Token.NUMBER);
    }

    /** A comma inside a number: "3,000". */
    private boolean groupedAt(int at) {
        return letters[at] == ',' && digitAt(at + 1) && digitAt(at + 2) && digitAt(at + 3);
    }

    /** A blank that a bad tokeniser left before the comma: "50 ,000". */
    private boolean brokenAt(int at) {
        return at + 1 < limit && letters[at] == ' ' && groupedAt(at + 1) && !digitAt(at + 5);
    }

    private int code(int start) {
        var at = start + 1;
        while (at < limit && (Letters.letterOrDigit(letters[at]) || "%:.,".indexOf(letters[at]) >= 0)) {
            if (!Letters.letterOrDigit(letters[at]) && letters[at] != '%' && !digitAt(at + 1)) {
                break;
            }
            at++;
        }
        return is(at, Token.CODE);
    }

    private int word(int start) {
        var spelling = new Spelling();
        var at = start;
        for (; at < limit; at++) {
            if (!Letters.ofWord(letters[at])) {
                if (!joinsAt(at)) {
                    break;
                }
                joined = true;
            }
            spelling.add(letters[at]);
        }
        if (at - start == 1) {
            return is(abbreviation(at), Token.WORD);
        }
        kind = Token.WORD;
        known = vocabulary.find(letters, start, spelling);
        return at;
    }

    /** A hyphen or an apostrophe inside a word. */
    private boolean joinsAt(int at) {
        var c = letters[at];
        return (c == '-' || c == '\'' || c == '’') && at + 1 < limit && Letters.letterOrDigit(letters[at + 1]);
    }

    /** "p.m.", "U.S.": single letters with dots stay one word. */
    private int abbreviation(int wordEnd) {
        var at = wordEnd;
        while (at + 1 < limit
                && letters[at] == '.'
                && Letters.letter(letters[at + 1])
                && (at + 2 >= limit || !Letters.letterOrDigit(letters[at + 2]))) {
            at += 2;
        }
        return at > wordEnd && at < limit && letters[at] == '.' ? at + 1 : at;
    }

    private int is(int to, Token what) {
        kind = what;
        known = vocabulary.find(letters, start, to);
        return to;
    }

    private boolean digitAt(int at) {
        return at < limit && Letters.digit(letters[at]);
    }
}
