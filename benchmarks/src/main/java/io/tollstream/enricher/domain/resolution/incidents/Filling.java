package io.tollstream.enricher.domain.resolution.incidents;

/** Opens incidents without looking for likely ones before, so that a million are soon open. */
public final class Filling {

    /**
     * Opens an incident.
     *
     * @param number how many were opened before
     * @return its key
     */
    public static String open(OpenIncidents open, int number, Sighting sighting) {
        var key = sighting.plainKey() + "-" + number;
        open.put(OpenIncident.opened(number, key, sighting, new Title(sighting.title(), 0)));
        return key;
    }

    private Filling() {}
}
