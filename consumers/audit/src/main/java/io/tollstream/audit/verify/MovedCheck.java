package io.tollstream.audit.verify;

import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;

import io.tollstream.audit.topics.Stood;
import io.tollstream.schemas.CasualtyUpdate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What each incident had to say to others against what came to them: the same records, in the same order. */
final class MovedCheck {

    private final Examination on;

    MovedCheck(Examination on) {
        this.on = on;
    }

    void look() {
        try (var scan = on.sorted().scan(Key.in(Drawer.SENT))) {
            var said = new ArrayList<Sent>();
            var came = new ArrayList<Stood>();
            var pair = new byte[0];
            while (scan.hasNext()) {
                var entry = scan.next();
                var sent = PairKey.of(entry.getKey());
                if (!Arrays.equals(pair, sent.pair())) {
                    compare(said, came);
                    said.clear();
                    came.clear();
                    pair = sent.pair();
                }
                if (sent.came()) {
                    came.add(Kept.read(entry.getValue()));
                } else {
                    said.add(Sent.read(entry.getValue()));
                }
            }
            compare(said, came);
        }
    }

    private void compare(List<Sent> said, List<Stood> came) {
        var at = 0;
        for (var one : said) {
            var found = find(one, came, at);
            if (found < 0) {
                missing(one);
                continue;
            }
            came.subList(at, found).forEach(this::extra);
            on.findings().agrees(Check.MOVED);
            at = found + 1;
        }
        came.subList(at, came.size()).forEach(this::extra);
    }

    private int find(Sent said, List<Stood> came, int from) {
        for (var at = from; at < came.size(); at++) {
            if (Arrays.equals(said.record(), AvroBytes.of(update(came.get(at))))) {
                return at;
            }
        }
        return -1;
    }

    private CasualtyUpdate update(Stood stood) {
        return Objects.requireNonNull(on.maybe(CASUALTY_UPDATES, stood));
    }

    private void missing(Sent said) {
        if (!on.progress().processed(said.cause().place())) {
            on.findings().note(Check.MOVED, Result.NOT_YET);
            return;
        }
        var update = said.update();
        on.findings()
                .add(Divergence.of(
                                Check.MOVED,
                                Cause.MISSING,
                                said.cause().place(),
                                update.getIncidentKey(),
                                "What " + update.getMovedFrom() + " had to say to " + update.getIncidentKey()
                                        + " after this record did not come there.")
                        .expected(update));
    }

    private void extra(Stood stood) {
        if (!on.progress().processed(stood.place())) {
            on.findings().note(Check.MOVED, Result.NOT_YET);
            return;
        }
        var update = update(stood);
        if (on.scope().isAll() || on.scope().holds(update.getMovedFrom())) {
            on.findings()
                    .add(Divergence.of(
                                    Check.MOVED,
                                    Cause.TAMPERING,
                                    stood.place(),
                                    stood.key(),
                                    "It says that it came from " + update.getMovedFrom() + ", which did not send it.")
                            .found(update));
        }
    }
}
