package io.tollstream.dashboard.view;

import io.tollstream.schemas.TollClaim;
import io.tollstream.schemas.TollFigure;
import java.util.List;

/**
 * What a toll says, now or at a past time.
 *
 * @param revision the revision it stands at; 0 before the first
 */
public record Toll(long revision, List<TollFigure> figures, List<TollClaim> claims) {

    static final Toll NONE = new Toll(0, List.of(), List.of());
}
