package io.tollstream.local.command;

import io.tollstream.schemas.settings.BadSetting;
import java.util.regex.Pattern;

/** An incident's key in a flag, held to the door's rule: a bad one is said once, not once for each item. */
final class IncidentKey {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,199}");

    private IncidentKey() {}

    /** @throws BadSetting where the door would not take it */
    static String checked(String flag, String key) {
        if (!KEY.matcher(key).matches()) {
            throw new BadSetting(flag + " is '" + key + "'; it takes an incident's key: lower-case letters, digits and"
                    + " hyphens, at most 200, like 2025-03-11-pk-balochistan-train-hijacking.");
        }
        return key;
    }
}
