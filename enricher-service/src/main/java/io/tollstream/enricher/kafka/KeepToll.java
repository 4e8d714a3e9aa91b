package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.incident.IncidentNode;
import io.tollstream.enricher.domain.incident.IncidentState;
import io.tollstream.enricher.domain.incident.Step;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.EnrichedNewsItem;
import io.tollstream.schemas.IncidentLedger;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The node of each incident: counts its updates, obeys the acts on it, and says what that changed, here and for other
 * incidents.
 */
final class KeepToll extends ContextualFixedKeyProcessor<String, CasualtyUpdate, TollOutcome> {

    private final Meters meters;
    private KeyValueStore<String, IncidentLedger> ledgers;
    private KeyValueStore<String, CasualtyUpdate> updates;

    KeepToll(Meters meters) {
        this.meters = meters;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, TollOutcome> context) {
        super.init(context);
        ledgers = context.getStateStore(EnricherTopology.LEDGERS);
        updates = context.getStateStore(EnricherTopology.UPDATES);
    }

    @Override
    public void process(FixedKeyRecord<String, CasualtyUpdate> received) {
        var told = Told.of(received.key(), received.value());
        var stored = ledgers.get(received.key());
        var link = stored == null ? ChainLink.START : new ChainLink(stored.getRevision(), stored.getRevisionHash());
        var state = stored == null ? IncidentState.start(received.key()) : StateWire.state(received.key(), stored);
        var step = told.to(new IncidentNode<>(state, new StoredUpdates(updates, received.key())));

        var change = TollStep.of(told, step, link);
        if (change.revised().isPresent() || !step.after().equals(step.before())) {
            ledgers.put(received.key(), StateWire.stored(step.after(), change.linkAfter()));
        }
        change.revised().ifPresent(revision -> meters.revised(revision.getKind()));
        if (!step.silent()) {
            context().forward(received.withValue(outcome(told, step, change)));
        }
    }

    private static TollOutcome outcome(Told told, Step<CasualtyUpdate> step, TollStep change) {
        var dispatch = new Dispatch(step.after().key(), told.record());
        return new TollOutcome(
                step.counted() ? Optional.of(enriched(told, step, change)) : Optional.empty(),
                change.after(),
                change.revised(),
                step.sent().stream().flatMap(dispatch::records).toList());
    }

    private static EnrichedNewsItem enriched(Told told, Step<CasualtyUpdate> step, TollStep change) {
        var update = told.record();
        return EnrichedNewsItem.newBuilder()
                .setItemId(Optional.ofNullable(update.getItemId()).orElse(update.getId()))
                .setSource(update.getSource())
                .setTitle(update.getTitle())
                .setUrl(update.getUrl())
                .setLanguage(update.getLanguage())
                .setPublishedAt(update.getEventTime())
                .setIncidentKey(update.getIncidentKey())
                .setResolvedBy(update.getResolvedBy())
                .setUpdate(update)
                .setTollBefore(change.before())
                .setTollAfter(change.after())
                .setSyndicationGroup(step.after().copies().group(told.cause()).orElse(null))
                .setConfidence(update.getConfidence())
                .build();
    }
}
