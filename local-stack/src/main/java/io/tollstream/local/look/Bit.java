package io.tollstream.local.look;

import io.tollstream.enricher.domain.extraction.LeftOut;
import io.tollstream.enricher.domain.extraction.Mark;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a text in which nothing begins or ends.
 *
 * @param spot the place of figures it lies in, or null
 * @param roles the parts its words play, in whichever figures
 * @param figures in which figures they play a part, numbered from 1
 * @param leftOut what it is if it became no figure, or null
 */
record Bit(
        int start,
        int end,
        @Nullable Spot spot,
        Set<Mark.Role> roles,
        List<Integer> figures,
        @Nullable LeftOut leftOut) {

    /**
     * A place in a text where one figure stands, or several in the same words.
     *
     * @param figures numbered from 1
     */
    record Spot(int start, int end, List<Integer> figures) {}

    boolean opensSpot() {
        return spot != null && spot.start() == start;
    }

    boolean closesSpot() {
        return spot != null && spot.end() == end;
    }
}
