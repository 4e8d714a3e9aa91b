package io.tollstream.local.look;

import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.extraction.Explained;
import io.tollstream.enricher.domain.extraction.Explanation;
import io.tollstream.enricher.domain.extraction.Mark;
import io.tollstream.enricher.domain.extraction.Rule;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Explained items as lines of a terminal: the text with its figures marked in place, and a table of them. */
public final class TerminalLook implements Shown {

    private static final int WIDEST = 100;
    private static final int LEAST = 20;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final PrintWriter out;
    private final int columns;
    private final boolean colour;
    private final Set<Rule> rules = EnumSet.noneOf(Rule.class);
    private long items;
    private long figures;

    /** @param columns how wide the terminal is, where it is one */
    public TerminalLook(PrintWriter out, int columns, boolean colour) {
        this.out = out;
        this.columns = Math.clamp(columns, LEAST, WIDEST);
        this.colour = colour;
    }

    @Override
    public void item(Item item, Explanation explanation) {
        if (items++ > 0) {
            out.println();
        }
        figures += explanation.figures().size();
        heading(item, explanation);
        text(item, explanation);
        out.println();
        if (!explanation.read()) {
            say(new Prose().add(FigureWords.unread(explanation.language())), "");
        } else if (explanation.figures().isEmpty()) {
            say(new Prose().add("No figures."), "");
        } else {
            FigureTable.lines(explanation.figures(), columns)
                    .forEach(line -> row(line, item.fullText(), explanation.figures()));
        }
        leftOut(item, explanation);
        out.flush();
    }

    @Override
    public void close() {
        if (!rules.isEmpty()) {
            out.println();
            say(new Prose().add("The rules named above", Ink.BOLD), "");
            for (var rule : rules) {
                say(new Prose().add("  " + rule.words() + ": ", Ink.BOLD).add(rule.sentence()), "    ");
            }
        }
        if (items > 1) {
            out.println();
            say(
                    new Prose()
                            .add(FigureWords.counted(items, "item") + ", " + FigureWords.counted(figures, "figure")
                                    + "."),
                    "");
        }
        out.flush();
    }

    private void heading(Item item, Explanation explanation) {
        var language = FigureWords.language(explanation.language());
        var head = new Prose()
                .add("── ", Ink.FAINT)
                .add(item.id(), Ink.BOLD)
                .add(" · " + (language == null ? "language not known" : language));
        if (!item.source().name().isEmpty()) {
            head.add(" · " + item.source().name());
        }
        say(head, "   ");
        out.println();
    }

    private void text(Item item, Explanation explanation) {
        var text = item.fullText();
        var titleEnd = item.title().length();
        var words = new Prose();
        for (var bit : Bits.of(text, explanation, titleEnd)) {
            var ink = ink(bit, explanation, bit.end() <= titleEnd);
            var spot = bit.spot();
            if (bit.opensSpot()) {
                words.add("[", ink);
            }
            words.add(text.substring(bit.start(), bit.end()), ink);
            if (spot != null && bit.closesSpot()) {
                words.add("]" + numbers(spot.figures()), ink);
            }
        }
        say(words, "");
    }

    /** "¹", "¹·²". */
    private static String numbers(List<Integer> figures) {
        return figures.stream()
                .map(number -> number.toString()
                        .chars()
                        .mapToObj(digit -> "" + SUPERSCRIPTS.charAt(digit - '0'))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("·"));
    }

    private static Ink ink(Bit bit, Explanation explanation, boolean title) {
        var spot = bit.spot();
        if (spot != null) {
            return Ink.of(figure(explanation, spot.figures().getFirst()).figure());
        }
        if (bit.roles().contains(Mark.Role.EVENT)) {
            return Ink.ofEvent(figure(explanation, bit.figures().getFirst()).figure());
        }
        if (bit.roles().contains(Mark.Role.SPEAKER)) {
            return Ink.SPEAKER;
        }
        if (bit.roles().contains(Mark.Role.REPLACED)) {
            return Ink.OLDER;
        }
        return bit.leftOut() != null ? Ink.FAINT : title ? Ink.BOLD : Ink.PLAIN;
    }

    private static Explained figure(Explanation explanation, int number) {
        return explanation.figures().get(number - 1);
    }

    private void row(FigureTable.Line line, String text, List<Explained> all) {
        if (line.figure() == 0) {
            say(new Prose().add(line.cells(), Ink.BOLD), "");
            return;
        }
        var explained = all.get(line.figure() - 1);
        rules.add(explained.rule());
        rules.addAll(explained.then());
        say(new Prose().add(line.cells(), Ink.ofRow(explained.figure())), FigureTable.INDENT);
        line.more().forEach(this::under);
        under("rule: ", FigureWords.rules(explained));
        under("words: ", words(explained, text));
    }

    private void under(String head, String words) {
        say(new Prose().add(FigureTable.INDENT + head, Ink.FAINT).add(words), FigureTable.INDENT + "  ");
    }

    /** "“31” how many, “passengers” who, “killed” what happened", always in this order. */
    private static String words(Explained explained, String text) {
        var parts = new ArrayList<String>();
        for (var role : Mark.Role.values()) {
            var words = explained.marks().stream()
                    .filter(mark -> mark.role() == role)
                    .map(mark -> text.substring(mark.start(), mark.end()).replaceAll("\\s+", " "))
                    .collect(Collectors.joining(" "));
            if (!words.isEmpty()) {
                parts.add("“" + FigureTable.isolated(words) + "” " + role.words());
            }
        }
        return String.join(", ", parts);
    }

    private void leftOut(Item item, Explanation explanation) {
        if (explanation.leftOut().isEmpty()) {
            return;
        }
        var words = new Prose().add("Left out: ", Ink.FAINT);
        var first = true;
        for (var left : explanation.leftOut()) {
            var put = item.fullText().substring(left.start(), left.end()).replaceAll("\\s+", " ");
            words.add(first ? "" : "; ", Ink.FAINT);
            words.add("“" + FigureTable.isolated(put) + "” ").add(left.why().words(), Ink.FAINT);
            first = false;
        }
        say(words.add(".", Ink.FAINT), "  ");
    }

    private void say(Prose words, String indent) {
        words.lines(columns, indent, colour).forEach(out::println);
    }
}
