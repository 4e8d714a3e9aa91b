package io.tollstream.audit.asof;

import io.tollstream.audit.history.Entry;
import io.tollstream.commandline.Plain;
import io.tollstream.commandline.Rows;
import io.tollstream.commandline.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a toll was at a moment, as lines of a terminal. */
final class AsOfTable {

    private AsOfTable() {}

    static List<String> of(Answer answer, Instant moment, boolean trueAt, int columns) {
        var lines = new ArrayList<String>();
        lines.addAll(Rows.wrapped(answer.asked(), "", columns));
        if (!answer.redirects().isEmpty()) {
            lines.addAll(Rows.wrapped(
                    "  counted in " + answer.incident() + (trueAt ? " today" : " by then") + ", which took it in",
                    "",
                    columns));
        }
        lines.addAll(Rows.wrapped(
                question(moment, trueAt)
                        + answer.revision().map(AsOfTable::revision).orElse(""),
                "",
                columns));
        var rows = Rows.of(2, Set.of("SINCE"), "WHAT", "TOLL", "STATUS", "SINCE", "WHO SAYS SO", "UPDATE");
        answer.figures()
                .forEach(figure -> rows.add(
                        Words.what(figure.getMeasure(), figure.getParty()),
                        Words.number(figure),
                        Words.lower(figure.getStatus()),
                        Words.moment(figure.getSince()),
                        Plain.of(Words.voice(
                                figure.getEvidence().getAttribution(),
                                figure.getEvidence().getSource().getName())),
                        figure.getEvidence().getUpdateId()));
        lines.addAll(rows.isEmpty() ? List.of("No toll.") : rows.lines(columns));
        answer.claims()
                .forEach(claim -> lines.addAll(Rows.wrapped("Claimed: " + Plain.of(Words.claim(claim)), "", columns)));
        return lines;
    }

    private static String question(Instant moment, boolean trueAt) {
        return trueAt
                ? "True at " + moment + ": by all that counts today and was published by then."
                : "Known at " + moment + ":";
    }

    private static String revision(Entry entry) {
        return " by revision " + entry.revision().getNumber() + ", known since " + entry.knownBy() + " ("
                + entry.place() + ").";
    }

    static List<String> of(Question question, Instant moment, boolean trueAt, int columns) {
        var rows = Rows.of(1, Set.of("REVISION", "CLAIMS"), heads(trueAt));
        question.all(standing -> rows.add(cells(standing, trueAt)));
        var lines = new ArrayList<String>();
        lines.addAll(Rows.wrapped(
                trueAt ? question(moment, true) : "Known at " + moment + ", by the last revision that we had by then.",
                "",
                columns));
        lines.addAll(rows.isEmpty() ? List.of("No incident had a toll.") : rows.lines(columns));
        return lines;
    }

    private static String[] heads(boolean trueAt) {
        return trueAt
                ? new String[] {"INCIDENT", "TOLL", "CLAIMS"}
                : new String[] {"INCIDENT", "TOLL", "CLAIMS", "REVISION", "KNOWN"};
    }

    private static String[] cells(Standing standing, boolean trueAt) {
        var toll = standing.numbers().stream()
                .map(number -> Words.what(number.measure(), number.party()) + " "
                        + Words.number(
                                number.low(), number.best(), number.high(), number.quantifier(), number.estimated()))
                .collect(Collectors.joining(", "));
        var cells = new ArrayList<String>();
        cells.add(standing.incident());
        cells.add(toll.isEmpty() ? "none" : toll);
        cells.add(standing.claims() == 0 ? "" : "" + standing.claims());
        if (!trueAt && standing.source() != null) {
            cells.add("" + standing.source().revision());
            cells.add(Words.moment(standing.source().knownBy()));
        }
        return cells.toArray(String[]::new);
    }
}
