package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.resolution.incidents.Decision;
import io.tollstream.enricher.domain.resolution.incidents.Merge;
import io.tollstream.enricher.domain.resolution.incidents.OpenIncident;
import io.tollstream.enricher.domain.resolution.incidents.Resolver;
import io.tollstream.enricher.domain.resolution.incidents.Sighting;
import io.tollstream.enricher.domain.resolution.incidents.Standings;
import io.tollstream.schemas.IncidentState;
import io.tollstream.schemas.ResolvedBy;
import io.tollstream.schemas.SeekStep;
import io.tollstream.schemas.SoughtItem;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Finds an item's incident among the open ones of its partition, or opens one.
 *
 * <p>An item without a country looks in one partition after the other, with the likeliest incident so far, and then goes
 * where that lives; nothing waits for it. Where nothing is likely it opens an incident in a partition that its key gives.
 */
final class FindIncident extends ContextualProcessor<String, SoughtItem, String, Found> {

    /** What was likely may be gone when the item comes to it; then it looks once more. */
    private static final int MOST_ROUNDS = 1;

    private final Standings standings;
    private final FindingSettings settings;
    private final Meters meters;
    private @Nullable KeptIncidents incidents;

    FindIncident(Standings standings, FindingSettings settings, Meters meters) {
        this.standings = standings;
        this.settings = settings;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, Found> context) {
        super.init(context);
        incidents = null;
    }

    @Override
    public void close() {
        meters.openIncidentsGone(this);
    }

    @Override
    public void process(Record<String, SoughtItem> record) {
        var item = record.value();
        var sighting = FindingWire.sighting(item);
        var found = new Finds(record, item);
        resolver().sweep(sighting.signature().day()).forEach(found::closed);
        switch (item.getStep()) {
            case FIND, OPEN -> decided(found, sighting, resolver().resolve(sighting));
            case LOOK -> look(found, sighting);
            case JOIN -> join(found, sighting);
            case PROBE -> probe(found, sighting);
        }
        incidents().keepPosition();
        meters.openIncidents(this, incidents().size());
    }

    private Resolver resolver() {
        return incidents().resolver();
    }

    /** The likelier of what it has seen and what is here, and on to the next partition. */
    private void look(Finds found, Sighting sighting) {
        var item = found.item;
        var next = SoughtItem.newBuilder(item);
        var rival = resolver().look(sighting);
        if (rival != null && rival.likeness() > item.getLikeness()) {
            next.setIncidentKey(rival.key()).setLikeness(rival.likeness()).setHome(item.getStop());
        }
        if (item.getStop() + 1 < settings.partitions()) {
            found.underway(next.setStop(item.getStop() + 1).build());
        } else if (next.getLikeness() > Resolver.JOIN) {
            found.underway(next.setStep(SeekStep.JOIN).setStop(next.getHome()).build());
        } else {
            found.underway(opening(next, sighting));
        }
    }

    private SoughtItem opening(SoughtItem.Builder next, Sighting sighting) {
        return next.setStep(SeekStep.OPEN)
                .setStop(Finding.partition(sighting.plainKey(), settings.partitions()))
                .build();
    }

    private void join(Finds found, Sighting sighting) {
        var item = found.item;
        var decision = resolver().join(sighting, item.getIncidentKey());
        if (decision != null) {
            decided(found, sighting, decision);
        } else if (item.getRounds() < MOST_ROUNDS) {
            found.underway(SoughtItem.newBuilder(item)
                    .setStep(SeekStep.LOOK)
                    .setStop(0)
                    .setRounds(item.getRounds() + 1)
                    .setIncidentKey("")
                    .setLikeness(0)
                    .build());
        } else {
            found.underway(opening(SoughtItem.newBuilder(item), sighting));
        }
    }

    /** Incidents without a place that are the one that an item opened elsewhere; and on to the next partition. */
    private void probe(Finds found, Sighting sighting) {
        var item = found.item;
        found.merged(resolver().probe(sighting, item.getIncidentKey()));
        var next = item.getStop() + 1;
        if (next < settings.partitions()) {
            found.underway(SoughtItem.newBuilder(item).setStop(next).build());
        }
    }

    private void decided(Finds found, Sighting sighting, Decision decision) {
        found.joined(decision);
        switch (decision) {
            case Decision.Joined joined -> {
                if (joined.tells() && joined.key().equals(joined.incident().key())) {
                    found.told(joined.incident(), IncidentState.OPEN);
                }
                found.merged(joined.merges());
            }
            case Decision.Opened opened -> {
                meters.opened();
                found.told(opened.incident(), IncidentState.OPEN);
                if (!sighting.placeless() && settings.partitions() > 1) {
                    found.underway(probing(found.item, opened));
                }
            }
        }
    }

    private static SoughtItem probing(SoughtItem item, Decision.Opened opened) {
        return SoughtItem.newBuilder(item)
                .setStep(SeekStep.PROBE)
                .setStop(0)
                .setIncidentKey(opened.incident().key())
                .setUpdate(null)
                .build();
    }

    /** The partition's incidents, read from their stores at the first item. */
    private KeptIncidents incidents() {
        if (incidents == null) {
            incidents = new KeptIncidents(
                    context().getStateStore(Finding.OPEN_INCIDENTS),
                    context().getStateStore(Finding.FORGOTTEN_POSTINGS),
                    context().getStateStore(Finding.GIVEN_KEYS),
                    context().getStateStore(Finding.POSITION),
                    standings,
                    settings.quietDays());
        }
        return incidents;
    }

    /** What comes of one item, sent on its way. */
    private final class Finds {

        private final Record<String, SoughtItem> record;
        private final SoughtItem item;

        Finds(Record<String, SoughtItem> record, SoughtItem item) {
            this.record = record;
            this.item = item;
        }

        void joined(Decision decision) {
            meters.resolved(ResolvedBy.MATCH);
            var about = FindingWire.about(item, decision.key(), decision.confidence());
            context().forward(record.withKey(decision.key()).withValue(new Found.Joined(about)));
        }

        void underway(SoughtItem next) {
            context().forward(record.withValue(new Found.Underway(next)));
        }

        void told(OpenIncident incident, IncidentState state) {
            var told = FindingWire.incident(incident, state, item.getAt());
            context().forward(record.withKey(told.getKey()).withValue(new Found.Described(told)));
        }

        void closed(OpenIncident incident) {
            meters.closed();
            told(incident, IncidentState.CLOSED);
        }

        void merged(List<Merge> merges) {
            for (var merge : merges) {
                meters.merged();
                var act = FindingWire.merge(merge.loser(), merge.winner(), item.getItemId(), item.getAt());
                context().forward(record.withKey(merge.loser()).withValue(new Found.Decided(act)));
            }
        }
    }
}
