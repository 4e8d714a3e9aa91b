package io.tollstream.enricher.domain.extraction;

/** One sentence of a text, its tokens in rows by their places: rules look at many and keep none. */
final class Sentence {

    private static final Token[] KINDS = Token.values();
    private static final int WORD = Token.WORD.ordinal();
    private static final int NUMBER = Token.NUMBER.ordinal();
    private static final int CODE = Token.CODE.ordinal();
    private static final int MARK = Token.MARK.ordinal();

    private final Text text;
    private final char[] letters;
    private final int start;
    private final int end;
    private final int paragraph;
    private final boolean quoted;
    private final int[] starts;
    private final int[] ends;
    private final byte[] kinds;
    private final Word[] words;
    private final long opened;
    private final long openedMore;
    private final long openedMost;
    private final boolean digits;
    private final boolean titleCase;
    private final int lastCapital;

    /**
     * @param text the whole text
     * @param start offset of its first character in the text
     * @param end offset after its last character
     * @param paragraph number of the paragraph it stands in
     * @param quoted whether it begins inside a quotation that an earlier sentence opened
     * @param row its tokens
     */
    Sentence(Text text, int start, int end, int paragraph, boolean quoted, Row row) {
        this.text = text;
        this.letters = text.letters;
        this.start = start;
        this.end = end;
        this.paragraph = paragraph;
        this.quoted = quoted;
        this.starts = row.starts();
        this.ends = row.ends();
        this.kinds = row.kinds();
        this.words = row.words();
        this.opened = row.opened();
        this.openedMore = row.openedMore();
        this.openedMost = row.openedMost();
        this.digits = row.digits();
        this.titleCase = row.names() * 2 >= words.length;
        this.lastCapital = row.lastCapital();
    }

    String text() {
        return text(start, end);
    }

    /** As it stands between two offsets of the text. */
    String text(int from, int to) {
        return text.source.substring(from, to);
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
        return text.allCapitals;
    }

    int size() {
        return words.length;
    }

    /** Offset in the text of the first character of a token. */
    int start(int at) {
        return starts[at];
    }

    /** Offset after the last one. */
    int end(int at) {
        return ends[at];
    }

    /** How many characters a token has. */
    int length(int at) {
        return ends[at] - starts[at];
    }

    /** The last character of a token. */
    char last(int at) {
        return letters[ends[at] - 1];
    }

    /** A token as it stands in the text. */
    String written(int at) {
        return text(starts[at], ends[at]);
    }

    Token kind(int at) {
        return KINDS[kinds[at] & Row.KIND];
    }

    /** Whether a token's capital tells a name; in a text all in capitals none does. */
    boolean capital(int at) {
        return (kinds[at] & Row.CAPITAL) != 0;
    }

    /** Whether a hyphen or an apostrophe joins two words to a token. */
    boolean joined(int at) {
        return (kinds[at] & Row.JOINED) != 0;
    }

    /** Whether a token is digits, whatever they are. */
    boolean inDigits(int at) {
        var kind = kinds[at] & Row.KIND;
        return kind == NUMBER || kind == CODE;
    }

    /** Whether a token is digits that may be a count. */
    boolean number(int at) {
        return (kinds[at] & Row.KIND) == NUMBER;
    }

    /** Whether a token is a word, with a capital that tells a name. */
    boolean capitalWord(int at) {
        return (kinds[at] & (Row.KIND | Row.CAPITAL)) == (WORD | Row.CAPITAL);
    }

    /** The character at an offset of the text. */
    char letter(int offset) {
        return letters[offset];
    }

    /** The word at a place in small letters, which is cut from the text where no data file knows it; empty outside the sentence. */
    String word(int at) {
        if (at < 0 || at >= words.length) {
            return "";
        }
        var word = words[at];
        return word != Word.UNKNOWN ? word.text() : Vocabulary.small(letters, starts[at], ends[at]);
    }

    /**
     * Whether this word, in small letters, stands at a place; cheaper than to ask which word stands there.
     *
     * @param word a literal: the vocabulary interns its texts as Java does literals, so that one look tells them apart
     */
    boolean is(int at, String word) {
        if (at < 0 || at >= words.length) {
            return false;
        }
        var known = words[at];
        return known != Word.UNKNOWN ? known.text() == word : unknownIs(at, word);
    }

    private boolean unknownIs(int at, String word) {
        return ends[at] - starts[at] == word.length() && Vocabulary.same(word, letters, starts[at]);
    }

    /** Whether the word at a place ends with these small letters; cheaper than to ask which word stands there. */
    boolean endsWith(int at, String ending) {
        return holds(at, at < 0 || at >= words.length ? 0 : ends[at] - ending.length(), ending);
    }

    /** Whether the word at a place begins with these small letters. */
    boolean startsWith(int at, String beginning) {
        return holds(at, at < 0 || at >= words.length ? 0 : starts[at], beginning);
    }

    /** Whether these letters, of whatever size, stand at an offset and within the word at a place. */
    private boolean holds(int at, int offset, String part) {
        return at >= 0
                && at < words.length
                && offset >= starts[at]
                && offset + part.length() <= ends[at]
                && Vocabulary.same(part, letters, offset);
    }

    /** What the data files know of the word at a place; nothing outside the sentence. */
    Word entry(int at) {
        return at >= 0 && at < words.length ? words[at] : Word.UNKNOWN;
    }

    /** Whether these words stand at a place, of which the first is known to stand there. */
    boolean goesOn(int at, Word[] phrase) {
        if (phrase.length > words.length - at) {
            return false;
        }
        for (var i = 1; i < phrase.length; i++) {
            if (words[at + i] != phrase[i]) {
                return false;
            }
        }
        return true;
    }

    /** The next place whose word begins a phrase of this kind; the sentence's end where there is none. */
    int next(int kind, int from) {
        var at = from;
        while (at < words.length && !words[at].opens(kind)) {
            at++;
        }
        return at;
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
        return at >= 0 && at < words.length && (kinds[at] & Row.KIND) == MARK;
    }

    boolean quote(int at) {
        return mark(at) && Letters.quote(letters[starts[at]]);
    }

    /** Whether nothing but marks stands there: the sentence's edge, or a comma, a full stop, a bracket. */
    boolean boundary(int at) {
        return at < 0 || at >= words.length || mark(at);
    }
}
