package io.tollstream.enricher.domain.resolution.standings;

import io.tollstream.enricher.domain.incident.Act;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Puts an incident's record together: what a desk says it is, else what the machine says, and where its acts put it. */
final class Composer {

    /** Names are inherited this far: splits of splits, but no circle. */
    private static final int LONGEST_DESCENT = 16;

    private final Function<String, Standing> standings;
    private final Function<String, Optional<Act>> placements;

    Composer(Function<String, Standing> standings, Function<String, Optional<Act>> placements) {
        this.standings = standings;
        this.placements = placements;
    }

    /** Empty where nobody ever spoke of it. */
    Optional<IncidentRecord> compose(Standing standing) {
        return profile(standing).map(profile -> {
            var state = state(standing);
            var winner = state == IncidentRecord.State.MERGED ? standing.mergedInto() : null;
            return new IncidentRecord(
                    standing.key(),
                    profile,
                    state,
                    winner,
                    standing.pinned().stream().toList());
        });
    }

    private static IncidentRecord.State state(Standing standing) {
        var register = standing.register();
        if (register == null) {
            var said = standing.said();
            var record = said == null ? null : said.record();
            var closed = record != null && record.byTheMachine() && record.state() == IncidentRecord.State.CLOSED;
            return closed ? IncidentRecord.State.CLOSED : IncidentRecord.State.OPEN;
        }
        return switch (register.kind()) {
            case MERGE -> standing.lifted() ? IncidentRecord.State.OPEN : IncidentRecord.State.MERGED;
            case CLOSE -> IncidentRecord.State.CLOSED;
            default -> IncidentRecord.State.OPEN;
        };
    }

    private Optional<Profile> profile(Standing standing) {
        var said = standing.said();
        var record = said == null ? null : said.record();
        if (record != null) {
            return Optional.of(stamped(standing, record.profile(), !record.byTheMachine(), said.at()));
        }
        var made = standing.made();
        if (made != null) {
            var title = title(standing, LONGEST_DESCENT).orElse(standing.key());
            return Optional.of(stamped(standing, named(title, made), made.human(), made.at()));
        }
        var act = standing.register();
        if (act == null && !standing.pinned().isEmpty()) {
            act = placements.apply(standing.pinned().first()).orElse(null);
        }
        return Optional.ofNullable(act).map(one -> named(standing.key(), one));
    }

    private static Profile named(String title, Act act) {
        return Profile.named(title, act.by(), act.at());
    }

    /** With who changed it last, where that was an act. */
    private static Profile stamped(Standing standing, Profile profile, boolean byPerson, Instant at) {
        var act = standing.register();
        if (act == null || standing.lifted() || !isNewer(act, byPerson, at)) {
            return profile;
        }
        return profile.changed(act.by(), act.at());
    }

    private static boolean isNewer(Act act, boolean byPerson, Instant at) {
        return act.human() == byPerson ? act.at().isAfter(at) : act.human();
    }

    private Optional<String> title(Standing standing, int depth) {
        var said = standing.said();
        var record = said == null ? null : said.record();
        if (record != null) {
            return Optional.of(record.profile().title());
        }
        var made = standing.made();
        if (made == null || depth == 0) {
            return Optional.empty();
        }
        return made.title().isBlank()
                ? title(standings.apply(made.incidentKey()), depth - 1)
                : Optional.of(made.title());
    }
}
