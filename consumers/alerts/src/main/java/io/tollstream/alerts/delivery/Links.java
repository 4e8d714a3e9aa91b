package io.tollstream.alerts.delivery;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where people read on.
 *
 * @param dashboard without a slash at its end; empty where there is none
 */
record Links(Optional<URI> dashboard) {

    /** The page of an incident. */
    Optional<String> incident(String key) {
        return dashboard.map(url -> url + "/incident.html?key="
                + URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
