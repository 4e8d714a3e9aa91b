package io.tollstream.alerts.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rings for what the rules say of an incident. A pure function of what is known and what is heard: the same steps give the
 * same alerts, with the same ids.
 */
public final class Bell {

    private final RuleBook book;
    private final Desk desk;

    public Bell(RuleBook book) {
        this.book = book;
        this.desk = new Desk(book);
    }

    /**
     * Takes in what is heard of an incident.
     *
     * @param now when it became known
     * @param starts what a rule would ring over before it was there counts as having rung
     */
    public Answer hear(Watch watch, Heard heard, Instant now, Starts starts) {
        var released = desk.release(watch, now);
        var before = released.after();
        if (heard instanceof Heard.Revised revised && isOld(before, revised.revision())) {
            return released;
        }
        var after = before.with(heard);
        var marks = new Marks(after.marks(), book.names());
        var raised = heard instanceof Heard.Revised || heard instanceof Heard.Described
                ? raised(before, after, heard, marks, now)
                : List.<Alert>of();
        var kept = after.with(marks.all(), points(after, heard));
        var aloud = raised.stream()
                .filter(alert -> !now.isBefore(starts.of(alert.rule())))
                .toList();
        return desk.ring(released, kept, aloud, now);
    }

    /**
     * Looks at what time alone brings: quiet, and the end of waits.
     *
     * @param stream how far the stream has come
     * @param now when this is asked
     * @param starts quiet that was due before a rule was there counts as having rung
     */
    public Answer tick(Watch watch, Instant stream, Instant now, Starts starts) {
        var released = desk.release(watch, now);
        var before = released.after();
        var marks = new Marks(before.marks(), book.names());
        var raised = new ArrayList<Alert>();
        for (var rule : book.rules()) {
            if (rule.condition() instanceof GoneQuiet quiet) {
                var due = due(before, rule, quiet);
                if (due.filter(when -> !when.isAfter(stream)).isPresent()) {
                    var last = before.revision();
                    marks.of(rule.name()).put(GoneQuiet.ABOUT, last.number(), 0, due.get());
                    if (!due.get().isBefore(starts.of(rule.name()))) {
                        raised.add(Desk.alert(before, rule, quiet.ring(last), last, due.get()));
                    }
                }
            }
        }
        return desk.ring(released, before.with(marks.all(), before.points()), raised, now);
    }

    /** When quiet is due by the stream's time, if nothing else is heard. */
    public Optional<Instant> dueInStream(Watch watch) {
        return book.rules().stream()
                .flatMap(rule ->
                        rule.condition() instanceof GoneQuiet quiet ? due(watch, rule, quiet).stream() : Stream.empty())
                .min(Instant::compareTo);
    }

    /** When a wait ends. */
    public Optional<Instant> dueOnClock(Watch watch) {
        return watch.held().stream().map(Held::until).min(Instant::compareTo);
    }

    private static Optional<Instant> due(Watch watch, Rule rule, GoneQuiet quiet) {
        var last = watch.revision();
        if (last == null || watch.gone() || !rule.scope().holds(watch.profile()) || isClosed(watch.profile())) {
            return Optional.empty();
        }
        var rung = watch.marks().stream()
                .anyMatch(mark -> mark.rule().equals(rule.name()) && mark.number() >= last.number());
        return rung ? Optional.empty() : Optional.of(quiet.due(last));
    }

    private static boolean isClosed(@Nullable Profile profile) {
        return profile != null && !profile.open();
    }

    private static boolean isOld(Watch watch, Revision revision) {
        return watch.revision() != null && revision.number() <= watch.revision().number();
    }

    private List<Alert> raised(Watch before, Watch after, Heard heard, Marks marks, Instant now) {
        var caused = heard instanceof Heard.Revised revised ? revised.revision() : null;
        if (caused == null && after.gone()) {
            return List.of();
        }
        var raised = new ArrayList<Alert>();
        for (var rule : book.rules()) {
            if (rule.condition() instanceof Condition.Stepwise condition
                    && rule.scope().holds(after.profile())) {
                var looked = before.known() && rule.scope().holds(before.profile());
                var moment = new Moment(
                        looked ? Moment.View.of(before.revision()) : Moment.View.NOTHING,
                        Moment.View.of(after.revision()),
                        caused,
                        looked,
                        after.profile(),
                        new History(before.points()),
                        now);
                condition.rings(moment, marks.of(rule.name())).stream()
                        .map(ring -> Desk.alert(after, rule, ring, after.revision(), now))
                        .forEach(raised::add);
            }
        }
        return raised;
    }

    private List<Point> points(Watch after, Heard heard) {
        var longest = book.longestWindow();
        if (longest.isZero()) {
            return List.of();
        }
        return heard instanceof Heard.Revised revised
                ? new History(after.points()).with(revised.revision(), longest).points()
                : after.points();
    }
}
