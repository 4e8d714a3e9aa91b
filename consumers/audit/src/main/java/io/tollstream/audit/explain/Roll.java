package io.tollstream.audit.explain;

import io.tollstream.audit.explain.Came.Whereabouts;
import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Contents;
import io.tollstream.audit.topics.OfKey;
import io.tollstream.audit.topics.Place;
import io.tollstream.audit.topics.Stood;
import io.tollstream.enricher.domain.Update;
import io.tollstream.enricher.domain.incident.Received;
import io.tollstream.enricher.domain.toll.Ledger;
import io.tollstream.enricher.kafka.TollDerivation;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.TollRevision;
import io.tollstream.schemas.Topics;
import io.tollstream.streams.UnusableRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every update that ever came to one incident, found by deriving its toll again: where each counts now, and why. */
public final class Roll {

    private final String key;
    private final TollDerivation derivation;
    private final Map<Way, Noted> noted = new LinkedHashMap<>();
    private final Map<String, Told> acts = new LinkedHashMap<>();
    private final List<Refused> refused = new ArrayList<>();
    private Optional<TollRevision> last = Optional.empty();
    private long records;

    /** An act that this incident was told of. */
    public record Told(IncidentAct act, Place place, Instant knownAt) {}

    /** A record that could not be counted. */
    public record Refused(Place place, Instant knownAt, CasualtyUpdate record, String why) {}

    private record Way(String updateId, String via) {}

    /** What is known of one update by one way so far. */
    private static final class Noted {

        private final Received<CasualtyUpdate> received;
        private final Stood brought;
        private final @Nullable IncidentAct broughtBy;
        private final List<Place> again = new ArrayList<>();
        private Optional<Stood> left = Optional.empty();
        private @Nullable IncidentAct leftBy;

        private Noted(Received<CasualtyUpdate> received, Stood brought, @Nullable IncidentAct broughtBy) {
            this.received = received;
            this.brought = brought;
            this.broughtBy = broughtBy;
        }
    }

    private Roll(String key) {
        this.key = key;
        this.derivation = new TollDerivation(key, new Keeper());
    }

    /** What is being taken, while {@link TollDerivation#take} runs. */
    private @Nullable Stood current;

    private @Nullable CasualtyUpdate currentRecord;

    /** Notes what the derivation keeps and lets go. */
    private final class Keeper implements TollDerivation.Keeping {

        @Override
        public void kept(Received<CasualtyUpdate> update) {
            if (current != null && currentRecord != null) {
                var act = currentRecord.getAct();
                noted.put(new Way(update.id(), update.via()), new Noted(update, current, act));
            }
        }

        @Override
        public void letGo(Received<CasualtyUpdate> update) {
            var known = noted.get(new Way(update.id(), update.via()));
            if (known != null && current != null && currentRecord != null) {
                known.left = Optional.of(current);
                known.leftBy = update.via().isEmpty() ? null : currentRecord.getAct();
            }
        }
    }

    public static Roll read(Archive archive, Contents contents, String key) {
        var roll = new Roll(key);
        OfKey.read(archive, contents, Topics.CASUALTY_UPDATES, key, roll::take);
        return roll;
    }

    private void take(Stood stood, CasualtyUpdate record) {
        records++;
        current = stood;
        currentRecord = record;
        var before = noted.size();
        try {
            derivation.take(record).revision().ifPresent(revision -> last = Optional.of(revision));
        } catch (UnusableRecord e) {
            refused.add(new Refused(stood.place(), stood.knownAt(), record, String.valueOf(e.getMessage())));
            return;
        }
        if (record.getAct() != null) {
            acts.putIfAbsent(record.getAct().getId(), new Told(record.getAct(), stood.place(), stood.knownAt()));
        } else if (before == noted.size()) {
            noteAgain(stood, record);
        }
    }

    private void noteAgain(Stood stood, CasualtyUpdate record) {
        var via = record.getMovedFrom() == null ? "" : record.getMovedFrom();
        var known = noted.get(new Way(record.getId(), via));
        if (known != null && !known.brought.place().equals(stood.place())) {
            known.again.add(stood.place());
        }
    }

    public boolean isEmpty() {
        return records == 0;
    }

    /** The incident that counts what is this one's: itself, or the one that took it in. */
    public String home() {
        return derivation.placements().home();
    }

    public Ledger ledger() {
        return derivation.ledger();
    }

    /** The last revision, as it is derived. */
    public Optional<TollRevision> lastRevision() {
        return last;
    }

    public List<Told> acts() {
        return List.copyOf(acts.values());
    }

    public List<Refused> refused() {
        return List.copyOf(refused);
    }

    /** All that ever came, in the order in which it did. */
    public List<Came> all() {
        return noted.values().stream()
                .map(one -> new Came(
                        one.received,
                        one.brought.place(),
                        one.brought.knownAt(),
                        one.broughtBy,
                        whereabouts(one),
                        one.again))
                .toList();
    }

    private Whereabouts whereabouts(Noted one) {
        if (one.left.isPresent() && one.leftBy != null) {
            return new Whereabouts.Withdrawn(one.left.get().place(), one.leftBy);
        }
        var target = derivation.placements().of(one.received);
        if (!target.equals(key)) {
            return new Whereabouts.HandedOn(target);
        }
        return one.left
                .<Whereabouts>map(by -> new Whereabouts.Forgotten(by.place()))
                .orElseGet(Whereabouts.Here::new);
    }

    /** The updates that count here, each once. */
    public List<Update> counted() {
        var counted = new LinkedHashMap<String, Update>();
        all().stream()
                .filter(came -> came.where().here())
                .forEach(came -> counted.putIfAbsent(came.update().id(), came.update()));
        return List.copyOf(counted.values());
    }
}
