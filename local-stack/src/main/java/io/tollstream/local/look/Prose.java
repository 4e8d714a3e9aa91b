package io.tollstream.local.look;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.WCWidth;

/** Prose with their inks, which break into lines of a width. */
final class Prose {

    private static final int WIDEST = 2;

    private final StringBuilder text = new StringBuilder();
    private final List<Ink> inks = new ArrayList<>();

    /** Appends words; characters that would steer a terminal are shown as a replacement character. */
    Prose add(CharSequence words, Ink ink) {
        for (var i = 0; i < words.length(); i++) {
            var c = words.charAt(i);
            if (c == '\r') {
                continue;
            }
            text.append(c == '\t' ? ' ' : c != '\n' && Character.isISOControl(c) ? '\uFFFD' : c);
            inks.add(ink);
        }
        return this;
    }

    Prose add(CharSequence words) {
        return add(words, Ink.PLAIN);
    }

    /** How many columns of a terminal some words take: wide characters two, combining and invisible ones none. */
    static int width(CharSequence words) {
        var width = 0;
        for (var at = 0; at < words.length(); ) {
            var point = Character.codePointAt(words, at);
            width += width(point);
            at += Character.charCount(point);
        }
        return width;
    }

    private static int width(int point) {
        return Character.getType(point) == Character.FORMAT ? 0 : Math.clamp(WCWidth.wcwidth(point), 0, WIDEST);
    }

    /**
     * The lines, each of at most this many columns.
     *
     * @param indent what begins each line but the first
     */
    List<String> lines(int columns, String indent, boolean colour) {
        var lines = new ArrayList<String>();
        for (var from = 0; from <= text.length(); ) {
            var end = text.indexOf("\n", from);
            var to = end < 0 ? text.length() : end;
            wrap(from, to, columns, indent, colour, lines);
            from = to + 1;
        }
        return lines;
    }

    private void wrap(int from, int to, int columns, String indent, boolean colour, List<String> lines) {
        var words = BreakIterator.getLineInstance(Locale.ROOT);
        words.setText(text.substring(from, to));
        var start = from;
        var room = lines.isEmpty() ? columns : columns - width(indent);
        var used = 0;
        var at = from;
        for (var next = words.next(); next != BreakIterator.DONE; next = words.next()) {
            var end = from + next;
            var needed = width(text.substring(at, end).stripTrailing());
            if (used + needed > room && at > start) {
                lines.add(line(start, at, lines.isEmpty() ? "" : indent, colour));
                start = at;
                used = 0;
                room = columns - width(indent);
            }
            while (needed > room) {
                var cut = fitting(at, end, room);
                lines.add(line(at, cut, lines.isEmpty() ? "" : indent, colour));
                at = cut;
                start = cut;
                needed = width(text.substring(at, end).stripTrailing());
            }
            used += width(text.substring(at, end));
            at = end;
        }
        lines.add(line(start, to, lines.isEmpty() ? "" : indent, colour));
    }

    /** A word longer than a line is cut where the line ends. */
    private int fitting(int from, int to, int room) {
        var used = 0;
        var at = from;
        while (at < to) {
            var point = text.codePointAt(at);
            if (used + width(point) > room && at > from) {
                return at;
            }
            used += width(point);
            at += Character.charCount(point);
        }
        return to;
    }

    private String line(int from, int to, String indent, boolean colour) {
        var end = to;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (!colour) {
            return indent + text.substring(from, end);
        }
        var line = new StringBuilder(indent);
        var ink = Ink.PLAIN;
        for (var at = from; at < end; at++) {
            if (!inks.get(at).equals(ink)) {
                line.append(ink.end()).append(inks.get(at).begin());
                ink = inks.get(at);
            }
            line.append(text.charAt(at));
        }
        return line.append(ink.end()).toString();
    }
}
