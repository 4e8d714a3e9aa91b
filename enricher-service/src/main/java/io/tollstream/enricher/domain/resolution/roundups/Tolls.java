package io.tollstream.enricher.domain.resolution.roundups;

import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.extraction.Extractor;
import java.util.Set;
import java.util.stream.Collectors;

/** Says whether a stretch of a text tells of people harmed. */
record Tolls(Extractor extractor) {

    /** From one passage to before another. */
    boolean tells(Article article, int from, int to) {
        return tells(article.part(new Section(from, to, false, false)));
    }

    /** Whether a sentence counts the people whom the headline counts. */
    boolean asInTitle(Article article, int at) {
        var inTitle = counts(article.titleAlone());
        return !inTitle.isEmpty()
                && counts(article.part(new Section(at, at + 1, false, false)).item())
                        .containsAll(inTitle);
    }

    private Set<Long> counts(Item item) {
        return extractor.read(item).stream()
                .map(figure -> figure.count().low())
                .filter(count -> count > 1)
                .collect(Collectors.toSet());
    }

    boolean tells(Part part) {
        return !extractor.read(part.item()).isEmpty();
    }
}
