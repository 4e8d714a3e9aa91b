package io.tollstream.enricher.domain.resolution.roundups;

import io.tollstream.enricher.domain.resolution.places.PlaceFinder;
import io.tollstream.enricher.domain.resolution.roundups.RoundUpWords.Role;
import io.tollstream.enricher.domain.resolution.words.Words;

/** Knows the marks that stand at the head of a paragraph which begins something of its own. */
final class Marks {

    private static final String BULLETS = "•◦▪‣●■►▶·*-–—";
    private static final String DASHES = "—–-";

    /** The longest dateline and the longest label, in characters. */
    private static final int LONGEST = 80;

    /** The longest heading and label, in words. */
    private static final int FEW = 8;

    /** In how many of its first words a line says that it leads to another story. */
    private static final int TEASED = 2;

    /** "of", "de": words of so few letters join names. */
    private static final int SHORT = 2;

    /** Letters of a word in capitals that may be a dateline's. */
    private static final int LETTERS = 3;

    private final RoundUpWords words;
    private final PlaceFinder places;

    Marks(RoundUpWords words, PlaceFinder places) {
        this.words = words;
        this.places = places;
    }

    /** What a sentence begins with; only the first of a paragraph has a mark. */
    Mark of(String text, Passage passage) {
        if (!passage.first() || words.in(Role.TEASER, passage.head(), 0, TEASED)) {
            return Mark.NONE;
        }
        if (bulleted(text, passage)) {
            return Mark.BULLET;
        }
        var head = passage.head();
        var label = label(text, passage);
        if (label < 0) {
            return heading(text, passage) ? Mark.HEADING : Mark.NONE;
        }
        if (text.charAt(label) != ':' && head.start(0) == passage.start() && head.capitals(0) && longEnough(head)) {
            return Mark.DATELINE;
        }
        var labels = text.charAt(label) == ':'
                ? head.mayBeName(0) || head.digit(0)
                : labels(Words.of(text, passage.start(), label));
        return labels ? Mark.LABEL : Mark.NONE;
    }

    /** "700 block of Carlton Street", "Quetta", "12:39 a.m.": names, numbers and what joins them, no sentence. */
    private boolean labels(Words label) {
        for (var at = 0; at < label.size(); at++) {
            var joins = label.end(at) - label.start(at) <= SHORT
                    || words.is(Role.SPOT, label, at)
                    || words.is(Role.AT, label, at)
                    || words.is(Role.TIME, label, at);
            if (!label.mayBeName(at) && !label.digit(at) && !joins) {
                return false;
            }
        }
        return label.size() > 0;
    }

    /** Whether the label or heading that a paragraph begins with names a place. */
    boolean place(String text, Passage passage) {
        var to = label(text, passage);
        var label = Words.of(text, passage.start(), to < 0 ? passage.end() : to);
        return label.size() > 0
                && label.size() <= FEW
                && (words.in(Role.SPOT, label, 0, label.size())
                        || places.in(label, 0, "").best() != null);
    }

    /** Whether country or agency stands in a dateline. */
    boolean signed(String text, Passage passage) {
        var label = text.substring(passage.start(), Math.max(passage.start(), label(text, passage)));
        return label.indexOf(',') >= 0 || label.indexOf('(') >= 0;
    }

    /** "• A man", "* A man", "- A man", "1. A man", "2) A man". */
    private static boolean bulleted(String text, Passage passage) {
        var at = passage.start();
        if (BULLETS.indexOf(text.charAt(at)) >= 0) {
            return at + 1 < text.length() && text.charAt(at + 1) != text.charAt(at);
        }
        while (at < passage.end() && at - passage.start() < 2 && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at > passage.start()
                && at + 1 < text.length()
                && (text.charAt(at) == '.' || text.charAt(at) == ')')
                && text.charAt(at + 1) == ' ';
    }

    private static boolean longEnough(Words head) {
        return head.end(0) - head.start(0) >= LETTERS;
    }

    /** Where the colon or dash stands that ends a label or dateline; -1 where there is none. */
    private static int label(String text, Passage passage) {
        var to = Math.min(passage.end() - 1, passage.start() + LONGEST);
        for (var at = passage.start() + 1; at < to; at++) {
            var c = text.charAt(at);
            var apart = text.charAt(at - 1) == ' ' || text.charAt(at - 1) == ')' || c == '—';
            if (c == ':' && text.charAt(at + 1) == ' ' || DASHES.indexOf(c) >= 0 && apart) {
                return at;
            }
        }
        return -1;
    }

    private static boolean heading(String text, Passage passage) {
        var last = text.charAt(passage.end() - 1);
        return passage.end() - passage.start() <= LONGEST
                && passage.head().size() <= FEW
                && passage.head().mayBeName(0)
                && (last == ':' || last == ')' || Character.isLetterOrDigit(last));
    }
}
