package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Figure;
import java.util.List;

/**
 * What a reader made of an item, and why.
 *
 * @param language the item's language, as given or as its words show
 * @param read whether that language has a reader; without one there are no figures
 * @param figures in the order of their evidence
 * @param leftOut what became no figure, in the order of the text
 */
public record Explanation(String language, boolean read, List<Explained> figures, List<LeftOut> leftOut) {

    public Explanation {
        figures = List.copyOf(figures);
        leftOut = List.copyOf(leftOut);
    }

    static Explanation unread(String language) {
        return new Explanation(language, false, List.of(), List.of());
    }

    /** The same figures that {@link Extractor#read} gives. */
    public List<Figure> plainFigures() {
        return figures.stream().map(Explained::figure).toList();
    }
}
