package io.tollstream.local.read;

import io.tollstream.commandline.Rows;
import io.tollstream.commandline.Words;
import io.tollstream.local.read.IncidentItems.Entry;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.TollRevision;
import io.tollstream.schemas.UpdateOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of one incident, for people: its record, its toll, who decided what, its revisions and its items. */
public final class IncidentPage {

    private final IncidentFile file;
    private final int columns;
    private final List<String> lines = new ArrayList<>();

    private IncidentPage(IncidentFile file, int columns) {
        this.file = file;
        this.columns = columns;
    }

    /** @param columns how long a line may be */
    public static List<String> of(IncidentFile file, int columns) {
        return new IncidentPage(file, columns).lines();
    }

    private List<String> lines() {
        record();
        chapter("TOLL", file.toll().map(toll -> TollTable.of(List.of(toll), columns)), noToll());
        chapter("ACTS", table(acts()), "Nobody has merged, split, pinned, closed or reopened it.");
        chapter("REVISIONS", table(revisions()), "There is none yet.");
        chapter("ITEMS", table(items()), "None has come yet.");
        return lines;
    }

    private void record() {
        lines.add(file.key());
        var known = file.incident();
        if (known.isEmpty()) {
            lines.add("  It has no record on incidents.");
            return;
        }
        var incident = known.get().incident();
        add(incident.getTitle());
        add(joined(
                " · ",
                Words.lower(incident.getState())
                        + (incident.getMergedInto() == null
                                ? ""
                                : " " + known.get().winner()),
                known.get().place(),
                joined(", ", degrees(incident.getLatitude(), "N", "S"), degrees(incident.getLongitude(), "E", "W")),
                incident.getKind()));
        add("by " + incident.getDefinedBy() + ", " + Words.moment(known.get().changed()));
        if (!incident.getAliases().isEmpty()) {
            add("watched for: "
                    + incident.getAliases().stream().map(IncidentPage::quoted).collect(Collectors.joining(", "))
                    + (incident.getPlaces().isEmpty()
                            ? ""
                            : " with "
                                    + incident.getPlaces().stream()
                                            .map(IncidentPage::quoted)
                                            .collect(Collectors.joining(" or "))));
        }
        if (!incident.getPinnedItems().isEmpty()) {
            add("pinned to it: " + String.join(", ", incident.getPinnedItems()));
        }
    }

    private void add(String text) {
        lines.addAll(Rows.wrapped(text, "  ", columns));
    }

    private static String quoted(String words) {
        return "“" + words + "”";
    }

    private static String joined(String by, String... parts) {
        return List.of(parts).stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(by));
    }

    private static String degrees(@Nullable Double degrees, String positive, String negative) {
        return degrees == null
                ? ""
                : String.format(Locale.ROOT, "%.2f° %s", Math.abs(degrees), degrees < 0 ? negative : positive);
    }

    private void chapter(String head, Optional<List<String>> content, String none) {
        lines.add("");
        lines.add(head);
        content.ifPresentOrElse(lines::addAll, () -> add(none));
    }

    private Optional<List<String>> table(Rows rows) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.lines(columns));
    }

    private String noToll() {
        return file.incident()
                .map(KnownIncident::winner)
                .filter(winner -> !winner.isEmpty())
                .map(winner -> "It is counted for " + winner.substring(2) + ".")
                .orElse("It has none yet.");
    }

    private Rows acts() {
        var rows = Rows.of(2, Set.of(), "WHEN", "WHO", "WHAT", "WHY");
        file.acts()
                .forEach(act ->
                        rows.add(Words.moment(act.getAt()), act.getBy(), Words.act(act, file.key()), act.getReason()));
        return rows;
    }

    private String named(String key) {
        return key.equals(file.key()) ? "this" : key;
    }

    private Rows revisions() {
        var rows = Rows.of(3, Set.of(), "NUMBER", "WHEN", "KIND", "WHAT MOVED", "WHO");
        file.revisions().forEach(revision -> {
            var act = Optional.ofNullable(revision.getAct());
            rows.add(
                    "" + revision.getNumber(),
                    Words.moment(act.map(IncidentAct::getAt).orElse(revision.getEventTime())),
                    Words.lower(revision.getKind()),
                    moved(revision),
                    act.map(one -> one.getBy() + ": " + Words.act(one, file.key()))
                            .orElse(revision.getCauseSource().getName()));
        });
        return rows;
    }

    private static String moved(TollRevision revision) {
        if (revision.getChanges().isEmpty()) {
            return "no number";
        }
        return revision.getChanges().stream().map(Words::moved).collect(Collectors.joining("; "));
    }

    private Rows items() {
        var rows = Rows.of(
                2, Set.of("SURE", "COUNTED FOR"), "ITEM", "WHEN", "HOW", "SURE", "COUNTED FOR", "SOURCE", "TITLE");
        file.items()
                .forEach(item -> rows.add(
                        item.id(),
                        Words.moment(item.time()),
                        how(item),
                        Optional.ofNullable(item.update().getConfidence())
                                .map(sure -> String.format(Locale.ROOT, "%.2f", sure))
                                .orElse(""),
                        named(file.countedFor(item)),
                        item.update().getSource().getName(),
                        item.update().getTitle()));
        return rows;
    }

    /** "match", "watch, from b". */
    private static String how(Entry item) {
        var way = item.update().getOrigin() == UpdateOrigin.DESK
                ? "desk"
                : Words.lower(item.update().getResolvedBy());
        return way + item.from().map(from -> ", from " + from).orElse("");
    }
}
