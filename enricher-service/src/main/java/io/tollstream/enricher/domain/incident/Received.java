package io.tollstream.enricher.domain.incident;

import io.tollstream.enricher.domain.Update;

/**
 * An update as it came to one incident.
 *
 * @param via the incident that it was counted for before; empty where it came as this incident's own
 * @param record what it travels as
 */
public record Received<P>(String via, Update update, P record) {

    static final String OWN = "";

    public static <P> Received<P> own(Update update, P record) {
        return new Received<>(OWN, update, record);
    }

    boolean own() {
        return via.equals(OWN);
    }

    public String id() {
        return update.id();
    }
}
