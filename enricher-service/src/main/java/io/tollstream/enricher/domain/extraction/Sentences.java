package io.tollstream.enricher.domain.extraction;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into sentences in one pass: at full stops that end one, at paragraphs, at ellipses in brackets. */
final class Sentences {

    /** Longer stretches without a full stop are cut, so that the work per sentence stays bounded. */
    private static final int LONGEST = 1500;

    private static final int WRAPPED_WIDTH = 90;
    private static final Vocabulary ABBREVIATIONS = new Vocabulary();

    static {
        for (var word :
                ("mr mrs ms dr sgt lt gen col capt maj cpl det st no jr sr rev sen rep gov lieut supt insp vs etc"
                                + " ave blvd rd jan feb mar apr jun jul aug sept sep oct nov dec co inc dept approx prof ald atty"
                                + " hon pvt ofc mt ft pres dep rs")
                        .split(" ")) {
            ABBREVIATIONS.add(word);
        }
    }

    private final Text text;
    private final char[] letters;
    private final Tokenizer tokenizer;
    private final boolean wrapped;
    private final Row row = new Row();
    private final List<Sentence> sentences = new ArrayList<>();
    private int paragraph;
    private boolean open;

    private Sentences(String source, Vocabulary vocabulary) {
        this.text = new Text(source);
        this.letters = text.letters;
        this.tokenizer = new Tokenizer(letters, vocabulary);
        this.wrapped = wrapped(letters);
    }

    static List<Sentence> of(String text, Vocabulary vocabulary) {
        var cutter = new Sentences(text, vocabulary);
        cutter.cut();
        return cutter.sentences;
    }

    private void cut() {
        var start = 0;
        for (var at = stop(0, start); at < letters.length; at = stop(at + 1, start)) {
            var c = letters[at];
            var tooLong = at - start > LONGEST && Letters.white(c);
            if (c == '\n' && (blankLineAt(at) || !wrapped && !goesOn(at))) {
                add(start, at);
                paragraph++;
                open = false;
                start = at + 1;
            } else if (c == '[' && text.source.startsWith("[...]", at)) {
                add(start, at);
                start = at + "[...]".length();
                at = start - 1;
            } else if (endsAt(at) || tooLong) {
                var end = closed(at + 1);
                add(start, end);
                start = end;
                at = end - 1;
            }
        }
        add(start, letters.length);
    }

    /** The next place where a sentence may end that begins at {@code start}; the end of the text where there is none. */
    private int stop(int from, int start) {
        var at = from;
        while (at < letters.length && !Letters.stop(letters[at]) && at - start <= LONGEST) {
            at++;
        }
        while (at < letters.length && !Letters.stop(letters[at]) && !Letters.white(letters[at])) {
            at++;
        }
        return at;
    }

    /** Telegraph-width lines: there a single line break is no end. The first line that is longer settles it. */
    private static boolean wrapped(char[] text) {
        int lines = 0;
        int line = 0;
        for (var c : text) {
            if (c == '\n') {
                lines += line > WRAPPED_WIDTH / 2 ? 1 : 0;
                line = 0;
            } else if (++line > WRAPPED_WIDTH) {
                return false;
            }
        }
        return lines >= 2;
    }

    /** A line that ends in a comma or is followed by a small letter goes on. */
    private boolean goesOn(int at) {
        var next = at + 1 < letters.length ? letters[at + 1] : ' ';
        return at > 0 && letters[at - 1] == ',' || Character.isLowerCase(next);
    }

    private boolean blankLineAt(int at) {
        for (var next = at + 1; next < letters.length; next++) {
            var c = letters[next];
            if (c == '\n') {
                return true;
            }
            if (!Letters.white(c)) {
                return next - at > 2;
            }
            if (next - at > WRAPPED_WIDTH) {
                return true;
            }
        }
        return true;
    }

    private boolean endsAt(int at) {
        var c = letters[at];
        if (c == '!' || c == '?' || c == '。') {
            return true;
        }
        if (c != '.') {
            return false;
        }
        var next = closed(at + 1);
        if (next >= letters.length) {
            return true;
        }
        var glued = !Letters.white(letters[next]);
        if (glued) {
            return Character.isUpperCase(letters[next]) && at > 1 && at - wordBefore(at) > 3;
        }
        return beginsAfter(next) && !abbreviated(at);
    }

    private boolean beginsAfter(int from) {
        for (var at = from; at < letters.length && at - from < WRAPPED_WIDTH; at++) {
            var c = letters[at];
            if (!Letters.white(c)) {
                return !Character.isLowerCase(c);
            }
        }
        return true;
    }

    private boolean abbreviated(int at) {
        var from = wordBefore(at);
        return at - from == 1 && Letters.letter(letters[from]) || ABBREVIATIONS.find(letters, from, at) != Word.UNKNOWN;
    }

    private int wordBefore(int at) {
        var from = at;
        while (from > 0 && at - from < 20 && Letters.letterOrDigit(letters[from - 1])) {
            from--;
        }
        return from;
    }

    /** Closing quotes and brackets belong to the sentence they close. */
    private int closed(int at) {
        var end = at;
        while (end < letters.length && end - at < 3 && "\"”’')]".indexOf(letters[end]) >= 0) {
            end++;
        }
        return end;
    }

    private void add(int from, int to) {
        var start = from;
        var end = to;
        while (start < end && Letters.white(letters[start])) {
            start++;
        }
        while (end > start && Letters.white(letters[end - 1])) {
            end--;
        }
        if (start < end) {
            var quoted = open;
            read(start, end);
            sentences.add(new Sentence(text, start, end, paragraph, quoted, row));
        }
    }

    private void read(int from, int to) {
        row.clear();
        tokenizer.begin(from, to);
        while (tokenizer.advance()) {
            var first = letters[tokenizer.start()];
            var capital = !text.allCapitals && Letters.capital(first);
            row.add(
                    tokenizer.start(),
                    tokenizer.end(),
                    tokenizer.kind(),
                    capital,
                    tokenizer.joined(),
                    tokenizer.word());
            if (tokenizer.kind() == Token.MARK) {
                turn(first);
            }
        }
    }

    private void turn(char mark) {
        open = switch (mark) {
            case '“' -> true;
            case '”' -> false;
            case '"' -> !open;
            default -> open;
        };
    }
}
