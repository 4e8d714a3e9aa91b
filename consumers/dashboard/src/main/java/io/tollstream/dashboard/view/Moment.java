package io.tollstream.dashboard.view;

import io.tollstream.schemas.TollClaim;
import io.tollstream.schemas.TollFigure;
import io.tollstream.schemas.TollRevision;
import java.time.Instant;
import java.util.List;

/**
 * One revision.
 *
 * @param revision without its figures and claims
 * @param figures after it
 * @param claims after it
 * @param knownAt when we knew
 */
public record Moment(TollRevision revision, List<TollFigure> figures, List<TollClaim> claims, Instant knownAt) {}
