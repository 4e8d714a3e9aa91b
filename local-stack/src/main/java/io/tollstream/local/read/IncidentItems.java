package io.tollstream.local.read;

import static io.tollstream.schemas.IncidentActKind.PIN;
import static io.tollstream.schemas.IncidentActKind.SPLIT;
import static io.tollstream.schemas.IncidentActKind.UNPIN;

import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.IncidentAct;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** The items of one incident, as its records on {@code casualty.updates} leave them. */
final class IncidentItems {

    /** Of two acts on the same item, the one that counts: a person's before the machine's, then the later. */
    private static final BinaryOperator<IncidentAct> STRONGER =
            BinaryOperator.maxBy(Comparator.comparing(IncidentAct::getHuman)
                    .thenComparing(IncidentAct::getAt)
                    .thenComparing(IncidentAct::getId));

    private final String key;
    private final Map<Place, CasualtyUpdate> updates = new LinkedHashMap<>();
    private final Map<String, IncidentAct> placements = new HashMap<>();
    private final Map<String, IncidentAct> acts = new HashMap<>();

    /** An update by its id, and the incident it came here from; empty for one of this incident's own. */
    private record Place(String update, String from) {}

    /**
     * An item, or a desk's entry, by the newest of its updates.
     *
     * @param from the incident that it came from
     * @param elsewhere the incident that it is counted for now, where a person moved it there
     */
    record Entry(CasualtyUpdate update, Optional<String> from, Optional<String> elsewhere) {

        Instant time() {
            return update.getEventTime();
        }

        /** The item's id; that of the update where it is a desk's entry about no item. */
        String id() {
            return update.getItemId() == null ? update.getId() : update.getItemId();
        }
    }

    IncidentItems(String key) {
        this.key = key;
    }

    /** The next record of this incident. */
    void take(CasualtyUpdate record) {
        var from = record.getMovedFrom();
        var act = record.getAct();
        if (act != null) {
            acts.put(act.getId(), act);
        }
        if (from == null && act != null) {
            place(act);
        } else if (from == null) {
            updates.put(new Place(record.getId(), ""), record);
        } else if (act == null
                && record.getMoved().isEmpty()
                && record.getWithdrawn().isEmpty()) {
            updates.put(new Place(record.getId(), from), record);
        } else {
            record.getWithdrawn().forEach(id -> updates.remove(new Place(id, from)));
            record.getMoved().forEach(moved -> updates.put(new Place(moved.getId(), from), moved));
        }
    }

    private void place(IncidentAct act) {
        if (EnumSet.of(PIN, SPLIT, UNPIN).contains(act.getKind())) {
            act.getItemIds().forEach(item -> placements.merge(item, act, STRONGER));
        }
    }

    /** Each item once; the newest first. */
    List<Entry> entries() {
        var newest = new HashMap<Place, Entry>();
        updates.forEach((place, update) -> {
            var entry = new Entry(
                    update, Optional.of(place.from).filter(from -> !from.isEmpty()), elsewhere(place, update));
            newest.merge(
                    new Place(entry.id(), place.from), entry, BinaryOperator.maxBy(Comparator.comparing(Entry::time)));
        });
        return newest.values().stream()
                .sorted(Comparator.comparing(Entry::time).reversed().thenComparing(Entry::id))
                .toList();
    }

    /** What came by way of another incident is placed there. */
    private Optional<String> elsewhere(Place place, CasualtyUpdate update) {
        if (!place.from.isEmpty() || update.getItemId() == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(placements.get(update.getItemId()))
                .flatMap(act -> switch (act.getKind()) {
                    case PIN -> Optional.of(act.getIncidentKey());
                    case SPLIT -> Optional.ofNullable(act.getOtherKey());
                    default -> Optional.<String>empty();
                })
                .filter(target -> !target.equals(key));
    }

    /** What this incident was told of, by id. */
    Map<String, IncidentAct> acts() {
        return acts;
    }
}
