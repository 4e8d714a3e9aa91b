package io.tollstream.ingest.text;

import java.util.regex.Pattern;

/** What may stand as an incident's key: at most 200 lower-case letters, digits and hyphens. */
public final class IncidentKey {

    /** The rule as a regular expression, as the door's description gives it too. */
    public static final String RULE = "[a-z0-9][a-z0-9-]{0,199}";

    private static final Pattern KEY = Pattern.compile(RULE);

    public static boolean isOne(String text) {
        return KEY.matcher(text).matches();
    }

    private IncidentKey() {}
}
