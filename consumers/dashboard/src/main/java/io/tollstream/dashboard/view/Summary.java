package io.tollstream.dashboard.view;

import io.tollstream.schemas.IncidentState;
import io.tollstream.schemas.TollFigure;
import io.tollstream.schemas.TollRevision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One incident as a list shows it.
 *
 * @param title its key where nobody gave one
 * @param latitude degrees north; null where no place is known
 * @param mergedInto the incident at the end of the chain that took it in; empty where none did
 * @param began the earliest event time known; empty where nothing is
 * @param changed when it last changed, as known
 * @param revision number of its last revision; 0 before the first
 * @param lastChange its last revision without figures and claims
 */
public record Summary(
        String key,
        String title,
        String kind,
        String place,
        String country,
        String region,
        @Nullable Double latitude,
        @Nullable Double longitude,
        IncidentState state,
        Optional<String> mergedInto,
        Optional<Instant> began,
        Instant changed,
        long revision,
        List<TollFigure> figures,
        int claims,
        Optional<Last> lastChange) {

    /** A revision without figures and claims, with when we knew. */
    public record Last(TollRevision revision, Instant knownAt) {}
}
