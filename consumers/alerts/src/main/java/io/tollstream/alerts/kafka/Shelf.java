package io.tollstream.alerts.kafka;

import io.tollstream.schemas.AlertWatch;
import org.jspecify.annotations.Nullable;

/** Where what is known of incidents is kept. */
interface Shelf {

    @Nullable
    AlertWatch get(String incidentKey);

    void put(String incidentKey, AlertWatch watch);
}
