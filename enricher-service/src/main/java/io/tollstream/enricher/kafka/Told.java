package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.Update;
import io.tollstream.enricher.domain.incident.Act;
import io.tollstream.enricher.domain.incident.IncidentNode;
import io.tollstream.enricher.domain.incident.Received;
import io.tollstream.enricher.domain.incident.Step;
import io.tollstream.enricher.domain.toll.RevisionKind;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.streams.UnusableRecord;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a record on casualty.updates tells its incident. */
public sealed interface Told {

    CasualtyUpdate record();

    /** The record as what a revision can name as its cause. */
    Update cause();

    /** The act in it, if there is one. */
    @Nullable
    Act act();

    Step<CasualtyUpdate> to(IncidentNode<CasualtyUpdate> node);

    default RevisionKind revisionKind() {
        return ActWire.revisionKind(Objects.requireNonNull(act()).kind());
    }

    /** An update, the incident's own or handed on by another. */
    record Report(Received<CasualtyUpdate> received) implements Told {

        @Override
        public CasualtyUpdate record() {
            return received.record();
        }

        @Override
        public Update cause() {
            return received.update();
        }

        @Override
        public @Nullable Act act() {
            return null;
        }

        @Override
        public Step<CasualtyUpdate> to(IncidentNode<CasualtyUpdate> node) {
            return node.take(received);
        }
    }

    /** An act on the incident or on items of it. */
    record Order(CasualtyUpdate record, Update cause, Act act) implements Told {

        @Override
        public Step<CasualtyUpdate> to(IncidentNode<CasualtyUpdate> node) {
            return node.obey(act);
        }
    }

    /** Updates that come from, or go back to, another incident. */
    record Transfer(
            CasualtyUpdate record, Update cause, @Nullable Act act, List<Received<CasualtyUpdate>> moved)
            implements Told {

        @Override
        public Step<CasualtyUpdate> to(IncidentNode<CasualtyUpdate> node) {
            return node.take(record.getMovedFrom(), act == null ? null : act.id(), moved, record.getWithdrawn());
        }
    }

    /** @throws UnusableRecord where it tells nothing that can be used, with the reason */
    static Told of(@Nullable String incidentKey, @Nullable CasualtyUpdate record) {
        if (incidentKey == null || record == null) {
            throw new UnusableRecord(
                    "A record on casualty.updates needs its incident's key as its key, and an update as its value.");
        }
        if (!incidentKey.equals(record.getIncidentKey())) {
            throw new UnusableRecord("A record on casualty.updates has the key " + incidentKey
                    + " but the update is about " + record.getIncidentKey() + "; send it with that as its key.");
        }
        try {
            return read(incidentKey, record);
        } catch (IllegalArgumentException e) {
            throw new UnusableRecord("The update " + record.getId() + " cannot be counted: " + e.getMessage(), e);
        }
    }

    private static Told read(String incidentKey, CasualtyUpdate record) {
        var received = Wire.received(record);
        var cause = received.update();
        var from = record.getMovedFrom();
        var act = record.getAct() == null ? null : ActWire.act(record.getAct());
        if (incidentKey.equals(from)) {
            throw new IllegalArgumentException("it says that it was moved from its own incident");
        }
        if (from == null && act != null) {
            return new Order(record, cause, checked(incidentKey, act));
        }
        if (from != null
                && (act != null
                        || !record.getMoved().isEmpty()
                        || !record.getWithdrawn().isEmpty())) {
            var moved = record.getMoved().stream()
                    .map(update -> Wire.received(Wire.at(incidentKey, from, update)))
                    .toList();
            return new Transfer(record, cause, act, moved);
        }
        return new Report(received);
    }

    private static Act checked(String incidentKey, Act act) {
        if (!act.kind().isOfItems() && !act.incidentKey().equals(incidentKey)) {
            throw new IllegalArgumentException("its act is on " + act.incidentKey() + "; send it with that as its key");
        }
        return act;
    }
}
