package io.tollstream.audit.verify;

import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;
import static io.tollstream.schemas.Topics.INCIDENTS;
import static io.tollstream.schemas.Topics.INCIDENT_ACTS;
import static io.tollstream.schemas.Topics.INCIDENT_TOLLS;
import static io.tollstream.schemas.Topics.NEWS_ENRICHED;
import static io.tollstream.schemas.Topics.TOLL_REVISIONS;

import io.tollstream.audit.topics.Place;
import io.tollstream.audit.topics.Slice;
import io.tollstream.audit.topics.Stood;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.IncidentActKind;
import io.tollstream.schemas.ResolvedBy;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.UpdateOrigin;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;

/** Reads every topic but the news once, and sorts what stands there by what it is about. */
final class Intake {

    static final byte[] MARK = {};

    private final Examination on;
    private final Runnable each;
    private final EntryCheck entries;
    private final ActCheck acts;

    /** @param each told of every record that was read */
    Intake(Examination on, Runnable each) {
        this.on = on;
        this.each = each;
        this.entries = new EntryCheck(on);
        this.acts = new ActCheck(on);
    }

    void read() {
        on.refusals().read(on.archive(), each);
        read(INCIDENT_ACTS, this::takeAct);
        read(INCIDENTS, this::takeIncident);
        read(INCIDENT_TOLLS, stood -> take(Key.in(Drawer.TOLL), stood));
        read(NEWS_ENRICHED, this::takeCopy);
        read(TOLL_REVISIONS, stood -> takeAt(Drawer.REVISION, stood));
        read(CASUALTY_UPDATES, this::takeUpdate);
    }

    private void read(Topic<?> topic, Consumer<Stood> taken) {
        on.archive().read(topic, Slice.ALL, stood -> {
            taken.accept(stood);
            each.run();
        });
    }

    private void takeAct(Stood stood) {
        var act = on.maybe(INCIDENT_ACTS, stood);
        if (act != null) {
            on.sorted().put(Key.in(Drawer.ACT).and(act.getId()), Kept.of(stood));
        }
    }

    private void takeIncident(Stood stood) {
        if (stood.key() != null) {
            on.sorted().put(Key.in(Drawer.INCIDENT).and(stood.key()), Kept.of(stood));
        }
    }

    /** The last record of each key. */
    private void take(Key key, Stood stood) {
        if (stood.key() != null && on.scope().holds(stood.key())) {
            var partition = stood.place().partition();
            on.sorted().put(key.and(stood.key()).and(partition), Kept.of(stood));
            node(stood);
        }
    }

    /** Every record of each key. */
    private void takeAt(Drawer drawer, Stood stood) {
        if (stood.key() != null && on.scope().holds(stood.key())) {
            on.sorted().put(at(Key.in(drawer).and(stood.key()), stood.place()), Kept.of(stood));
            node(stood);
        }
    }

    private void node(Stood stood) {
        var key = Objects.requireNonNull(stood.key());
        on.sorted().put(Key.in(Drawer.NODE).and(key).and(stood.place().partition()), MARK);
    }

    static Key at(Key key, Place place) {
        return key.and(place.partition()).and(place.offset());
    }

    /** Of an enriched item only the update is kept; one of no incident has none. */
    private void takeCopy(Stood stood) {
        on.copies().saw(stood);
        if (stood.key() == null || !on.scope().holds(stood.key())) {
            return;
        }
        var enriched = on.maybe(NEWS_ENRICHED, stood);
        var digest = enriched == null || enriched.getUpdate() == null ? "" : AvroBytes.digest(enriched.getUpdate());
        on.sorted()
                .put(at(Key.in(Drawer.COPY).and(stood.key()), stood.place()), digest.getBytes(StandardCharsets.UTF_8));
        node(stood);
    }

    private void takeUpdate(Stood stood) {
        var update = on.maybe(CASUALTY_UPDATES, stood);
        if (stood.key() == null || update == null) {
            if (on.scope().isAll()) {
                unusable(stood);
            }
            return;
        }
        takeAt(Drawer.UPDATE, stood);
        if (update.getAct() != null && update.getAct().getKind() == IncidentActKind.MERGE) {
            on.sorted().put(Key.in(Drawer.MERGED).and(update.getAct().getIncidentKey()), MARK);
        }
        if (update.getMovedFrom() != null) {
            takeMoved(stood, update);
        } else if (on.scope().holds(stood.key())) {
            takeOwn(stood, update);
        }
    }

    private void unusable(Stood stood) {
        if (on.refusals().refused(stood) || !on.refusals().wouldBeKnown(stood)) {
            on.findings().note(Check.UPDATES, Result.REFUSED);
        } else if (!on.progress().processed(stood.place())) {
            on.findings().note(Check.UPDATES, Result.NOT_YET);
        } else {
            on.findings()
                    .add(Divergence.of(
                            Check.UPDATES,
                            Cause.TAMPERING,
                            stood.place(),
                            stood.key(),
                            "A record without a key or with bytes that nobody can read, which the enricher did not"
                                    + " refuse when it came to it."));
        }
    }

    private void takeMoved(Stood stood, CasualtyUpdate update) {
        var from = update.getMovedFrom();
        var concerned = on.scope().isAll() || on.scope().holds(from);
        if (concerned && !on.refusals().refused(stood)) {
            on.sorted().put(at(Sent.came(update.getIncidentKey(), from), stood.place()), Kept.of(stood));
        }
    }

    private void takeOwn(Stood stood, CasualtyUpdate update) {
        if (update.getAct() != null) {
            acts.look(stood, update);
        } else if (update.getOrigin() == UpdateOrigin.DESK) {
            entries.look(stood, update);
        } else if (update.getItemId() == null || update.getContentHash() == null) {
            on.findings()
                    .add(Divergence.of(
                                    Check.UPDATES,
                                    Cause.TAMPERING,
                                    stood.place(),
                                    stood.key(),
                                    "An update that says the machine read it, and names no item.")
                            .found(update));
        } else {
            takeRead(stood, update);
        }
    }

    private void takeRead(Stood stood, CasualtyUpdate update) {
        if (on.ours(update)) {
            on.eras().readByOurs(stood.knownAt());
        } else {
            on.eras().readByOthers(stood.knownAt());
        }
        on.sorted()
                .put(
                        at(ReadUpdate.of(update.getItemId(), update.getContentHash()), stood.place()),
                        ReadUpdate.unread(stood));
        if (update.getResolvedBy() == ResolvedBy.MATCH) {
            lookForIncident(stood, update);
        }
    }

    private void lookForIncident(Stood stood, CasualtyUpdate update) {
        var kept = on.sorted().get(Key.in(Drawer.INCIDENT).and(update.getIncidentKey()));
        if (kept != null && Kept.read(kept).bytes() != null) {
            on.findings().agrees(Check.INCIDENTS);
        } else if (!on.progress().settled() || !on.progress().processed(stood.place())) {
            on.findings().note(Check.INCIDENTS, Result.NOT_YET);
        } else {
            on.findings()
                    .add(Divergence.of(
                                    Check.INCIDENTS,
                                    Cause.MISSING,
                                    stood.place(),
                                    stood.key(),
                                    "The machine chose the incident " + update.getIncidentKey()
                                            + ", of which nothing stands on incidents.")
                            .found(update));
        }
    }
}
