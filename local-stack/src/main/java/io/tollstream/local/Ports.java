package io.tollstream.local;

/**
 * The ports that a stack would like, where they are free; 0 for any.
 *
 * @param door of the ingest service
 * @param enricher of the enricher's health and metrics
 * @param dashboard of the page that shows the tolls
 * @param alerts of the alerts' health and metrics
 */
public record Ports(int broker, int registry, int door, int enricher, int dashboard, int alerts) {

    /** Any: for a stack that stands beside others. */
    public static final Ports ANY = new Ports(0, 0, 0, 0, 0, 0);

    /** Those that the commands look at when nothing else is said. */
    public static final Ports USUAL = new Ports(9092, 8081, 8080, 8082, 8083, 8084);
}
