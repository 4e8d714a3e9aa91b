package io.tollstream.enricher.domain.resolution.standings;

import io.tollstream.enricher.domain.incident.Act;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One act or definition being entered: what changes meanwhile, and what follows from it in the end. */
final class Sitting {

    private final Book book;
    private final Composer composer;
    private final Map<String, Standing> standings = new HashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final Map<String, Shown> before = new LinkedHashMap<>();
    private final List<Consequence> consequences = new ArrayList<>();

    Sitting(Book book) {
        this.book = book;
        this.composer = new Composer(this::standing, book::placement);
    }

    Standing standing(String key) {
        return standings.computeIfAbsent(key, one -> book.standing(one).orElseGet(() -> Standing.unknown(one)));
    }

    /** To be called before anything changes of this incident: what it looks like, and those called like it. */
    void touch(String key) {
        if (!before.containsKey(key)) {
            before.put(key, shown(key));
            standing(key).namesakes().forEach(this::touch);
        }
    }

    void keep(Standing standing) {
        standings.put(standing.key(), standing);
        changed.add(standing.key());
    }

    Optional<Act> placement(String itemId) {
        return book.placement(itemId);
    }

    void place(String itemId, Act act) {
        book.place(itemId, act);
    }

    void note(Consequence consequence) {
        consequences.add(consequence);
    }

    List<Consequence> close() {
        before.forEach((key, was) -> {
            var is = shown(key);
            if (!is.composed().equals(was.composed())) {
                write(key, is);
            }
            show(key, was, is);
        });
        changed.forEach(key -> book.keep(standing(key)));
        return List.copyOf(consequences);
    }

    /**
     * Where somebody else wrote a record meanwhile.
     *
     * <p>One of ours may still be on its way to stand after it: where we wrote any, ours is written again.
     *
     * @param found what they wrote; null where they took the incident away
     */
    List<Consequence> close(String found, @Nullable IncidentRecord record) {
        var was = before.get(found);
        var is = shown(found);
        var overtaken =
                standing(found).written() && was != null && !is.composed().equals(was.composed());
        if (overtaken || !Optional.ofNullable(record).equals(is.composed())) {
            write(found, is);
        }
        if (was != null) {
            show(found, was, is);
            before.remove(found);
        }
        return close();
    }

    private void write(String key, Shown is) {
        note(new Consequence.Composed(key, is.composed().orElse(null)));
        if (!standing(key).written()) {
            keep(standing(key).withWritten());
        }
    }

    private void show(String key, Shown was, Shown is) {
        if (!is.stands().equals(was.stands())) {
            note(new Consequence.Stands(key, is.stands().orElse(null)));
        }
    }

    private Shown shown(String key) {
        var standing = standing(key);
        var composed = composer.compose(standing);
        return new Shown(composed, standing.matters() ? composed : Optional.empty());
    }

    /** What is seen of an incident: by everybody, and by the resolver. */
    private record Shown(Optional<IncidentRecord> composed, Optional<IncidentRecord> stands) {}
}
