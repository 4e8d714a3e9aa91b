package io.tollstream.commandline;

import java.util.ArrayList;
import java.util.List;

/** Text with text below it, drawn as a tree whose lines fit a width. */
public final class Tree {

    private static final int LEAST_ROOM = 24;

    private final List<Line> lines = new ArrayList<>();
    private final List<Tree> children = new ArrayList<>();

    /** @param quoted whether they are words of others, which may run from right to left */
    private record Line(String words, Ink ink, boolean quoted) {}

    private Tree() {}

    public static Tree of(String words, Ink ink) {
        return new Tree().line(words, ink);
    }

    /** One more line of its own. */
    public Tree line(String words, Ink ink) {
        if (!words.isEmpty()) {
            lines.add(new Line(words, ink, false));
        }
        return this;
    }

    /** Words of others in quotation marks. */
    public Tree quote(String words) {
        lines.add(new Line("“" + Plain.of(words) + "”", Ink.PLAIN, true));
        return this;
    }

    public Tree add(Tree child) {
        children.add(child);
        return this;
    }

    /** @param columns how long a line may be; where the branches leave little room, longer */
    public List<String> lines(int columns, boolean colours) {
        var drawn = new ArrayList<String>();
        draw("", "", columns, colours, drawn);
        return drawn;
    }

    private void draw(String first, String rest, int columns, boolean colours, List<String> drawn) {
        var stem = rest + (children.isEmpty() ? "" : "│  ");
        var room = Math.max(LEAST_ROOM, columns - Math.max(first.length(), stem.length()));
        var lead = first;
        for (var line : lines) {
            for (var part : Rows.wrapped(line.words(), "", room)) {
                var directed = line.quoted() ? Plain.directed(part) : part;
                drawn.add(lead + (colours ? line.ink().on(directed) : directed));
                lead = stem;
            }
        }
        for (var at = 0; at < children.size(); at++) {
            var last = at == children.size() - 1;
            children.get(at)
                    .draw(rest + (last ? "└─ " : "├─ "), rest + (last ? "   " : "│  "), columns, colours, drawn);
        }
    }
}
