package io.tollstream.enricher.domain.resolution.incidents;

import java.util.HashMap;
import java.util.Map;

/** What the machine merged, where nobody else decides: later items go to the winner. */
public final class MergesSoFar implements Standings {

    private final Map<String, String> winners = new HashMap<>();

    /** Notes the merges that an item showed. */
    public void note(Decision decision) {
        if (decision instanceof Decision.Joined joined) {
            joined.merges().forEach(merge -> winners.put(merge.loser(), merge.winner()));
        }
    }

    @Override
    public boolean joinable(String key) {
        return true;
    }

    @Override
    public String home(String key) {
        var home = key;
        while (winners.containsKey(home)) {
            home = winners.get(home);
        }
        return home;
    }

    @Override
    public boolean taken(String key) {
        return false;
    }
}
