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
        var dash = dash(text, passage);
        var head = passage.head();
        if (dash > 0 && head.start(0) == passage.start() && head.capitals(0) && longEnough(head)) {
            return Mark.DATELINE;
        }
        var colon = text.indexOf(": ", passage.start());
        var to = dash > 0 ? dash : colon;
        if (to > 0 && to < Math.min(passage.end(), passage.start() + LONGEST) && place(text, passage.start(), to)) {
            return Mark.LABEL;
        }
        return heading(text, passage) ? Mark.HEADING : Mark.NONE;
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

    /** Where the dash stands that ends a dateline or label; -1 where there is none. */
    private static int dash(String text, Passage passage) {
        var to = Math.min(passage.end() - 1, passage.start() + LONGEST);
        for (var at = passage.start() + 1; at < to; at++) {
            var c = text.charAt(at);
            if (c == ':') {
                return -1;
            }
            var apart = text.charAt(at - 1) == ' ' || text.charAt(at - 1) == ')' || c == '—';
            if (DASHES.indexOf(c) >= 0 && apart) {
                return at;
            }
        }
        return -1;
    }

    private boolean heading(String text, Passage passage) {
        if (passage.end() - passage.start() > LONGEST) {
            return false;
        }
        var last = text.charAt(passage.end() - 1);
        return passage.head().size() <= FEW
                && passage.head().mayBeName(0)
                && (last == ':' || Character.isLetterOrDigit(last) || last == ')')
                && place(text, passage.start(), passage.end());
    }

    /** A short row of words that names a place. */
    private boolean place(String text, int from, int to) {
        var label = Words.of(text, from, to);
        return label.size() > 0
                && label.size() <= FEW
                && (words.in(Role.SPOT, label, 0, label.size())
                        || places.in(label, 0, "").best() != null);
    }
}
