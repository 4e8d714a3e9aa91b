package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.incident.Act;
import io.tollstream.enricher.domain.resolution.standings.Book;
import io.tollstream.enricher.domain.resolution.standings.Consequence;
import io.tollstream.enricher.domain.resolution.standings.Registrar;
import io.tollstream.enricher.domain.resolution.standings.Standing;
import io.tollstream.schemas.IncidentStanding;
import io.tollstream.schemas.ItemPlacement;
import io.tollstream.schemas.RegistrarEntry;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The registrar on its stores: enters each act and definition and sends on what follows, by the key that it concerns. */
final class KeepRegisters extends ContextualProcessor<String, RegistrarEntry, String, Consequence> {

    /** The one key under which everything comes to the registrar. */
    static final String ALL = "all";

    /** Header of the records on incidents that the registrar composed. */
    static final String COMPOSED = "tollstream.composed";

    private static final Logger LOG = LoggerFactory.getLogger(KeepRegisters.class);

    private final Meters meters;
    private Registrar registrar;

    KeepRegisters(Meters meters) {
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, Consequence> context) {
        super.init(context);
        registrar = new Registrar(
                new Shelves(context.getStateStore(Acts.STANDINGS), context.getStateStore(Acts.PLACEMENTS)));
    }

    @Override
    public void process(Record<String, RegistrarEntry> entry) {
        for (var consequence : entered(entry.value())) {
            count(consequence);
            switch (consequence) {
                case Consequence.Composed one -> send(one.incidentKey(), one, entry.timestamp());
                case Consequence.Stands one -> send(one.incidentKey(), one, entry.timestamp());
                case Consequence.Told one -> send(one.act().incidentKey(), one, entry.timestamp());
                case Consequence.Placed one -> send(one.itemId(), one, entry.timestamp());
                case Consequence.Repeated none -> {}
                case Consequence.Outranked none -> {}
                case Consequence.UnknownWinner none -> {}
                case Consequence.LeftOut none -> {}
            }
        }
    }

    private List<Consequence> entered(RegistrarEntry entry) {
        if (entry.getAct() != null) {
            return registrar.take(ActWire.act(entry.getAct()));
        }
        if (entry.getIncident() == null) {
            return registrar.withdraw(entry.getIncidentKey(), entry.getWrittenAt());
        }
        var record = StandingWire.record(entry.getIncident());
        var at = Optional.ofNullable(record.profile().changedAt()).orElse(entry.getWrittenAt());
        return entry.getFound() ? registrar.define(record, at) : registrar.learn(record, at);
    }

    private void send(String key, Consequence consequence, long timestamp) {
        context().forward(new Record<>(key, consequence, timestamp, headers(consequence)));
    }

    private static Headers headers(Consequence consequence) {
        var headers = new RecordHeaders();
        if (consequence instanceof Consequence.Composed) {
            headers.add(COMPOSED, new byte[] {1});
        }
        return headers;
    }

    private void count(Consequence consequence) {
        switch (consequence) {
            case Consequence.Composed none -> {}
            case Consequence.Stands none -> {}
            case Consequence.Told none -> meters.act("taken");
            case Consequence.Placed none -> meters.act("taken");
            case Consequence.Repeated none -> meters.act("repeated");
            case Consequence.Outranked none -> meters.act("outranked");
            case Consequence.UnknownWinner one -> {
                meters.act("unknown_winner");
                LOG.atWarn()
                        .addKeyValue("incident", one.act().incidentKey())
                        .addKeyValue("into", one.act().otherKey())
                        .log("An incident was merged into one that nobody has defined yet.");
            }
            case Consequence.LeftOut one -> {
                meters.act("circle");
                LOG.atWarn()
                        .addKeyValue("incident", one.incidentKey())
                        .log("A merge is left out, for it would close a circle of merges.");
            }
        }
    }

    /** The book in two stores. */
    private record Shelves(
            KeyValueStore<String, IncidentStanding> standings, KeyValueStore<String, ItemPlacement> placements)
            implements Book {

        @Override
        public Optional<Standing> standing(String incidentKey) {
            return Optional.ofNullable(standings.get(incidentKey))
                    .map(stored -> StandingWire.standing(incidentKey, stored));
        }

        @Override
        public void keep(Standing standing) {
            standings.put(standing.key(), StandingWire.stored(standing));
        }

        @Override
        public Optional<Act> placement(String itemId) {
            return Optional.ofNullable(placements.get(itemId)).map(stored -> ActWire.act(stored.getAct()));
        }

        @Override
        public void place(String itemId, Act act) {
            placements.put(itemId, new ItemPlacement(ActWire.act(act)));
        }
    }
}
