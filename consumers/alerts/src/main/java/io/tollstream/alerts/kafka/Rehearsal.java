package io.tollstream.alerts.kafka;

import io.tollstream.alerts.domain.RuleBook;
import io.tollstream.schemas.AlertWatch;
import io.tollstream.schemas.TollAlert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What rules would have rung: the same bell over records that are read again, by their own times, with nothing kept and
 * nothing sent.
 */
public final class Rehearsal {

    private final Map<String, AlertWatch> shelf = new HashMap<>();
    private final Warden warden;
    private int muted;

    /** @param since what became known before counts as having rung */
    public Rehearsal(RuleBook book, Instant since) {
        warden = new Warden(
                book,
                new Shelf() {
                    @Override
                    public @Nullable AlertWatch get(String incidentKey) {
                        return shelf.get(incidentKey);
                    }

                    @Override
                    public void put(String incidentKey, AlertWatch watch) {
                        shelf.put(incidentKey, watch);
                    }
                },
                rule -> since,
                new Warden.Tally() {
                    @Override
                    public void muted(int alerts) {
                        muted += alerts;
                    }

                    @Override
                    public void held(int alerts) {
                        // they ring in the end
                    }
                });
    }

    /** A moment in which something rang. */
    public record Rung(Instant at, TollAlert alert) {}

    /** @param at the record's timestamp; not before that of the record told last */
    public List<Rung> hear(String incidentKey, Told told, Instant at) {
        var rung = new ArrayList<>(passTo(at));
        warden.hear(incidentKey, told, at).forEach(alert -> rung.add(new Rung(at, alert)));
        return rung;
    }

    /** What time alone brings until then. */
    public List<Rung> passTo(Instant now) {
        return warden.tick(now, now).stream().map(alert -> new Rung(now, alert)).toList();
    }

    /** Alerts that mutes kept from ringing. */
    public int muted() {
        return muted;
    }
}
