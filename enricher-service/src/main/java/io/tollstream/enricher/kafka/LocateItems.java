package io.tollstream.enricher.kafka;

import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.IncidentActKind;
import io.tollstream.schemas.ItemEntry;
import io.tollstream.schemas.ItemWhereabouts;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Tells each incident that an item was counted for of the act that places it, whichever of the two comes first. */
final class LocateItems extends ContextualProcessor<String, ItemEntry, String, CasualtyUpdate> {

    /** Incidents remembered of one item: its updates are for one, for each that a round-up tells of, or for few more. */
    static final int LIMIT = 32;

    private static final ItemWhereabouts NOWHERE = ItemWhereabouts.newBuilder().build();

    private KeyValueStore<String, ItemWhereabouts> whereabouts;

    @Override
    public void init(ProcessorContext<String, CasualtyUpdate> context) {
        super.init(context);
        whereabouts = context.getStateStore(Acts.WHEREABOUTS);
    }

    @Override
    public void process(Record<String, ItemEntry> entry) {
        var stored = whereabouts.get(entry.key());
        var known = stored == null ? NOWHERE : stored;
        if (entry.value().getAct() != null) {
            place(entry, known, entry.value().getAct());
        } else {
            count(entry, known, entry.value().getCountedAt());
        }
    }

    private void place(Record<String, ItemEntry> entry, ItemWhereabouts known, IncidentAct act) {
        whereabouts.put(
                entry.key(), ItemWhereabouts.newBuilder(known).setPlacement(act).build());
        known.getCountedAt().forEach(incident -> tell(entry, incident, act));
    }

    private void count(Record<String, ItemEntry> entry, ItemWhereabouts known, String incident) {
        if (known.getCountedAt().contains(incident)) {
            return;
        }
        whereabouts.put(
                entry.key(),
                ItemWhereabouts.newBuilder(known)
                        .setCountedAt(newest(known.getCountedAt(), incident))
                        .build());
        if (movesFrom(incident, known.getPlacement())) {
            tell(entry, incident, known.getPlacement());
        }
    }

    private static List<String> newest(List<String> incidents, String incident) {
        var more = new ArrayList<>(incidents.size() < LIMIT ? incidents : incidents.subList(1, incidents.size()));
        more.add(incident);
        return more;
    }

    /** An incident that just got the item has nothing to hear of an act that leaves it there. */
    private static boolean movesFrom(String incident, @Nullable IncidentAct placement) {
        if (placement == null || placement.getKind() == IncidentActKind.UNPIN) {
            return false;
        }
        var target =
                placement.getKind() == IncidentActKind.SPLIT ? placement.getOtherKey() : placement.getIncidentKey();
        return !incident.equals(target);
    }

    private void tell(Record<String, ItemEntry> entry, String incident, IncidentAct act) {
        var told = CasualtyUpdate.newBuilder(ActWire.told(incident, act))
                .setId(ToldAct.id(act.getId(), incident, entry.key()))
                .build();
        context().forward(new Record<>(incident, told, entry.timestamp()));
    }
}
