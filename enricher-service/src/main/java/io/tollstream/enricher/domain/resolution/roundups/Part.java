package io.tollstream.enricher.domain.resolution.roundups;

import io.tollstream.enricher.domain.Evidence;
import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Item;

/**
 * What an item tells of one event: the whole item, or a stretch of a round-up.
 *
 * @param item as if that stretch had been published alone: same id, source and time, its own headline, empty where it has
 *     none
 * @param headline where its headline begins in {@link Item#fullText} of the whole item
 * @param offset where its text begins there
 */
public record Part(Item item, int headline, int offset) {

    /** An item that tells of one event. */
    public static Part whole(Item item) {
        return new Part(item, 0, item.fullText().length() - item.text().length());
    }

    /** A figure that was read in this part, pointing into the text of the whole item. */
    public Figure inWhole(Figure figure) {
        var evidence = figure.evidence();
        var inText = item.fullText().length() - item.text().length();
        var shift = evidence.start() >= inText ? offset - inText : headline;
        return new Figure(
                figure.measure(),
                figure.party(),
                figure.category(),
                figure.count(),
                figure.scope(),
                figure.stance(),
                figure.attribution(),
                figure.replaces(),
                figure.correction(),
                figure.contestedBy(),
                new Evidence(evidence.sentence(), evidence.start() + shift, evidence.end() + shift));
    }
}
