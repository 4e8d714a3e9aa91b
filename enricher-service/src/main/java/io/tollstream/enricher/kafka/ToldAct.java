package io.tollstream.enricher.kafka;

import io.tollstream.schemas.CasualtyUpdate;
import java.util.stream.Stream;

/** How an incident is told of an act on casualty.updates. */
public final class ToldAct {

    private ToldAct() {}

    /** Whether a record tells of its act, for its incident, exactly as the enricher does. */
    public static boolean isToldOf(CasualtyUpdate record) {
        var act = record.getAct();
        if (act == null) {
            return false;
        }
        var incident = record.getIncidentKey();
        var told = ActWire.told(incident, act);
        return Stream.concat(
                        Stream.of(told.getId()), act.getItemIds().stream().map(item -> id(act.getId(), incident, item)))
                .anyMatch(
                        id -> CasualtyUpdate.newBuilder(told).setId(id).build().equals(record));
    }

    /** What an incident hears because it counted this item has an id of its own. */
    static String id(String actId, String incidentKey, String itemId) {
        return Ids.of("act", actId, incidentKey, itemId);
    }
}
