package io.tollstream.audit.history;

import io.tollstream.commandline.Plain;
import io.tollstream.commandline.Rows;
import io.tollstream.commandline.Words;
import io.tollstream.schemas.TollRevision;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A history as lines of a terminal. */
final class HistoryTable {

    private HistoryTable() {}

    static List<String> of(History history, int columns) {
        var lines = new ArrayList<String>();
        lines.addAll(Rows.wrapped(history.key(), "", columns));
        if (!history.title().isEmpty() && !history.title().equals(history.key())) {
            lines.addAll(Rows.wrapped(Plain.of(history.title()), "  ", columns));
        }
        var rows = Rows.of(
                3, Set.of("KNOWN", "HELD AS OF"), "NO", "KIND", "WHAT MOVED", "WHO", "HELD AS OF", "KNOWN", "CAUSE");
        history.entries()
                .forEach(entry -> rows.add(
                        "" + entry.revision().getNumber(),
                        Words.lower(entry.revision().getKind()),
                        moved(entry.revision()),
                        Plain.of(entry.who()),
                        Words.moment(entry.revision().getEventTime()),
                        Words.moment(entry.knownAt()),
                        cause(history.key(), entry.revision())));
        if (rows.isEmpty()) {
            lines.add("It has no revision yet.");
        } else {
            lines.addAll(rows.lines(columns));
        }
        history.countedIn()
                .ifPresent(winner -> lines.addAll(Rows.wrapped(
                        "It goes on in " + winner + ", which took it in"
                                + (history.redirects().size() > 1
                                        ? " by way of "
                                                + String.join(
                                                        ", ",
                                                        history.redirects()
                                                                .subList(
                                                                        0,
                                                                        history.redirects()
                                                                                        .size()
                                                                                - 1))
                                        : "")
                                + ": `tollstream audit history " + winner + "`.",
                        "",
                        columns)));
        return lines;
    }

    static String moved(TollRevision revision) {
        return revision.getChanges().isEmpty()
                ? "no number"
                : revision.getChanges().stream().map(Words::moved).collect(Collectors.joining("; "));
    }

    /** "merge b into this: the same train", "update 1f6a…". */
    static String cause(String key, TollRevision revision) {
        var act = revision.getAct();
        if (act == null) {
            return "update " + revision.getCauseUpdateId();
        }
        return Words.act(act, key) + (act.getReason().isEmpty() ? "" : ": " + Plain.of(act.getReason()));
    }
}
