package io.tollstream.alerts.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides what rings now, what waits, and what comes together. */
final class Desk {

    /** What waits at most for one incident; one more, and all of it rings. */
    static final int MOST_HELD = 50;

    private static final Comparator<Alert> GRAVEST_FIRST =
            Comparator.comparing(Alert::severity).reversed();

    private final RuleBook book;

    Desk(RuleBook book) {
        this.book = book;
    }

    /** Names what a rule rings over. The id is of rule, incident and revision, and of what it is about. */
    static Alert alert(Watch watch, Rule rule, Ring ring, @Nullable Revision revision, Instant knownAt) {
        var number = revision == null ? 0 : revision.number();
        var hash = revision == null ? "" : revision.hash();
        var act = revision == null || ring.by().isEmpty() ? null : revision.act();
        var by = act == null ? ring.by() : act.by();
        var how = act == null
                ? ring.by().isEmpty() ? "" : "; according to " + ring.by()
                : "; by a " + act.kind() + " of " + act.by();
        return new Alert(
                id(rule.name(), watch.incident(), number + hash, ring.about()),
                rule.name(),
                rule.severity(),
                watch.name() + ": " + ring.says() + how + ".",
                number,
                hash,
                revision == null ? changedAt(watch, knownAt) : revision.eventTime(),
                ring.change(),
                ring.evidence(),
                by,
                knownAt,
                List.of(),
                0);
    }

    private static Instant changedAt(Watch watch, Instant otherwise) {
        return watch.profile() == null ? otherwise : watch.profile().changedAt();
    }

    /** What has waited long enough rings. */
    Answer release(Watch watch, Instant now) {
        var due = watch.held().stream()
                .filter(held -> !held.until().isAfter(now))
                .map(Held::alert)
                .toList();
        if (due.isEmpty()) {
            return new Answer(watch, List.of(), 0, 0);
        }
        var rest =
                watch.held().stream().filter(held -> held.until().isAfter(now)).toList();
        var wanted = wanted(watch, due, now);
        var muted = due.size() - wanted.size();
        if (wanted.isEmpty()) {
            return new Answer(watch.with(rest, watch.group()), List.of(), muted, 0);
        }
        var rung = together(wanted);
        return new Answer(watch.with(rest, group(rung, now)), List.of(rung), muted, 0);
    }

    /** Lets ring, or keeps, what was raised. */
    Answer ring(Answer before, Watch watch, List<Alert> raised, Instant now) {
        var wanted = wanted(watch, raised, now);
        var muted = before.muted() + raised.size() - wanted.size();
        var rung = new ArrayList<>(before.rung());
        var held = new ArrayList<>(watch.held());
        var free = new ArrayList<Alert>();
        var quietUntil = book.quietHours().flatMap(hours -> hours.endAfter(now));
        for (var alert : wanted) {
            if (quietUntil.isPresent() && book.quietHours().get().hold(alert.severity())) {
                held.add(new Held(alert, quietUntil.get()));
            } else {
                free.add(alert);
            }
        }
        var group = watch.group();
        if (!free.isEmpty()) {
            var together = together(free);
            if (group != null
                    && now.isBefore(group.until())
                    && together.severity().compareTo(group.gravest()) <= 0) {
                var until = group.until();
                free.forEach(alert -> held.add(new Held(alert, until)));
            } else {
                rung.add(together);
                group = group(together, now);
            }
        }
        var waits = held.size() - watch.held().size();
        if (held.size() > MOST_HELD) {
            rung.add(together(held.stream().map(Held::alert).toList()));
            return new Answer(watch.with(List.of(), group), rung, muted, waits);
        }
        return new Answer(watch.with(held, group), rung, muted, waits);
    }

    private static List<Alert> wanted(Watch watch, List<Alert> alerts, Instant now) {
        var mute = watch.mute();
        return mute == null
                ? alerts
                : alerts.stream()
                        .filter(alert -> !mute.silences(alert.rule(), now))
                        .toList();
    }

    /** The gravest leads; of equals the one that came first. */
    private static Alert together(List<Alert> alerts) {
        return Alert.group(alerts.stream().sorted(GRAVEST_FIRST).toList());
    }

    private @Nullable Group group(Alert rung, Instant now) {
        return book.window().isZero() ? null : new Group(now.plus(book.window()), rung.severity());
    }

    private static String id(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
