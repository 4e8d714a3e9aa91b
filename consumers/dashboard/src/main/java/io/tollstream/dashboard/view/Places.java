package io.tollstream.dashboard.view;

import io.tollstream.schemas.IncidentState;
import io.tollstream.schemas.TollStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Incidents on a map.
 *
 * @param total how many have a place
 */
public record Places(List<Point> points, int total) {

    /**
     * One of them.
     *
     * @param latitude degrees north
     * @param longitude degrees east
     * @param best the number asked for; empty where there is none
     */
    public record Point(
            String key,
            String title,
            IncidentState state,
            double latitude,
            double longitude,
            Optional<Long> best,
            Optional<TollStatus> status,
            Instant changed) {}
}
