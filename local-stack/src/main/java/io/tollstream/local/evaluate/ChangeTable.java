package io.tollstream.local.evaluate;

import io.tollstream.commandline.Rows;
import io.tollstream.enricher.evaluation.Changes;
import io.tollstream.enricher.evaluation.Evaluation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/** What became other since a saved run, as tables of wanted, was and is. */
public final class ChangeTable {

    private ChangeTable() {}

    /**
     * @param run the run that the changes led to
     * @param most how many items of each kind are shown
     */
    public static List<String> of(Changes changes, Evaluation run, int most) {
        var heads = new HashMap<String, String>();
        run.items()
                .forEach(item ->
                        heads.put(key(item.gold().set(), item.gold().item().id()), ErrorList.head(item)));
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(
                "Items since the saved run: %d became right, %d became wrong, %d changed otherwise, %d are as before%s."
                        .formatted(
                                changes.changed().get(Changes.Kind.BECAME_RIGHT).size(),
                                changes.changed().get(Changes.Kind.BECAME_WRONG).size(),
                                changes.changed()
                                        .get(Changes.Kind.CHANGED_OTHERWISE)
                                        .size(),
                                changes.same(),
                                newAndGone(changes)));
        changes.changed().forEach((kind, items) -> {
            if (!items.isEmpty()) {
                lines.add("");
                lines.add(kind.name().replace('_', ' ')
                        + (items.size() > most ? " (the first " + most + " of " + items.size() + ")" : ""));
                items.stream().limit(most).forEach(item -> {
                    lines.add("");
                    lines.add(item.id() + "  " + heads.get(key(item.set(), item.id())));
                    lines.addAll(table(item));
                });
            }
        });
        return lines;
    }

    private static String key(String set, String id) {
        return set + "\n" + id;
    }

    private static String newAndGone(Changes changes) {
        return (changes.added() > 0 ? ", " + changes.added() + " are new" : "")
                + (changes.gone() > 0 ? ", " + changes.gone() + " were not read this time" : "");
    }

    private static List<String> table(Changes.Change item) {
        var head = List.of("   in " + item.set(), "WANTED", "WAS", "IS");
        var rows =
                item.lines().stream().map(line -> List.of("   " + line.what(), line.wanted(), line.was(), line.is()));
        return Rows.aligned(Stream.concat(Stream.of(head), rows).toList());
    }
}
