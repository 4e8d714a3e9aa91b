package io.tollstream.enricher.domain.resolution.incidents;

import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * The keys that incidents have, so that none is given twice. They begin with their date and are remembered as long as
 * items of it may come; what comes later yet gets a key that nobody else can have, from its item's id.
 */
final class GivenKeys {

    private final TakenKeys given;
    private String horizon = "";

    GivenKeys(TakenKeys given) {
        this.given = given;
    }

    /**
     * The key itself where it is free, else one with a suffix.
     *
     * @param taken whether somebody else has it
     */
    String free(String key, String itemId, Predicate<String> taken) {
        if (key.compareTo(horizon) < 0) {
            return key + "-" + Integer.toHexString(itemId.hashCode());
        }
        var free = key;
        for (var number = 2; !given.add(free) || taken.test(free); number++) {
            free = IncidentKeys.numbered(key, number);
        }
        return free;
    }

    /** Forgets the keys of dates before a day. */
    void forgetBefore(int epochDay) {
        horizon = horizon(epochDay);
        given.removeBefore(horizon);
    }

    /** Takes up where keys of dates before a day had been forgotten. */
    void resume(int epochDay) {
        horizon = horizon(epochDay);
    }

    private static String horizon(int epochDay) {
        return LocalDate.ofEpochDay(epochDay).toString();
    }
}
