package io.tollstream.alerts.kafka;

import io.tollstream.alerts.domain.RuleBook;
import io.tollstream.schemas.AlertMute;
import io.tollstream.schemas.AlertWatch;
import io.tollstream.schemas.Incident;
import io.tollstream.schemas.IncidentState;
import io.tollstream.schemas.TollAlert;
import io.tollstream.schemas.TollRevision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * What rules would have rung: the same bell over records that are read again, each incident by its own time, with nothing
 * kept and nothing sent. What is compacted is told first; revisions then come in any order of incidents.
 *
 * <p>Of what an incident is, only the last word is kept: it counts from the incident's first revision on, as open until that
 * word was said.
 */
public final class Rehearsal {

    private final Map<String, AlertWatch> shelf = new HashMap<>();
    private final Map<String, PriorityQueue<Later>> later = new HashMap<>();
    private final Map<String, Incident> definitions = new HashMap<>();
    private final List<Rung> rung = new ArrayList<>();
    private final Instant since;
    private final Warden warden;
    private int muted;

    /** Something that is known to come. */
    private record Later(Instant at, Told told) {}

    /** A moment in which something rang. */
    public record Rung(Instant at, TollAlert alert) {}

    /** @param since what became known before counts as having rung */
    public Rehearsal(RuleBook book, Instant since) {
        this.since = since;
        this.warden = new Warden(book, new Plain(), rule -> since, new Count());
    }

    /** The last word on what an incident is. */
    public void described(Incident incident, Instant at) {
        definitions.put(incident.getKey(), incident);
        coming(incident.getKey(), new Told.Described(incident), at);
    }

    public void muted(AlertMute mute, Instant at) {
        coming(mute.getIncidentKey(), new Told.Muted(mute), at);
    }

    /** That an incident's toll was taken away. */
    public void gone(String incidentKey, Instant at) {
        coming(incidentKey, new Told.Tolled(null), at);
    }

    private void coming(String incidentKey, Told told, Instant at) {
        later.computeIfAbsent(incidentKey, key -> new PriorityQueue<>(Comparator.comparing(Later::at)))
                .add(new Later(at, told));
    }

    /** @param at when it became known; not before that of the incident's last one */
    public void revised(TollRevision revision, Instant at) {
        var key = revision.getIncidentKey();
        Optional.ofNullable(definitions.remove(key)).ifPresent(incident -> {
            var open = Incident.newBuilder(incident)
                    .setState(IncidentState.OPEN)
                    .setMergedInto(null)
                    .build();
            tell(key, new Told.Described(open), at);
        });
        drain(key, at);
        tell(key, new Told.Revised(revision), at);
    }

    /** What rang until then, in the order in which it did. */
    public List<Rung> finish(Instant end) {
        List.copyOf(later.keySet()).forEach(key -> drain(key, end));
        List.copyOf(shelf.keySet()).forEach(key -> pass(key, end));
        rung.sort(
                Comparator.comparing(Rung::at).thenComparing(one -> one.alert().getId()));
        return List.copyOf(rung);
    }

    private void drain(String key, Instant until) {
        var coming = later.get(key);
        while (coming != null && !coming.isEmpty() && !coming.peek().at().isAfter(until)) {
            var next = coming.remove();
            tell(key, next.told(), next.at());
        }
    }

    private void tell(String key, Told told, Instant at) {
        pass(key, at);
        warden.hear(key, told, at).forEach(alert -> rung.add(new Rung(at, alert)));
    }

    /** Time alone: what was due by then rings when it was due, or when its wait was over. */
    private void pass(String key, Instant now) {
        if (shelf.containsKey(key)) {
            warden.dues(key).stream()
                    .filter(due -> !due.isAfter(now) && !due.isBefore(since))
                    .sorted()
                    .forEach(due -> tick(key, due));
            tick(key, now);
        }
    }

    private void tick(String key, Instant at) {
        warden.tick(key, at, at).forEach(alert -> rung.add(new Rung(at, alert)));
    }

    /** Alerts that mutes kept from ringing. */
    public int muted() {
        return muted;
    }

    private final class Plain implements Shelf {

        @Override
        public @Nullable AlertWatch get(String incidentKey) {
            return shelf.get(incidentKey);
        }

        @Override
        public void put(String incidentKey, AlertWatch watch) {
            shelf.put(incidentKey, watch);
        }
    }

    private final class Count implements Warden.Tally {

        @Override
        public void muted(int alerts) {
            muted += alerts;
        }

        @Override
        public void held(int alerts) {
            // they ring in the end
        }
    }
}
