package io.tollstream.enricher.domain.resolution.standings;

import io.tollstream.enricher.domain.incident.Act;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an incident's toll must hear: the act that stands, or that a merge no longer does. */
final class Telling {

    /** @param cause the act by which it came to this */
    static Optional<Act> of(Standing standing, Act cause, boolean aloud) {
        var told = standing.told();
        var register = standing.register();
        if (register == null) {
            return Optional.empty();
        }
        if (standing.lifted()) {
            return isOpen(told) ? Optional.empty() : Optional.of(after(told, reopening(standing.key(), cause)));
        }
        var news = !sameEffect(told, register) || (aloud && register.id().equals(cause.id()));
        return news ? Optional.of(after(told, register)) : Optional.empty();
    }

    private static Act reopening(String key, Act cause) {
        return new Act(
                cause.id() + ":" + key,
                Act.Kind.REOPEN,
                key,
                null,
                List.of(),
                "",
                cause.by(),
                cause.human(),
                cause.reason(),
                cause.at());
    }

    private static boolean isOpen(@Nullable Act told) {
        return told == null || told.kind() == Act.Kind.REOPEN;
    }

    private static boolean sameEffect(@Nullable Act told, Act act) {
        if (told == null) {
            return act.kind() == Act.Kind.REOPEN;
        }
        return told.kind() == act.kind() && Objects.equals(told.otherKey(), act.otherKey());
    }

    /** Tolls go by rank too: what is told later must outrank what was told before, even where a circle undid that. */
    private static Act after(@Nullable Act told, Act act) {
        if (told == null || told.rank().compareTo(act.rank()) < 0) {
            return act;
        }
        return new Act(
                act.id() + ":" + told.at().toEpochMilli(),
                act.kind(),
                act.incidentKey(),
                act.otherKey(),
                act.itemIds(),
                act.title(),
                act.by(),
                told.human() || act.human(),
                act.reason(),
                later(told.at(), act.at()));
    }

    private static Instant later(Instant told, Instant at) {
        return told.isBefore(at) ? at : told.plusMillis(1);
    }

    private Telling() {}
}
