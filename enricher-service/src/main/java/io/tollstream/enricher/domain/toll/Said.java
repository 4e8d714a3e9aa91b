package io.tollstream.enricher.domain.toll;

import io.tollstream.enricher.domain.Fingerprint;
import io.tollstream.enricher.domain.Update;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that a set of updates says, statement by statement, before anything is weighed or forgotten. */
final class Said {

    private final Map<Cell, Map<Statement, Set<Slot>>> statements = new TreeMap<>();
    private final Map<String, Update> firstCopied = new HashMap<>();
    private final Map<String, List<Update>> retractions = new HashMap<>();

    private Said() {}

    static Said of(Collection<Update> updates) {
        var said = new Said();
        var ordered = updates.stream()
                .sorted(Comparator.comparing(Update::eventTime).thenComparing(Update::id))
                .toList();
        ordered.forEach(said::add);
        said.findCopies(ordered);
        return said;
    }

    private void add(Update update) {
        Report.read(update, (slot, statement) -> slots(statement).add(slot));
        Report.passedOver(update).forEach(this::slots);
        update.retracts().forEach(target -> retractions
                .computeIfAbsent(target, any -> new ArrayList<>())
                .add(update));
    }

    private Set<Slot> slots(Statement statement) {
        return statements
                .computeIfAbsent(statement.cell(), cell -> new LinkedHashMap<>())
                .computeIfAbsent(statement, any -> EnumSet.noneOf(Slot.class));
    }

    private void findCopies(List<Update> ordered) {
        var texts = new ArrayList<Update>();
        for (var update : ordered) {
            texts.stream()
                    .filter(text -> Fingerprint.copies(text.fingerprint(), update.fingerprint()))
                    .findFirst()
                    .ifPresentOrElse(text -> firstCopied.put(update.id(), text), () -> texts.add(update));
        }
    }

    Collection<Cell> cells() {
        return statements.keySet();
    }

    /** The statements of a cell with the slots that each is for, in the order of event time; none is passed over. */
    Stream<Map.Entry<Statement, Set<Slot>>> of(Cell cell) {
        return statements.getOrDefault(cell, Map.of()).entrySet().stream();
    }

    /** The first text of which this update's is a copy. */
    Optional<Cited> copied(Statement statement) {
        return Optional.ofNullable(firstCopied.get(statement.updateId())).map(Cited::of);
    }

    /** Who takes this update back. */
    List<Cited> retracting(String updateId) {
        return retractions.getOrDefault(updateId, List.of()).stream()
                .map(Cited::of)
                .toList();
    }
}
