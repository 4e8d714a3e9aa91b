package io.tollstream.enricher.domain.incident;

import io.tollstream.enricher.domain.Update;
import io.tollstream.enricher.domain.toll.Ledger;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where updates count, straight from the set of acts: the pure function that the nodes must come to. */
public final class Homes {

    private final Map<String, Act> ofIncidents = new HashMap<>();
    private final Map<String, Act> ofItems = new HashMap<>();

    public Homes(Collection<Act> acts) {
        acts.stream().sorted(Comparator.comparing(Act::rank)).forEach(act -> {
            if (act.kind().isOfItems()) {
                act.itemIds().forEach(item -> ofItems.put(item, act));
            } else {
                ofIncidents.put(act.incidentKey(), act);
            }
        });
    }

    /** The home of an update that was made for this incident. */
    String home(String incident, Update update) {
        var act = ofItems.get(update.itemId());
        var home = act == null ? incident : placed(act, incident);
        while (ofIncidents.containsKey(home) && ofIncidents.get(home).kind() == Act.Kind.MERGE) {
            home = ofIncidents.get(home).other();
        }
        return home;
    }

    private static String placed(Act act, String incident) {
        return switch (act.kind()) {
            case PIN -> act.incidentKey();
            case SPLIT -> act.other();
            default -> incident;
        };
    }

    /** What an incident must have counted in the end, of the updates that were made for each. */
    public Ledger ledger(String incident, Map<String, List<Update>> updates) {
        return Ledger.of(updates.entrySet().stream()
                .flatMap(made -> made.getValue().stream()
                        .filter(update -> home(made.getKey(), update).equals(incident)))
                .toList());
    }
}
