package io.tollstream.local.command;

import io.tollstream.ingest.text.IncidentKey;
import io.tollstream.schemas.settings.BadSetting;

/** An incident's key in a flag, held to the door's rule: a bad one is said once, not once for each item. */
final class KeyFlag {

    private KeyFlag() {}

    /** @throws BadSetting where the door would not take it */
    static String checked(String flag, String key) {
        if (!IncidentKey.isOne(key)) {
            throw new BadSetting(flag + " is '" + key + "'; it takes an incident's key: lower-case letters, digits and"
                    + " hyphens, at most 200, like 2025-03-11-pk-balochistan-train-hijacking.");
        }
        return key;
    }
}
