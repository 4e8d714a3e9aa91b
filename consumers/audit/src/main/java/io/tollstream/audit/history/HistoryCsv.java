package io.tollstream.audit.history;

import io.tollstream.commandline.Csv;
import io.tollstream.schemas.TollChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A history as CSV (RFC 4180): a line for each number that moved, and one for a revision that moved none. */
final class HistoryCsv {

    private static final List<String> HEAD = List.of(
            "incident",
            "revision",
            "kind",
            "change",
            "measure",
            "party",
            "claimant",
            "from",
            "to",
            "cause_update",
            "source",
            "source_kind",
            "who",
            "act",
            "reason",
            "event_time",
            "known_time",
            "place",
            "rules_version",
            "hash");

    private HistoryCsv() {}

    static List<String> of(History history) {
        var lines = new ArrayList<String>();
        lines.add(Csv.line(HEAD));
        for (var entry : history.entries()) {
            var changes = entry.revision().getChanges();
            if (changes.isEmpty()) {
                lines.add(Csv.line(cells(entry, null)));
            }
            changes.forEach(change -> lines.add(Csv.line(cells(entry, change))));
        }
        return lines;
    }

    private static List<String> cells(Entry entry, @Nullable TollChange change) {
        var revision = entry.revision();
        var act = revision.getAct();
        return Stream.of(
                        revision.getIncidentKey(),
                        revision.getNumber(),
                        revision.getKind(),
                        change == null ? null : change.getKind(),
                        change == null ? null : change.getMeasure(),
                        change == null ? null : change.getParty(),
                        change == null ? null : change.getClaimant(),
                        change == null ? null : change.getFrom(),
                        change == null ? null : change.getTo(),
                        revision.getCauseUpdateId(),
                        revision.getCauseSource().getName(),
                        revision.getCauseSource().getKind(),
                        entry.who(),
                        act == null ? null : act.getId(),
                        act == null ? null : act.getReason(),
                        revision.getEventTime(),
                        entry.knownAt(),
                        entry.place(),
                        revision.getRulesVersion(),
                        revision.getHash())
                .map(cell -> Objects.toString(cell, ""))
                .toList();
    }
}
