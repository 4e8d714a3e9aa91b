package io.tollstream.enricher.domain.resolution.incidents;

import java.time.LocalDate;
import java.util.TreeSet;

/**
 * The keys that incidents have, so that none is given twice. They begin with their date and are remembered as long as
 * items of it may come; what comes later yet gets a key that nobody else can have, from its item's id.
 */
final class GivenKeys {

    private final TreeSet<String> given = new TreeSet<>();
    private String horizon = "";

    /** The key itself where it is free, else one with a suffix. */
    String free(String key, String itemId) {
        if (key.compareTo(horizon) < 0) {
            return key + "-" + Integer.toHexString(itemId.hashCode());
        }
        var free = key;
        for (var number = 2; !given.add(free); number++) {
            free = IncidentKeys.numbered(key, number);
        }
        return free;
    }

    /** Forgets the keys of dates before a day. */
    void forgetBefore(int epochDay) {
        horizon = LocalDate.ofEpochDay(epochDay).toString();
        given.headSet(horizon).clear();
    }
}
