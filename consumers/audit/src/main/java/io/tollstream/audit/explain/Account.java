package io.tollstream.audit.explain;

import io.tollstream.audit.history.Entry;
import io.tollstream.audit.history.History;
import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Contents;
import io.tollstream.enricher.domain.toll.Cell;
import io.tollstream.enricher.domain.toll.Explanation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All that there is to say about why an incident's toll says what it says.
 *
 * @param cells the explanation of each figure that was asked for
 * @param byUpdate how each update that counts came, by its id
 */
public record Account(
        History history, Roll roll, List<Explanation> cells, Map<String, Came> byUpdate, NewsPlaces places) {

    /** @param wanted of which figures */
    public static Account of(Archive archive, Contents contents, String key, Predicate<Cell> wanted) {
        var history = History.read(archive, contents, key);
        var roll = Roll.read(archive, contents, key);
        var all = roll.all();
        var byUpdate = new LinkedHashMap<String, Came>();
        all.stream()
                .filter(came -> came.where().here())
                .forEach(came -> byUpdate.putIfAbsent(came.update().id(), came));
        var cells = Explanation.of(roll.ledger(), roll.counted()).stream()
                .filter(cell -> wanted.test(cell.cell()))
                .toList();
        return new Account(history, roll, cells, byUpdate, NewsPlaces.find(archive, contents, all));
    }

    public boolean known() {
        return history.known() || !roll.isEmpty();
    }

    Optional<Entry> lastRevision() {
        return history.entries().isEmpty()
                ? Optional.empty()
                : Optional.of(history.entries().getLast());
    }

    /** Whether the revisions as derived here end where the topic's do. */
    boolean agrees() {
        return lastRevision()
                .map(last -> last.revision().getHash())
                .equals(roll.lastRevision().map(last -> last.getHash()));
    }

    /** The updates that count here and give no number at all: reports that count nobody, and retractions. */
    List<Came> withoutNumbers() {
        return byUpdate.values().stream()
                .filter(came -> came.update().figures().isEmpty())
                .toList();
    }

    /** The updates that came and count elsewhere or no more. */
    List<Came> elsewhere() {
        var elsewhere = new ArrayList<Came>();
        for (var came : roll.all()) {
            if (!came.where().here()) {
                elsewhere.add(came);
            }
        }
        return elsewhere;
    }

    /** The revisions that an act caused. */
    List<Long> revisionsBy(String actId) {
        return history.entries().stream()
                .filter(entry -> entry.revision().getAct() != null
                        && entry.revision().getAct().getId().equals(actId))
                .map(entry -> entry.revision().getNumber())
                .toList();
    }
}
