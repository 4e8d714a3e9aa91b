package io.tollstream.enricher.domain.incident;

import io.tollstream.enricher.domain.Update;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What counts for whom after a change and did not before, and the other way round, gathered update by update. */
final class Moves<P> {

    private final String key;
    private final List<Update> arrived = new ArrayList<>();
    private final List<Update> gone = new ArrayList<>();
    private final SortedMap<String, Draft<P>> drafts = new TreeMap<>();

    /** @param key the incident whose node this is: what comes and goes there needs no transfer */
    Moves(String key) {
        this.key = key;
    }

    /** The incidents that an update goes to, by the ways it came. */
    static Set<String> targets(Collection<? extends Received<?>> ways, Placements placements) {
        return ways.stream().map(placements::of).collect(Collectors.toCollection(TreeSet::new));
    }

    /** This other incident is told, even where nothing moves. */
    void tell(String incident) {
        if (!incident.equals(key)) {
            draft(incident);
        }
    }

    /** Notes where an update went and where it goes. */
    void note(Received<P> update, Set<String> went, Set<String> goes) {
        goes.stream().filter(target -> !went.contains(target)).forEach(target -> comes(update, target));
        went.stream().filter(target -> !goes.contains(target)).forEach(target -> leaves(update, target));
    }

    private void comes(Received<P> update, String target) {
        if (target.equals(key)) {
            arrived.add(update.update());
        } else {
            draft(target).moved().add(update);
        }
    }

    private void leaves(Received<P> update, String target) {
        if (target.equals(key)) {
            gone.add(update.update());
        } else {
            draft(target).withdrawn().add(update.id());
        }
    }

    private Draft<P> draft(String target) {
        return drafts.computeIfAbsent(target, to -> new Draft<>(new ArrayList<>(), new ArrayList<>()));
    }

    List<Update> arrived() {
        return arrived;
    }

    List<Update> gone() {
        return gone;
    }

    List<Sent<P>> sent() {
        return drafts.entrySet().stream()
                .<Sent<P>>map(draft -> new Sent.Transfer<>(
                        draft.getKey(),
                        draft.getValue().moved(),
                        draft.getValue().withdrawn()))
                .toList();
    }

    /** A transfer that is still being gathered. */
    private record Draft<P>(List<Received<P>> moved, List<String> withdrawn) {}
}
