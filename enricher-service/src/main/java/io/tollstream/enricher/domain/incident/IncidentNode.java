package io.tollstream.enricher.domain.incident;

import io.tollstream.enricher.domain.Update;
import io.tollstream.enricher.domain.toll.Ledger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes one record for an incident: an update, an act, or what another incident's node has to say.
 *
 * <p>It keeps every update and sends each to where it belongs, once: another node is told again only when the set of
 * updates that count there changes. With redirects that form no circle every update then counts at its home and nowhere
 * else, in whatever order acts and updates come; where they do form one, no update is counted and nothing is sent round
 * for ever.
 *
 * @param <P> what updates travel as
 */
public final class IncidentNode<P> {

    /** How many updates of its own an incident keeps beside those that its ledgers refer to: the newest. */
    public static final int OTHERS = 2_000;

    private final IncidentState before;
    private final Shelf<P> shelf;
    private final Pruning pruning;

    public IncidentNode(IncidentState state, Shelf<P> shelf) {
        this(state, shelf, OTHERS);
    }

    IncidentNode(IncidentState state, Shelf<P> shelf, int others) {
        this.before = state;
        this.shelf = shelf;
        this.pruning = new Pruning(others);
    }

    /** An update that was made for this incident or handed on to it. */
    public Step<P> take(Received<P> received) {
        var ways = shelf.of(received.id());
        var went = Moves.targets(ways, before.placements());
        var isNew = ways.stream().noneMatch(way -> way.via().equals(received.via()));
        if (isNew) {
            shelf.put(received);
        }
        var after = isNew && received.own() ? before.keeping(before.kept() + 1) : before;
        var target = before.placements().of(received);
        if (target.equals(before.key())) {
            var counted = after.with(
                    after.ledger().with(received.update()), after.copies().with(received.update()));
            return step(counted, true, false, List.of());
        }
        return step(
                after,
                false,
                false,
                went.contains(target) ? List.of() : List.of(new Sent.HandedOn<>(target, received)));
    }

    /** An act on this incident or on items of it; one whose word is not the greatest has no effect. */
    public Step<P> obey(Act act) {
        var after = before.with(before.placements().after(act));
        if (after.placements().equals(before.placements())) {
            return new Step<>(before, before, false, false, List.of());
        }
        var moves = new Moves<P>(before.key());
        if (!act.kind().isOfItems()) {
            moves.tell(before.placements().home());
            moves.tell(after.placements().home());
        }
        for (var ways : byId(shelf.all())) {
            moves.note(
                    ways.getFirst(), Moves.targets(ways, before.placements()), Moves.targets(ways, after.placements()));
        }
        return step(recounted(after, moves), false, true, moves.sent());
    }

    /**
     * What another incident's node says.
     *
     * @param from that incident
     * @param actId the act behind it; null where there is none
     * @param moved updates that now count here by way of that incident
     * @param withdrawn ids of those that no longer do
     */
    public Step<P> take(String from, @Nullable String actId, List<Received<P>> moved, List<String> withdrawn) {
        var byId = new LinkedHashMap<String, Received<P>>();
        moved.forEach(update -> byId.put(update.id(), update));
        var ids = new LinkedHashSet<>(withdrawn);
        ids.addAll(byId.keySet());

        var moves = new Moves<P>(before.key());
        var changed = false;
        for (var id : ids) {
            var ways = shelf.of(id);
            var now = replaced(ways, from, Optional.ofNullable(byId.get(id)));
            changed |= now.size() != ways.size();
            (now.isEmpty() ? ways : now)
                    .stream().findFirst().ifPresent(update -> moves.note(update, targets(ways), targets(now)));
        }
        var word = Optional.ofNullable(actId).map(id -> new Heard.Word(from, id));
        var isNew = word.filter(one -> !before.heard().knows(one)).isPresent();
        var after = word.map(one -> before.with(before.heard().with(one))).orElse(before);
        return step(recounted(after, moves), false, word.isPresent() && (changed || isNew), moves.sent());
    }

    /** The ways an update comes when this is what comes by way of another incident; the shelf is brought to that. */
    private List<Received<P>> replaced(List<Received<P>> ways, String from, Optional<Received<P>> update) {
        var now = new ArrayList<Received<P>>();
        var known = false;
        for (var way : ways) {
            var same = way.via().equals(from);
            known |= same;
            if (same && update.isEmpty()) {
                shelf.remove(way);
            } else {
                now.add(way);
            }
        }
        if (!known && update.isPresent()) {
            shelf.put(update.get());
            now.add(update.get());
        }
        return now;
    }

    private Set<String> targets(List<Received<P>> ways) {
        return Moves.targets(ways, before.placements());
    }

    /** The state with what came and without what went. */
    private IncidentState recounted(IncidentState state, Moves<P> moves) {
        var missed = moves.gone().stream().anyMatch(before.ledger().references());
        var ledger = missed
                ? Ledger.of(countedHere(state.placements()))
                : before.ledger().join(Ledger.of(moves.arrived()));
        var copies = state.copies();
        for (var update : moves.arrived().stream()
                .sorted(Comparator.comparing(Update::eventTime).thenComparing(Update::id))
                .toList()) {
            copies = copies.with(update);
        }
        return state.with(ledger, copies);
    }

    private List<Update> countedHere(Placements placements) {
        return shelf.all().stream()
                .filter(received -> placements.of(received).equals(before.key()))
                .map(Received::update)
                .toList();
    }

    private Step<P> step(IncidentState after, boolean counted, boolean acted, List<Sent<P>> sent) {
        if (!pruning.due(after)) {
            return new Step<>(before, after, counted, acted, sent);
        }
        var own = shelf.all().stream().filter(Received::own).toList();
        var superfluous = pruning.superfluous(own, after.placements());
        var more = new ArrayList<>(sent);
        more.addAll(forget(superfluous, after.placements()));
        var kept = own.size() - superfluous.size();
        return new Step<>(before, after.pruned(kept, kept), counted, acted, more);
    }

    /** Whoever keeps what is forgotten here must forget it too, or could not be told when it goes. */
    private List<Sent<P>> forget(List<Received<P>> superfluous, Placements placements) {
        SortedMap<String, List<String>> forgotten = new TreeMap<>();
        for (var update : superfluous) {
            var left = Moves.targets(shelf.of(update.id()), placements);
            shelf.remove(update);
            left.removeAll(Moves.targets(shelf.of(update.id()), placements));
            left.remove(before.key());
            left.forEach(target ->
                    forgotten.computeIfAbsent(target, to -> new ArrayList<>()).add(update.id()));
        }
        return forgotten.entrySet().stream()
                .<Sent<P>>map(one -> new Sent.Forgotten<>(one.getKey(), one.getValue()))
                .toList();
    }

    private static <P> List<List<Received<P>>> byId(List<Received<P>> all) {
        Map<String, List<Received<P>>> byId = new LinkedHashMap<>();
        all.forEach(received ->
                byId.computeIfAbsent(received.id(), id -> new ArrayList<>()).add(received));
        return List.copyOf(byId.values());
    }
}
