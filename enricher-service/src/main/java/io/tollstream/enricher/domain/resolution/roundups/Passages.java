package io.tollstream.enricher.domain.resolution.roundups;

import io.tollstream.enricher.domain.resolution.roundups.RoundUpWords.Role;
import io.tollstream.enricher.domain.resolution.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into paragraphs and sentences, in one pass. */
final class Passages {

    /** How much of a text is looked at, in characters; what stands behind belongs to the last event. */
    private static final int READ = 30_000;

    /** Lines of a text that was broken by hand are shorter than this, in characters. */
    private static final int WRAPPED = 90;

    /** A full stop without a blank behind it ends a sentence where the word before it is longer than this. */
    private static final int GLUED = 3;

    private final RoundUpWords words;
    private final String text;
    private final int length;
    private final boolean wrapped;
    private final List<Passage> passages = new ArrayList<>();
    private int paragraph;
    private boolean first = true;

    private Passages(RoundUpWords words, String text) {
        this.words = words;
        this.text = text;
        this.length = Math.min(READ, text.length());
        this.wrapped = wrapped();
    }

    static List<Passage> of(RoundUpWords words, String text) {
        var cutter = new Passages(words, text);
        cutter.cut();
        return cutter.passages;
    }

    private void cut() {
        var start = 0;
        for (var at = 0; at < length; at++) {
            var c = text.charAt(at);
            if (c == '\n' && (!wrapped || blankLine(at))) {
                add(start, at);
                paragraph += first ? 0 : 1;
                first = true;
                start = at + 1;
            } else if (ends(c) && endsAt(at)) {
                add(start, at + 1);
                start = at + 1;
            }
        }
        add(start, length);
    }

    private void add(int from, int to) {
        var start = from;
        var end = to;
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            var passage = new Passage(text, start, end, paragraph, first);
            if (passage.head().size() > 0) {
                passages.add(passage);
                first = false;
            }
        }
    }

    private boolean wrapped() {
        var lines = 0;
        var line = 0;
        for (var at = 0; at < length; at++) {
            if (text.charAt(at) == '\n') {
                lines += line > WRAPPED / 2 ? 1 : 0;
                line = 0;
            } else if (++line > WRAPPED) {
                return false;
            }
        }
        return lines >= 2;
    }

    private boolean blankLine(int at) {
        for (var next = at + 1; next < length; next++) {
            var c = text.charAt(next);
            if (c == '\n' || !blank(c)) {
                return c == '\n';
            }
        }
        return true;
    }

    private static boolean ends(char c) {
        return c == '.' || c == '!' || c == '?' || c == '।' || c == '۔' || c == '؟';
    }

    private boolean endsAt(int at) {
        if (at + 1 >= length) {
            return true;
        }
        var next = text.charAt(at + 1);
        if (!blank(next)) {
            return text.charAt(at) == '.' && Character.isUpperCase(next) && at - wordBefore(at) > GLUED;
        }
        return !goesOn(at + 1) && !(text.charAt(at) == '.' && abbreviated(at));
    }

    private boolean goesOn(int from) {
        var at = from;
        while (at < length && blank(text.charAt(at))) {
            at++;
        }
        return at < length && Character.isLowerCase(text.charAt(at));
    }

    private boolean abbreviated(int at) {
        var from = wordBefore(at);
        return at - from == 1 && Character.isLetter(text.charAt(from))
                || at > from && words.is(Role.ABBREVIATION, Words.of(text, from, at), 0);
    }

    private int wordBefore(int at) {
        var from = at;
        while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0';
    }
}
