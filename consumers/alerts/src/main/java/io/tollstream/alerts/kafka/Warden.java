package io.tollstream.alerts.kafka;

import io.tollstream.alerts.domain.Answer;
import io.tollstream.alerts.domain.Bell;
import io.tollstream.alerts.domain.Heard;
import io.tollstream.alerts.domain.RuleBook;
import io.tollstream.alerts.domain.Starts;
import io.tollstream.schemas.AlertWatch;
import io.tollstream.schemas.TollAlert;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps watch over many incidents: the bell on a shelf, and what time alone brings. */
final class Warden {

    private final Bell bell;
    private final Shelf shelf;
    private final Starts starts;
    private final Tally tally;
    private final Dues inStream = new Dues();
    private final Dues onClock = new Dues();

    /** Who counts what does not ring. */
    interface Tally {

        void muted(int alerts);

        void held(int alerts);
    }

    Warden(RuleBook book, Shelf shelf, Starts starts, Tally tally) {
        this.bell = new Bell(book);
        this.shelf = shelf;
        this.starts = starts;
        this.tally = tally;
    }

    /** An incident that stands on the shelf already. */
    void remember(String incidentKey, AlertWatch stored) {
        var watch = WatchWire.watch(incidentKey, stored);
        inStream.set(incidentKey, bell.dueInStream(watch));
        onClock.set(incidentKey, bell.dueOnClock(watch));
    }

    /**
     * What rings over something told.
     *
     * @param at when it became known
     */
    List<TollAlert> hear(String incidentKey, Told told, Instant at) {
        var stored = stored(incidentKey);
        var heard = heard(told, at);
        if (heard.isEmpty()) {
            return List.of();
        }
        var before = WatchWire.watch(incidentKey, stored);
        var answer = bell.hear(before, heard.get(), at, starts);
        var old = heard.get() instanceof Heard.Revised revised
                && !revised.revision().equals(answer.after().revision());
        return keep(incidentKey, old ? stored : WatchWire.told(stored, told, at), answer);
    }

    /**
     * What time alone brings.
     *
     * @param stream how far the stream has come
     */
    List<TollAlert> tick(Instant stream, Instant now) {
        var due = new LinkedHashSet<>(inStream.until(stream));
        due.addAll(onClock.until(now));
        return due.stream()
                .flatMap(incidentKey -> tick(incidentKey, stream, now).stream())
                .toList();
    }

    /** The same for one incident. */
    List<TollAlert> tick(String incidentKey, Instant stream, Instant now) {
        var stored = stored(incidentKey);
        return keep(incidentKey, stored, bell.tick(WatchWire.watch(incidentKey, stored), stream, now, starts));
    }

    /** When something is due for an incident, by either time. */
    List<Instant> dues(String incidentKey) {
        var watch = WatchWire.watch(incidentKey, stored(incidentKey));
        return Stream.concat(bell.dueInStream(watch).stream(), bell.dueOnClock(watch).stream())
                .toList();
    }

    private AlertWatch stored(String incidentKey) {
        return Optional.ofNullable(shelf.get(incidentKey))
                .orElseGet(() -> AlertWatch.newBuilder().build());
    }

    private static Optional<Heard> heard(Told told, Instant at) {
        return switch (told) {
            case Told.Revised now ->
                Optional.ofNullable(now.revision()).map(revision -> new Heard.Revised(Wire.revision(revision, at)));
            case Told.Tolled now -> now.toll() == null ? Optional.of(new Heard.Gone()) : Optional.empty();
            case Told.Described now ->
                Optional.of(new Heard.Described(now.incident() == null ? null : Wire.profile(now.incident(), at)));
            case Told.Muted now -> Optional.of(new Heard.Muted(Wire.mute(now.mute())));
        };
    }

    private List<TollAlert> keep(String incidentKey, AlertWatch told, Answer answer) {
        shelf.put(incidentKey, WatchWire.kept(told, answer.after()));
        inStream.set(incidentKey, bell.dueInStream(answer.after()));
        onClock.set(incidentKey, bell.dueOnClock(answer.after()));
        tally.muted(answer.muted());
        tally.held(answer.held());
        return answer.rung().stream()
                .map(alert -> Wire.alert(incidentKey, alert, told.getIncident()))
                .toList();
    }
}
