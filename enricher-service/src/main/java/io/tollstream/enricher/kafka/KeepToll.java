package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.Update;
import io.tollstream.enricher.domain.toll.Ledger;
import io.tollstream.enricher.domain.toll.Revision;
import io.tollstream.enricher.domain.toll.Toll;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.EnrichedNewsItem;
import io.tollstream.schemas.IncidentLedger;
import io.tollstream.schemas.IncidentToll;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Joins each update into its incident's ledger and says what that changed. */
final class KeepToll extends ContextualFixedKeyProcessor<String, CasualtyUpdate, TollOutcome> {

    private final Meters meters;
    private KeyValueStore<String, IncidentLedger> ledgers;

    KeepToll(Meters meters) {
        this.meters = meters;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, TollOutcome> context) {
        super.init(context);
        ledgers = context.getStateStore(EnricherTopology.LEDGERS);
    }

    @Override
    public void process(FixedKeyRecord<String, CasualtyUpdate> received) {
        var incidentKey = received.key();
        var update = usable(incidentKey, received.value());
        var stored = ledgers.get(incidentKey);
        var before = stored == null ? Ledger.empty() : LedgerWire.ledger(stored);
        var link = stored == null ? ChainLink.START : new ChainLink(stored.getRevision(), stored.getRevisionHash());
        var after = before.with(update);
        var tollBefore = Toll.of(before);
        var tollAfter = after.equals(before) ? tollBefore : Toll.of(after);
        var revised = Revision.between(tollBefore, tollAfter, update)
                .map(revision -> TollWire.revision(incidentKey, revision, link))
                .map(ChainLink::sealed);
        var linkAfter = revised.map(ChainLink::of).orElse(link);
        if (!after.equals(before)) {
            ledgers.put(incidentKey, LedgerWire.stored(after, linkAfter));
        }
        revised.ifPresent(revision -> meters.revised(revision.getKind()));

        var wasToll =
                stored == null || link.equals(ChainLink.START) ? null : TollWire.toll(incidentKey, tollBefore, link);
        var isToll = revised.isPresent() ? TollWire.toll(incidentKey, tollAfter, linkAfter) : wasToll;
        context()
                .forward(received.withValue(new TollOutcome(
                        enriched(received.value(), wasToll, isToll), revised.map(any -> isToll), revised)));
    }

    private static Update usable(@Nullable String incidentKey, @Nullable CasualtyUpdate value) {
        if (incidentKey == null || value == null) {
            throw new UnusableRecord(
                    "A record on casualty.updates needs its incident's key as its key, and an update as its value.");
        }
        if (!incidentKey.equals(value.getIncidentKey())) {
            throw new UnusableRecord("A record on casualty.updates has the key " + incidentKey
                    + " but the update is about " + value.getIncidentKey() + "; send it with that as its key.");
        }
        try {
            return Wire.update(value);
        } catch (IllegalArgumentException e) {
            throw new UnusableRecord("The update " + value.getId() + " cannot be counted: " + e.getMessage(), e);
        }
    }

    private static EnrichedNewsItem enriched(
            CasualtyUpdate update, @Nullable IncidentToll before, @Nullable IncidentToll after) {
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
                .setTollBefore(before)
                .setTollAfter(after)
                .build();
    }
}
