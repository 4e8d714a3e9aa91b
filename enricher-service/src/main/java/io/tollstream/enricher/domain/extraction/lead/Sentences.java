package io.tollstream.enricher.domain.extraction.lead;

import java.util.ArrayList;
import java.util.List;

/** Cuts the first sentences of a text, in one pass. */
final class Sentences {

    /** Longer stretches without a full stop are cut, so that the work per sentence stays bounded. */
    private static final int LONGEST = 1500;

    private static final int WORD = 20;
    private static final String ELLIPSIS = "[...]";
    private final Language language;
    private final String text;
    private final List<Words> sentences = new ArrayList<>();
    private int paragraph;

    private Sentences(Language language, String text) {
        this.language = language;
        this.text = text;
    }

    static List<Words> of(Language language, String text, int most) {
        var cutter = new Sentences(language, text);
        cutter.cut(most);
        return cutter.sentences;
    }

    private void cut(int most) {
        var start = 0;
        for (var at = 0; at < text.length() && sentences.size() < most; at++) {
            var c = text.charAt(at);
            if (c == '\n') {
                var blank = at + 1 < text.length() && text.charAt(at + 1) == '\n';
                var goesOn = at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
                if (blank || !goesOn) {
                    add(start, at);
                    start = at + 1;
                }
                paragraph += blank ? 1 : 0;
            } else if (text.startsWith(ELLIPSIS, at)) {
                add(start, at);
                start = at + ELLIPSIS.length();
                at = start - 1;
            } else if (ends(at) || at - start > LONGEST && Character.isWhitespace(c) || at - start > 2 * LONGEST) {
                add(start, at + 1);
                start = at + 1;
            }
        }
        if (sentences.size() < most) {
            add(start, Math.min(text.length(), start + 2 * LONGEST));
        }
    }

    private boolean ends(int at) {
        return switch (text.charAt(at)) {
            case '!', '?', '।', '॥', '۔', '؟', '…' -> true;
            case '.' -> stop(at);
            default -> false;
        };
    }

    private boolean stop(int at) {
        var next = at + 1;
        while (next < text.length() && next - at < 3 && "\"”’»')]".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next >= text.length()) {
            return true;
        }
        if (!Character.isWhitespace(text.charAt(next))) {
            return false;
        }
        while (next < text.length() && next - at < WORD && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return (next >= text.length() || !Character.isLowerCase(text.charAt(next))) && !abbreviated(at);
    }

    private boolean abbreviated(int at) {
        var from = at;
        while (from > 0 && at - from < WORD && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return at - from == 1 || language.abbreviation(Fold.word(text, from, at));
    }

    private void add(int from, int to) {
        var start = from;
        var end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            var tokens = language.tokenizer.tokens(text, start, end);
            sentences.add(new Words(text.substring(start, end), start, paragraph, tokens));
        }
    }
}
