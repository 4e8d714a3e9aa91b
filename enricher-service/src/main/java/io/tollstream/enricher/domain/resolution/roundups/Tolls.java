package io.tollstream.enricher.domain.resolution.roundups;

import io.tollstream.enricher.domain.extraction.Extractor;

/** Says whether a stretch of a text tells of people harmed. */
record Tolls(Extractor extractor) {

    /** From one passage to before another. */
    boolean tells(Article article, int from, int to) {
        return tells(article.part(new Section(from, to, false, false)));
    }

    boolean tells(Part part) {
        return !extractor.read(part.item()).isEmpty();
    }
}
