package io.tollstream.enricher.domain.resolution.standings;

import io.tollstream.enricher.domain.incident.Act;
import io.tollstream.enricher.domain.resolution.standings.Consequence.LeftOut;
import io.tollstream.enricher.domain.resolution.standings.Consequence.Outranked;
import io.tollstream.enricher.domain.resolution.standings.Consequence.Placed;
import io.tollstream.enricher.domain.resolution.standings.Consequence.Repeated;
import io.tollstream.enricher.domain.resolution.standings.Consequence.Told;
import io.tollstream.enricher.domain.resolution.standings.Consequence.UnknownWinner;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Enters acts and definitions, and says what follows.
 *
 * <p>Of the acts on an incident, and of those on an item, the one of greatest rank stands: a human's before the machine's,
 * then the later one, then the one of greater id.
 */
public final class Registrar {

    private final Book book;

    public Registrar(Book book) {
        this.book = book;
    }

    /** An act that a desk or the machine decided on. */
    public List<Consequence> take(Act act) {
        var sitting = new Sitting(book);
        enter(sitting, act, true);
        return sitting.close();
    }

    /** What the machine says an incident is. */
    public List<Consequence> learn(IncidentRecord record, Instant at) {
        var sitting = new Sitting(book);
        say(sitting, record, at);
        return sitting.close();
    }

    /**
     * A record that somebody put among the incidents by hand. What it says of the incident's state and of its items are
     * acts: MERGED and CLOSED always, OPEN where the incident is known to be merged or closed, and every pinned item; one
     * that is left out stays pinned, for a definition need not know of it.
     */
    public List<Consequence> define(IncidentRecord record, Instant at) {
        var sitting = new Sitting(book);
        say(sitting, record, at);
        return sitting.close(record.key(), record);
    }

    /** Somebody took an incident's record away: what desks said it is no longer counts. */
    public List<Consequence> withdraw(String incidentKey, Instant at) {
        var sitting = new Sitting(book);
        sitting.touch(incidentKey);
        var standing = sitting.standing(incidentKey);
        if (Said.counts(standing.desk(), at)) {
            sitting.keep(standing.withDesk(new Said(null, at)));
        }
        return sitting.close(incidentKey, null);
    }

    private void say(Sitting sitting, IncidentRecord record, Instant at) {
        sitting.touch(record.key());
        var standing = sitting.standing(record.key());
        if (record.byTheMachine()) {
            if (Said.counts(standing.machine(), at)) {
                sitting.keep(standing.withMachine(new Said(record, at)));
            }
        } else if (Said.counts(standing.desk(), at)) {
            sitting.keep(standing.withDesk(new Said(record, at)));
        }
        WrittenActs.of(record, at, standing).forEach(act -> enter(sitting, act, false));
    }

    /** @param aloud whether those concerned hear of it though it changes nothing for them */
    private static void enter(Sitting sitting, Act act, boolean aloud) {
        if (act.kind().isOfItems()) {
            place(sitting, act, aloud);
        } else {
            rule(sitting, act, aloud);
        }
    }

    private static void rule(Sitting sitting, Act act, boolean aloud) {
        var key = act.incidentKey();
        sitting.touch(key);
        var register = sitting.standing(key).register();
        if (!outranks(act, register)) {
            sitting.note(known(act, register) ? new Repeated(act) : new Outranked(act));
            return;
        }
        if (act.kind() == Act.Kind.MERGE
                && !sitting.standing(Objects.requireNonNull(act.otherKey())).isDefined()) {
            sitting.note(new UnknownWinner(act));
        }
        var leftOutBefore = Circle.leftOut(key, sitting::standing);
        sitting.keep(sitting.standing(key).withRegister(act));
        var leftOut = Circle.leftOut(key, sitting::standing);
        leftOut.map(LeftOut::new).ifPresent(sitting::note);
        Stream.of(Optional.of(key), leftOutBefore, leftOut)
                .flatMap(Optional::stream)
                .distinct()
                .forEach(one -> lift(sitting, one, leftOut.equals(Optional.of(one)), act, aloud));
    }

    private static void lift(Sitting sitting, String key, boolean lifted, Act cause, boolean aloud) {
        sitting.touch(key);
        if (sitting.standing(key).lifted() != lifted) {
            sitting.keep(sitting.standing(key).withLifted(lifted));
        }
        var standing = sitting.standing(key);
        Telling.of(standing, cause, aloud).ifPresent(act -> {
            sitting.keep(standing.withTold(act));
            sitting.note(new Told(act));
        });
    }

    private static void place(Sitting sitting, Act act, boolean aloud) {
        if (act.kind() == Act.Kind.SPLIT) {
            make(sitting, act, Objects.requireNonNull(act.otherKey()));
        }
        var joined = holder(act);
        var left = new TreeMap<String, Set<String>>();
        var placed = new LinkedHashSet<String>();
        for (var item : new LinkedHashSet<>(act.itemIds())) {
            var before = sitting.placement(item).orElse(null);
            if (!outranks(act, before)) {
                sitting.note(known(act, before) ? new Repeated(act) : new Outranked(act));
                continue;
            }
            var held = before == null ? null : holder(before);
            placed.add(item);
            if (held != null) {
                left.computeIfAbsent(held, any -> new LinkedHashSet<>()).add(item);
            }
            if (aloud || !Objects.equals(held, joined)) {
                sitting.note(new Placed(item, of(act, List.of(item))));
            }
        }
        left.forEach((key, items) -> pin(sitting, key, pinned -> pinned.removeAll(items)));
        if (joined != null && !placed.isEmpty()) {
            pin(sitting, joined, pinned -> pinned.addAll(placed));
        }
        placed.forEach(item -> sitting.place(item, of(act, List.of(item))));
    }

    private static void pin(Sitting sitting, String key, Consumer<SortedSet<String>> change) {
        sitting.touch(key);
        sitting.keep(sitting.standing(key).withPinned(change));
    }

    private static void make(Sitting sitting, Act split, String other) {
        sitting.touch(split.incidentKey());
        sitting.touch(other);
        if (outranks(split, sitting.standing(other).made())) {
            sitting.keep(sitting.standing(other)
                    .withMade(of(split, List.of(split.itemIds().getFirst()))));
        }
        if (split.title().isBlank()) {
            sitting.keep(sitting.standing(split.incidentKey()).withNamesake(other));
        }
    }

    /** The incident that an act holds its items to, if it holds them to any. */
    private static @Nullable String holder(Act act) {
        return switch (act.kind()) {
            case PIN -> act.incidentKey();
            case SPLIT -> act.otherKey();
            default -> null;
        };
    }

    private static boolean outranks(Act act, @Nullable Act other) {
        return other == null || act.rank().compareTo(other.rank()) > 0;
    }

    private static boolean known(Act act, @Nullable Act other) {
        return other != null && act.id().equals(other.id());
    }

    private static Act of(Act act, List<String> items) {
        return new Act(
                act.id(),
                act.kind(),
                act.incidentKey(),
                act.otherKey(),
                items,
                act.title(),
                act.by(),
                act.human(),
                act.reason(),
                act.at());
    }
}
