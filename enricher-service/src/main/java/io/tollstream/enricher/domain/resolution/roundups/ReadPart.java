package io.tollstream.enricher.domain.resolution.roundups;

import io.tollstream.enricher.domain.Figure;
import java.util.List;

/**
 * A part with what was read in it.
 *
 * @param figures their evidence points into the text of the whole item
 */
public record ReadPart(Part part, List<Figure> figures) {

    public ReadPart {
        figures = List.copyOf(figures);
    }
}
