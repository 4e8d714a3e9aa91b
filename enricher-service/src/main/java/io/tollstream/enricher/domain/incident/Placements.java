package io.tollstream.enricher.domain.incident;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the updates of one incident belong, by the acts it was told of. Acts may come in any order and any number of
 * times: only their rank matters. Immutable.
 *
 * @param key the incident
 * @param whole where the incident as a whole belongs: to the one that took it in, or to itself; null where no act said so
 * @param items where single items belong
 */
public record Placements(String key, @Nullable Placement whole, SortedMap<String, Placement> items) {

    public Placements {
        items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
    }

    public static Placements none(String key) {
        return new Placements(key, null, new TreeMap<>());
    }

    /** The incident whose toll this one's updates count in, those of items placed elsewhere apart. */
    public String home() {
        return whole == null ? key : whole.incidentKey();
    }

    public boolean merged() {
        return !home().equals(key);
    }

    /** The incident that this update goes to; what another handed on was placed there and only follows the incident. */
    public String of(Received<?> received) {
        return apart(received).orElseGet(this::home);
    }

    /** The incident that its item was placed in, apart from the others; none where it goes with them. */
    Optional<String> apart(Received<?> received) {
        var itemId = received.update().itemId();
        return received.own() && itemId != null
                ? Optional.ofNullable(items.get(itemId))
                        .map(Placement::incidentKey)
                        .filter(elsewhere -> !elsewhere.equals(key))
                : Optional.empty();
    }

    public Placements after(Act act) {
        return switch (act.kind()) {
            case MERGE -> asWhole(act, act.other());
            case CLOSE, REOPEN -> asWhole(act, key);
            case PIN -> withItems(act, act.incidentKey());
            case SPLIT -> withItems(act, act.other());
            case UNPIN -> withItems(act, key);
        };
    }

    private Placements asWhole(Act act, String home) {
        return new Placements(key, Placement.greater(whole, new Placement(home, act.rank())), items);
    }

    private Placements withItems(Act act, String home) {
        var placed = new TreeMap<>(items);
        act.itemIds().forEach(item -> placed.merge(item, new Placement(home, act.rank()), Placement::greater));
        return new Placements(key, whole, placed);
    }
}
