package io.tollstream.audit.replay;

import io.tollstream.schemas.settings.BadSetting;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is replayed, and where to.
 *
 * @param from first moment, in the time that records became known
 * @param to first moment that is not replayed
 * @param into what the names of the replay's own topics begin with
 */
record Plan(Instant from, Instant to, Reach reach, String into) {

    private static final Pattern TEXT =
            Pattern.compile("replay from (?<reach>NEWS|UPDATES) of what was known from (?<from>\\S+) to (?<to>\\S+)");

    /** @throws BadSetting where these cannot go together */
    Plan {
        if (!from.isBefore(to)) {
            throw new BadSetting("--from is " + from + ", which is not before --to, " + to + ".");
        }
    }

    Names names() {
        return new Names(into);
    }

    /** All of it, to be kept beside the offsets: who goes on with a replay must mean the same one. */
    String text() {
        return "replay from " + reach + " of what was known from " + from + " to " + to;
    }

    /** The plan whose text this is; empty where it is none. */
    static Optional<Plan> of(String text, String into) {
        var plan = TEXT.matcher(text);
        return plan.matches()
                ? Optional.of(new Plan(
                        Instant.parse(plan.group("from")),
                        Instant.parse(plan.group("to")),
                        Reach.valueOf(plan.group("reach")),
                        into))
                : Optional.empty();
    }
}
